import { addDays, isIsoDate, isoDate, type IsoDate } from '@zhengwu/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { dayByKey, isWithin, nearestWithin, shiftMonth, weekday, weeksOfMonth, yearsToChoose } from './month-days.js';

const anyDay = fc.integer({ min: -719_162, max: 2_932_896 }).map(isoDate);

describe('weeksOfMonth', () => {
  it('given October 2026, which begins on a Thursday, its first week begins on Monday, 28 September', () => {
    const weeks = weeksOfMonth('2026-10-15');
    expect(weeks[0]).toEqual(['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04']);
    expect(weeks).toHaveLength(6);
  });

  it('shows every day of the month, six weeks of seven days that follow each other, Mondays first', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const days = weeksOfMonth(date).flat();
        expect(days).toHaveLength(42);
        expect(days).toContain(date);
        days.forEach((day, index) => {
          if (day === undefined) return;
          expect(weekday(day)).toBe(index % 7);
          const next = days[index + 1];
          if (next !== undefined) expect(next).toBe(addDays(day, 1));
        });
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });

  it('leaves out what lies beyond the years 1 to 9999', () => {
    expect(weeksOfMonth('0001-01-01')[0]?.[0]).toBe('0001-01-01');
    expect(weeksOfMonth('9999-12-31').flat().filter((day) => day === undefined).length).toBeGreaterThan(0);
  });
});

describe('dayByKey', () => {
  it.each<[key: string, hasShift: boolean, expected: IsoDate | undefined]>([
    ['ArrowLeft', false, '2026-03-30'],
    ['ArrowRight', false, '2026-04-01'],
    ['ArrowUp', false, '2026-03-24'],
    ['ArrowDown', false, '2026-04-07'],
    ['Home', false, '2026-03-30'],
    ['End', false, '2026-04-05'],
    ['PageUp', false, '2026-02-28'],
    ['PageDown', false, '2026-04-30'],
    ['PageUp', true, '2025-03-31'],
    ['PageDown', true, '2027-03-31'],
    ['a', false, undefined],
    ['Tab', false, undefined],
  ])('given Tuesday, 31 March 2026, %s (Shift: %s) leads to %s', (key, hasShift, expected) => {
    expect(dayByKey('2026-03-31', key, hasShift)).toBe(expected);
  });

  it('leads to a day wherever it begins', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];
    fc.assert(
      fc.property(fc.oneof(anyDay, fc.constantFrom<IsoDate>('0001-01-01', '9999-12-31', '9999-11-30')), fc.constantFrom(...keys), fc.boolean(), (date, key, hasShift) => {
        expect(isIsoDate(dayByKey(date, key, hasShift))).toBe(true);
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });
});

describe('bounds', () => {
  it.each<[date: IsoDate, min: IsoDate | undefined, max: IsoDate | undefined, expected: IsoDate]>([
    ['2026-03-05', undefined, undefined, '2026-03-05'],
    ['2026-03-05', '2026-03-10', undefined, '2026-03-10'],
    ['2026-03-05', undefined, '2026-03-01', '2026-03-01'],
    ['2026-03-05', '2026-03-10', '2026-03-01', '2026-03-10'],
  ])('the nearest to %s between %s and %s is %s', (date, min, max, expected) => {
    expect(nearestWithin(date, { min, max })).toBe(expected);
  });

  it('both ends belong to it', () => {
    const bounds = { min: '2026-03-05', max: '2026-03-06' } as const;
    expect((['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07'] as const).map((date) => isWithin(date, bounds))).toEqual([false, true, true, false]);
  });

  it('years to choose are those between them, and the shown one in any case', () => {
    const now = '2026-11-23';
    expect(yearsToChoose('2026-03-05', now, { min: '2024-01-01', max: '2027-12-31' })).toEqual([2024, 2025, 2026, 2027]);
    expect(yearsToChoose('2020-03-05', now, { min: '2024-01-01', max: '2024-12-31' })).toEqual([2020, 2021, 2022, 2023, 2024]);
    expect(yearsToChoose('1998-03-05', now, {})).toEqual(yearsToChoose('2026-03-05', now, {}));
    expect(yearsToChoose('2026-03-05', now, {})).toHaveLength(121);
    expect(yearsToChoose('2300-01-01', now, { min: '2300-01-01' })).toEqual([2300]);
    expect(yearsToChoose('2026-03-05', now, { min: '0001-01-01', max: '9999-12-31' })).toHaveLength(301);
    expect(yearsToChoose('0001-01-01', '0001-01-01', {})[0]).toBe(1);
  });

  it('months end with the first and the last that there are', () => {
    expect(shiftMonth('0001-01-15', -1)).toBe('0001-01-01');
    expect(shiftMonth('9999-12-15', 1)).toBe('9999-12-31');
  });
});
