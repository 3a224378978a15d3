import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays } from './add-working-days.js';
import { chineseCalendar } from './chinese-calendar.js';
import { calendarOf, dayIn, PATIENCE, RUNS } from './testing/arbitrary-calendar.js';
import { slowAddWorkingDays } from './testing/slow-calendar.js';
import { UnknownYearError } from './unknown-year.js';
import { workingDaysBetween } from './working-days-between.js';

describe('a period of working days', () => {
  it.each([
    ['the day itself does not count', '2026-11-16', 1, '2026-11-17'],
    ['a weekend does not count', '2026-11-20', 1, '2026-11-23'],
    ['five working days are a week', '2026-11-16', 5, '2026-11-23'],
    ['twenty working days are four weeks', '2026-11-02', 20, '2026-11-30'],
    ['National Day 2025 does not count, 11 October does', '2025-09-30', 3, '2025-10-11'],
    ['28 September 2025, a Sunday, counts', '2025-09-26', 1, '2025-09-28'],
    ['Spring Festival 2026: 14 and 28 February count, 15 to 23 do not', '2026-02-13', 7, '2026-03-02'],
    ['over the New Year', '2025-12-31', 1, '2026-01-04'],
    ['begun on a day off', '2026-10-03', 1, '2026-10-08'],
    ['zero on a worked day is that day', '2026-11-20', 0, '2026-11-20'],
    ['zero on a day off is the next worked day', '2026-11-21', 0, '2026-11-23'],
    ['looking back, the day itself does not count', '2026-11-23', -1, '2026-11-20'],
    ['fifteen working days before expiry', '2026-10-31', -15, '2026-10-12'],
    ['looking back over National Day', '2025-10-09', -2, '2025-09-29'],
    ['looking back over the New Year', '2026-01-04', -1, '2025-12-31'],
  ] as const)('%s: %s and %i working days is %s', (_why, from, days, to) => {
    expect(addWorkingDays(from, days, chineseCalendar)).toBe(to);
  });

  it('agrees with counting day by day, in any calendar', () => {
    fc.assert(
      fc.property(calendarOf(6), dayIn(2, 2002), fc.integer({ min: -900, max: 900 }), (calendar, from, days) => {
        let expected: string | undefined;
        try {
          expected = slowAddWorkingDays(from, days, calendar);
        } catch {
          expect(() => addWorkingDays(from, days, calendar)).toThrow(UnknownYearError);
          return;
        }
        expect(addWorkingDays(from, days, calendar)).toBe(expected);
      }),
      { numRuns: RUNS },
    );
  }, PATIENCE);

  it('is undone by counting back: n working days lie between', () => {
    fc.assert(
      fc.property(dayIn(10, 2010), fc.integer({ min: -1000, max: 1000 }), (from, days) => {
        fc.pre(days !== 0);
        expect(workingDaysBetween(from, addWorkingDays(from, days, chineseCalendar), chineseCalendar)).toBe(days);
      }),
      { numRuns: RUNS },
    );
  }, PATIENCE);

  it.each([
    ['into a year not announced', '2026-12-30', 2, 2027],
    ['back before the first year', '2004-01-05', -3, 2003],
    ['from a day in such a year', '2027-06-01', 1, 2027],
    ['to the last day of the last year is no error', '2026-12-30', 1, undefined],
    ['from the day before the first year is no error', '2003-12-31', 1, undefined],
  ] as const)('%s', (_why, from, days, year) => {
    if (year === undefined) expect(addWorkingDays(from, days, chineseCalendar)).toMatch(/^20/);
    else expect(() => addWorkingDays(from, days, chineseCalendar)).toThrow(expect.objectContaining({ name: 'UnknownYearError', year }));
  });

  it.each([1.5, Number.NaN, Infinity])('refuses %d days', (days) => {
    expect(() => addWorkingDays('2026-01-05', days, chineseCalendar)).toThrow(RangeError);
  });

  it('takes ten thousand working days by years', () => {
    const years = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [String(2000 + index), { holidays: [], workdays: [], sources: [] }]));
    // Without holidays, 10,000 working days are 2,000 weeks.
    expect(addWorkingDays('2000-01-03', 10_000, { years })).toBe('2038-05-03');
  });
});
