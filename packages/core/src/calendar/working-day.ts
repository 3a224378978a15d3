import { dayNumber, yearOf } from './day-number.js';
import { weekdayOf } from './gregorian.js';
import type { IsoDate } from './iso-date.js';
import type { DayKind, WorkingCalendar } from './working-calendar.js';
import { yearTable } from './year-table.js';

/**
 * Whether the office works on the day: Monday to Friday without the holidays, and the adjusted workdays.
 * 行政许可法 第八十二条: 期限以工作日计算，不含法定节假日.
 * @throws UnknownYearError if the calendar does not list the day's year
 */
export function isWorkingDay(date: IsoDate, calendar: WorkingCalendar): boolean {
  const number = dayNumber(date);
  const table = yearTable(calendar, yearOf(date));
  const position = number - table.first;
  return (table.before[position + 1] ?? 0) > (table.before[position] ?? 0);
}

/**
 * Why the day is worked or not, for a timeline that explains itself.
 * @throws UnknownYearError if the calendar does not list the day's year
 */
export function dayKind(date: IsoDate, calendar: WorkingCalendar): DayKind {
  const works = isWorkingDay(date, calendar);
  const weekday = weekdayOf(dayNumber(date));
  if (weekday === 0 || weekday === 6) {
    if (works) return 'adjusted-workday';
    return calendar.years[String(yearOf(date))]?.holidays.includes(date) === true ? 'holiday' : 'weekend';
  }
  return works ? 'weekday' : 'holiday';
}
