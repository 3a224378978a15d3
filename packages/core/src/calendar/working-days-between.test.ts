import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseCalendar } from './chinese-calendar.js';
import { calendarOf, dayIn, PATIENCE, RUNS } from './testing/arbitrary-calendar.js';
import { slowWorkingDaysBetween } from './testing/slow-calendar.js';
import { workingDaysBetween } from './working-days-between.js';

describe('working days from one day to the other', () => {
  it.each([
    ['the first day does not count, the last does', '2026-11-16', '2026-11-17', 1],
    ['no day lies between a day and itself', '2026-11-16', '2026-11-16', 0],
    ['a weekend is none', '2026-11-20', '2026-11-22', 0],
    ['over National Day 2025', '2025-09-30', '2025-10-11', 3],
    ['backwards it is negative', '2025-10-11', '2025-09-30', -3],
    ['backwards over a weekend it is plain zero', '2026-11-23', '2026-11-21', 0],
    ['all of 2025', '2024-12-31', '2025-12-31', 248],
  ] as const)('%s: %s to %s', (_why, from, to, count) => {
    expect(workingDaysBetween(from, to, chineseCalendar)).toBe(count);
  });

  it('agrees with counting day by day, in any calendar', () => {
    fc.assert(
      fc.property(calendarOf(4), dayIn(4), dayIn(4), (calendar, from, to) => {
        expect(workingDaysBetween(from, to, calendar)).toBe(slowWorkingDaysBetween(from, to, calendar));
      }),
      { numRuns: RUNS },
    );
  }, PATIENCE);

  it('names the year that it cannot count', () => {
    expect(() => workingDaysBetween('2026-12-01', '2027-01-05', chineseCalendar)).toThrow(expect.objectContaining({ year: 2027 }));
  });
});
