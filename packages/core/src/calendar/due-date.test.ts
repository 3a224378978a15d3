import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseCalendar } from './chinese-calendar.js';
import { dueDate } from './due-date.js';
import { LIMIT_UNITS } from './limit.js';
import { calendarOf, dayIn, PATIENCE, RUNS } from './testing/arbitrary-calendar.js';
import { slowDueDate, step } from './testing/slow-calendar.js';

const tenWorkingDays = { amount: 10, unit: 'workingDay' } as const;
const thirtyDays = { amount: 30, unit: 'day' } as const;

describe('行政许可法 第四十五条: time spent on a special procedure is not counted', () => {
  it.each([
    ['without a pause', tenWorkingDays, [], '2026-11-16'],
    ['a week of expert review', tenWorkingDays, [{ from: '2026-11-09', to: '2026-11-13' }], '2026-11-23'],
    ['a weekend in a pause was never counted', tenWorkingDays, [{ from: '2026-11-06', to: '2026-11-09' }], '2026-11-18'],
    ['a pause over a weekend only', tenWorkingDays, [{ from: '2026-11-07', to: '2026-11-08' }], '2026-11-16'],
    ['two that overlap are left out once', tenWorkingDays, [{ from: '2026-11-09', to: '2026-11-12' }, { from: '2026-11-11', to: '2026-11-13' }], '2026-11-23'],
    ['one within another, in any order', tenWorkingDays, [{ from: '2026-11-11', to: '2026-11-11' }, { from: '2026-11-09', to: '2026-11-13' }], '2026-11-23'],
    ['the days before the start are not lost twice', tenWorkingDays, [{ from: '2026-10-26', to: '2026-11-03' }], '2026-11-17'],
    ['a pause on the last day moves it', tenWorkingDays, [{ from: '2026-11-16', to: '2026-11-16' }], '2026-11-17'],
    ['a first pause may bring a second into reach', tenWorkingDays, [{ from: '2026-11-09', to: '2026-11-13' }, { from: '2026-11-23', to: '2026-11-24' }], '2026-11-25'],
    ['a day between two pauses counts', tenWorkingDays, [{ from: '2026-11-09', to: '2026-11-10' }, { from: '2026-11-12', to: '2026-11-13' }], '2026-11-20'],
    ['a pause after the last day changes nothing', tenWorkingDays, [{ from: '2026-11-17', to: '2026-11-30' }], '2026-11-16'],
    ['of calendar days, calendar days are left out', thirtyDays, [{ from: '2026-11-09', to: '2026-11-15' }], '2026-12-09'],
    ['moved from a day off, it does not come to stand in a pause', { amount: 5, unit: 'day' }, [{ from: '2026-11-08', to: '2026-11-10' }], '2026-11-11'],
  ] as const)('%s', (_why, limit, pauses, due) => {
    expect(dueDate({ start: '2026-11-02', limit, pauses }, chineseCalendar)).toBe(due);
  });

  it('agrees with counting day by day, with any pauses in any calendar', () => {
    const pause = fc.tuple(dayIn(1), fc.integer({ min: 0, max: 40 })).map(([from, length]) => ({ from, to: step(from, length) }));
    fc.assert(
      fc.property(
        calendarOf(8),
        dayIn(1),
        fc.constantFrom(...LIMIT_UNITS),
        fc.integer({ min: 0, max: 60 }),
        fc.array(pause, { maxLength: 6 }),
        (calendar, start, unit, amount, pauses) => {
          fc.pre(unit === 'workingDay' || unit === 'day' || amount <= (unit === 'year' ? 2 : 24));
          const limit = { amount, unit };
          expect(dueDate({ start, limit, pauses }, calendar)).toBe(slowDueDate(start, limit, pauses, calendar));
        },
      ),
      { numRuns: RUNS },
    );
  }, PATIENCE);

  it('refuses a pause that ends before it begins', () => {
    const pauses = [{ from: '2026-11-10', to: '2026-11-09' }] as const;
    expect(() => dueDate({ start: '2026-11-02', limit: tenWorkingDays, pauses }, chineseCalendar)).toThrow(/2026-11-09, before it begins on 2026-11-10/);
  });
});
