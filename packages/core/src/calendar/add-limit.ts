import { addMonths } from './add-months.js';
import { lookAhead } from './add-working-days.js';
import { dayNumber, isoDate } from './day-number.js';
import type { IsoDate } from './iso-date.js';
import { requireWholeLimit, type TimeLimit } from './limit.js';
import type { WorkingCalendar } from './working-calendar.js';

/**
 * The last day of a period that begins on a day.
 *
 * - The day on which it begins does not count (民法典 第二百零一条 第一款).
 * - Months and years end on the corresponding day or, where there is none, on the last day of the month (第二百零二条).
 * - A last day on which nobody works moves to the next working day (第二百零三条 第一款). A day off in the middle
 *   of calendar days, months or years counts.
 *
 * For how long a certificate is valid use `addMonths`: its last day does not move.
 * @throws UnknownYearError if the calendar does not list a year whose days decide; RangeError for a bad amount
 */
export function addLimit(from: IsoDate, limit: TimeLimit, calendar: WorkingCalendar): IsoDate {
  requireWholeLimit(limit);
  if (limit.unit === 'workingDay') return isoDate(lookAhead(dayNumber(from), limit.amount, calendar));
  return isoDate(lookAhead(lastCalendarDay(from, limit), 0, calendar));
}

/** The last day of a period of calendar days, months or years, before days off are looked at. */
export function lastCalendarDay(from: IsoDate, limit: TimeLimit): number {
  if (limit.unit === 'month') return dayNumber(addMonths(from, limit.amount));
  if (limit.unit === 'year') return dayNumber(addMonths(from, limit.amount * 12));
  return dayNumber(from) + limit.amount;
}
