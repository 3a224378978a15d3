import { dayKind, knowsYear, yearOf, type IsoDate, type WorkingCalendar } from '@zhengwu/core';

/** What stands beside a day: 休 on a holiday, 班 on a weekend that is worked. */
export type DayMark = 'off' | 'worked';

/** `undefined` for what the week alone tells, and for a year of which nothing is announced. */
export function dayMark(date: IsoDate, calendar: WorkingCalendar | undefined): DayMark | undefined {
  if (calendar === undefined || !knowsYear(calendar, yearOf(date))) return undefined;
  switch (dayKind(date, calendar)) {
    case 'holiday':
      return 'off';
    case 'adjusted-workday':
      return 'worked';
    case 'weekday':
    case 'weekend':
      return undefined;
  }
}
