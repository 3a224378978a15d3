import { countWorkingDays } from './count-working-days.js';
import { dayNumber } from './day-number.js';
import type { IsoDate } from './iso-date.js';
import type { WorkingCalendar } from './working-calendar.js';

/**
 * Working days from one day to the other: `from` does not count, `to` does (民法典 第二百零一条). If `to` is
 * earlier the result is negative and again `from` is the day that does not count, so that
 * `workingDaysBetween(from, addWorkingDays(from, n, calendar), calendar)` is `n` for every `n` but 0.
 * @throws UnknownYearError if a day that counts lies in a year that the calendar does not list
 */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: WorkingCalendar): number {
  const start = dayNumber(from);
  const end = dayNumber(to);
  if (end >= start) return countWorkingDays(start + 1, end, calendar);
  return 0 - countWorkingDays(end, start - 1, calendar);
}
