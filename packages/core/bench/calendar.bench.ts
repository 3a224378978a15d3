import { findWorkday } from 'chinese-days';
import { bench, describe, expect } from 'vitest';
import { addWorkingDays } from '../src/calendar/add-working-days.js';
import { chineseCalendar } from '../src/calendar/chinese-calendar.js';
import type { IsoDate } from '../src/calendar/iso-date.js';
import type { CalendarYear } from '../src/calendar/working-calendar.js';
import { workingDaysBetween } from '../src/calendar/working-days-between.js';

// Both answer from 2010-01-04 on, where both know every year, and give the same day.
const START: IsoDate = '2010-01-04';

for (const days of [20, 250, 4000]) {
  expect(addWorkingDays(START, days, chineseCalendar)).toBe(findWorkday(days, START));

  describe(`${String(days)} working days from a day`, () => {
    bench('zhengwu addWorkingDays', () => {
      addWorkingDays(START, days, chineseCalendar);
    });
    bench('chinese-days findWorkday', () => {
      findWorkday(days, START);
    });
  });
}

// chinese-days has no further years: beyond 2026 its answer is no longer one.
const centuryYears: Record<string, CalendarYear> = {};
for (let year = 2000; year < 2100; year += 1) {
  centuryYears[String(year)] = { holidays: [`${year}-01-01`, `${year}-05-01`, `${year}-10-01`], workdays: [], sources: [] };
}
const century = { years: centuryYears };

describe('ten thousand working days', () => {
  bench('zhengwu addWorkingDays', () => {
    addWorkingDays(START, 10_000, century);
  });
  bench('zhengwu workingDaysBetween', () => {
    workingDaysBetween('2010-01-04', '2049-12-31', century);
  });
  bench('chinese-days findWorkday', () => {
    findWorkday(10_000, START);
  });
});
