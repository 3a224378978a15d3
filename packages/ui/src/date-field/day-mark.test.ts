import { chineseCalendar, type IsoDate } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';

import { dayMark, type DayMark } from './day-mark.js';

describe('dayMark', () => {
  it.each<[what: string, date: IsoDate, expected: DayMark | undefined]>([
    ['National Day', '2026-10-01', 'off'],
    ['a Saturday within the holidays', '2026-10-03', 'off'],
    ['a Sunday that is worked', '2026-09-20', 'worked'],
    ['a Monday', '2026-03-02', undefined],
    ['a Sunday', '2026-03-08', undefined],
    ['a year of which nothing is announced', '2031-10-01', undefined],
  ])('%s (%s) is marked %s', (_what, date, expected) => {
    expect(dayMark(date, chineseCalendar)).toBe(expected);
  });

  it('without a calendar nothing is marked', () => {
    expect(dayMark('2026-10-01', undefined)).toBeUndefined();
  });
});
