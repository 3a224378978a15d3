import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLimit } from './add-limit.js';
import { chineseCalendar } from './chinese-calendar.js';
import { LIMIT_UNITS } from './limit.js';
import { calendarOf, dayIn, PATIENCE, RUNS } from './testing/arbitrary-calendar.js';
import { slowDueDate } from './testing/slow-calendar.js';

describe('the last day of a period', () => {
  it.each([
    ['20 working days', '2026-11-02', 20, 'workingDay', '2026-11-30'],
    ['60 days end on a Monday', '2026-09-24', 60, 'day', '2026-11-23'],
    ['a last day on a Saturday moves to Monday', '2026-11-11', 10, 'day', '2026-11-23'],
    ['a last day in National Day moves behind it', '2026-09-21', 10, 'day', '2026-10-08'],
    ['a last day on a worked Saturday stays', '2026-09-30', 10, 'day', '2026-10-10'],
    ['days off in the middle count', '2025-09-29', 15, 'day', '2025-10-14'],
    ['one month', '2026-10-16', 1, 'month', '2026-11-16'],
    ['31 January and a month is the end of February, a worked Saturday in 2026', '2026-01-31', 1, 'month', '2026-02-28'],
    ['six months that end on a Sunday', '2026-05-22', 6, 'month', '2026-11-23'],
    ['one year from a leap day', '2024-02-29', 1, 'year', '2025-02-28'],
    ['no time at all on a day off', '2026-11-21', 0, 'day', '2026-11-23'],
  ] as const)('%s: %s, %i %s: %s', (_why, from, amount, unit, last) => {
    expect(addLimit(from, { amount, unit }, chineseCalendar)).toBe(last);
  });

  it('agrees with counting day by day, in any calendar', () => {
    fc.assert(
      fc.property(calendarOf(5), dayIn(2), fc.constantFrom(...LIMIT_UNITS), fc.integer({ min: 0, max: 24 }), (calendar, from, unit, amount) => {
        fc.pre(unit !== 'year' || amount <= 2);
        expect(addLimit(from, { amount, unit }, calendar)).toBe(slowDueDate(from, { amount, unit }, [], calendar));
      }),
      { numRuns: RUNS },
    );
  }, PATIENCE);

  it('names the year on whose days the end depends', () => {
    expect(() => addLimit('2024-03-01', { amount: 5, unit: 'year' }, chineseCalendar)).toThrow(expect.objectContaining({ year: 2029 }));
  });

  it.each([-1, 2.5])('refuses a limit of %d', (amount) => {
    expect(() => addLimit('2026-03-02', { amount, unit: 'day' }, chineseCalendar)).toThrow(RangeError);
  });
});
