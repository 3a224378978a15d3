import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, daysBetween, isoDate } from './day-number.js';
import { weekdayOf } from './gregorian.js';
import type { IsoDate } from './iso-date.js';
import { RUNS } from './testing/arbitrary-calendar.js';

describe('days are numbered from 1970-01-01', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['2026-11-22', 20_779],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ] as const)('%s is day %i', (date, number) => {
    expect(dayNumber(date)).toBe(number);
    expect(isoDate(number)).toBe(date);
  });

  it('agrees with UTC dates, weekday included', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
        const moment = new Date(number * 86_400_000);
        expect(isoDate(number)).toBe(moment.toISOString().slice(0, 10));
        expect(dayNumber(isoDate(number))).toBe(number);
        expect(weekdayOf(number)).toBe(moment.getUTCDay());
      }),
      { numRuns: RUNS },
    );
  });

  it('adds and subtracts over months, leap days and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
    expect(daysBetween('2027-01-01', '2026-01-01')).toBe(-365);
  });

  it('refuses what is no day, and days beyond the years 1 to 9999', () => {
    expect(() => dayNumber('2026-02-30')).toThrow(/2026-02-30/);
    expect(() => dayNumber('today' as IsoDate)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => isoDate(0.5)).toThrow(RangeError);
  });
});
