import { dayNumber, isoDate } from './day-number.js';
import { civilDay } from './gregorian.js';
import type { IsoDate } from './iso-date.js';
import type { WorkingCalendar } from './working-calendar.js';
import { yearTable } from './year-table.js';

/**
 * The day that ends a period of so many working days.
 *
 * - The day on which it begins does not count (民法典 第二百零一条: 开始的当日不计入): accepted on Monday, one working day ends on Tuesday.
 * - Zero is the same day if it is worked, else the next working day: what must be done at once on a Sunday
 *   can be done on Monday (民法典 第二百零三条, the last day being a day off).
 * - A negative number looks back, the day itself not counted: the working day by which a reminder must
 *   leave so that this many working days remain (食品经营许可: 届满 15 个工作日前).
 *
 * Costs by years, not by days. `date` itself may lie in an unknown year if no day of that year counts.
 * @throws UnknownYearError if a day that counts, or must be known not to, lies in a year that the calendar does not list
 * @throws RangeError for a text that is not a day, or a fraction of a day
 */
export function addWorkingDays(from: IsoDate, days: number, calendar: WorkingCalendar): IsoDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`working days must be a whole number, not ${String(days)}`);
  const start = dayNumber(from);
  return isoDate(days < 0 ? lookBack(start, -days, calendar) : lookAhead(start, days, calendar));
}

/** As `addWorkingDays`, on day numbers, for `days` ≥ 0. */
export function lookAhead(start: number, days: number, calendar: WorkingCalendar): number {
  // Zero days from a day is one day from the day before: the first working day that is not earlier.
  const next = days === 0 ? start : start + 1;
  let { year } = civilDay(next);
  let table = yearTable(calendar, year);
  let wanted = Math.max(days, 1) - 1 + (table.before[next - table.first] ?? 0);
  while (wanted >= table.nth.length) {
    wanted -= table.nth.length;
    year += 1;
    table = yearTable(calendar, year);
  }
  return table.first + (table.nth[wanted] ?? 0);
}

function lookBack(start: number, days: number, calendar: WorkingCalendar): number {
  const previous = start - 1;
  let { year } = civilDay(previous);
  let table = yearTable(calendar, year);
  let wanted = (table.before[previous - table.first + 1] ?? 0) - days;
  while (wanted < 0) {
    year -= 1;
    table = yearTable(calendar, year);
    wanted += table.nth.length;
  }
  return table.first + (table.nth[wanted] ?? 0);
}
