import { describe, expect, it } from 'vitest';
import { chineseCalendar } from './chinese-calendar.js';
import type { IsoDate } from './iso-date.js';
import { UnknownYearError } from './unknown-year.js';
import { dayKind, isWorkingDay } from './working-day.js';

describe('why a day is worked or not', () => {
  it.each([
    ['2026-11-20', 'weekday', true],
    ['2026-11-21', 'weekend', false],
    ['2026-10-01', 'holiday', false],
    ['2026-10-03', 'holiday', false],
    ['2026-10-10', 'adjusted-workday', true],
  ] as const)('%s is a %s', (date, kind, worked) => {
    expect(dayKind(date, chineseCalendar)).toBe(kind);
    expect(isWorkingDay(date, chineseCalendar)).toBe(worked);
  });
});

describe('a year that the calendar does not list is an error that names it, never a weekday rule', () => {
  it.each([
    ['2027-10-01', 2027],
    ['2003-06-02', 2003],
  ] as const)('%s', (date, year) => {
    expect(() => isWorkingDay(date, chineseCalendar)).toThrow(UnknownYearError);
    expect(() => dayKind(date, chineseCalendar)).toThrow(expect.objectContaining({ year }));
    expect(() => isWorkingDay(date, chineseCalendar)).toThrow(String(year));
  });
});

describe('a calendar that contradicts itself is refused, not interpreted', () => {
  const calendarWith = (holidays: readonly IsoDate[], workdays: readonly IsoDate[]) => ({ years: { 2026: { holidays, workdays, sources: [] } } });

  it.each([
    ['a day both off and worked', calendarWith(['2026-10-01'], ['2026-10-01']), /2026-10-01 is listed both/],
    ['a day of another year', calendarWith(['2025-10-01'], []), /2025-10-01 is listed under the year 2026/],
    ['a day that does not exist', calendarWith(['2026-02-30'], []), /2026-02-30/],
  ])('%s', (_name, calendar, message) => {
    expect(() => isWorkingDay('2026-06-01', calendar)).toThrow(message);
  });
});
