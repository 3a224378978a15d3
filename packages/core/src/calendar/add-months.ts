import { isoDateOf } from './day-number.js';
import { daysInMonth } from './gregorian.js';
import { isIsoDate, type IsoDate } from './iso-date.js';

/**
 * So many months later (earlier if negative): the corresponding day of that month or, where it has none,
 * the month's last day. 民法典 第二百零二条: 到期月的对应日为期间的最后一日；没有对应日的，月末日为期间的最后一日。
 * @example addMonths('2026-01-31', 1) // '2026-02-28'
 * @throws RangeError for a text that is not a day, a fraction of a month, or a result outside the years 1 to 9999
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  if (!isIsoDate(date)) throw new RangeError(`not a calendar day (YYYY-MM-DD): ${String(date)}`);
  if (!Number.isSafeInteger(months)) throw new RangeError(`months must be a whole number, not ${String(months)}`);
  const monthIndex = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(monthIndex / 12);
  if (year < 1 || year > 9999) throw new RangeError(`${date} and ${String(months)} months lie outside the years 1 to 9999`);
  const month = monthIndex - year * 12 + 1;
  return isoDateOf(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)));
}
