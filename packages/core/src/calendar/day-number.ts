import { civilDay, dayNumberOf } from './gregorian.js';
import { isIsoDate, type IsoDate } from './iso-date.js';

const FIRST_DAY = /* @__PURE__ */ dayNumberOf(1, 1, 1);
const LAST_DAY = /* @__PURE__ */ dayNumberOf(9999, 12, 31);

/** The number of a day. Throws a RangeError for a text that is not a day. */
export function dayNumber(date: IsoDate): number {
  if (!isIsoDate(date)) throw new RangeError(`not a calendar day (YYYY-MM-DD): ${String(date)}`);
  return dayNumberOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** The day of a number. Throws a RangeError outside the years 1 to 9999. */
export function isoDate(number: number): IsoDate {
  if (!Number.isInteger(number) || number < FIRST_DAY || number > LAST_DAY) {
    throw new RangeError(`no day of the years 1 to 9999 has the number ${String(number)}`);
  }
  const { year, month, day } = civilDay(number);
  return isoDateOf(year, month, day);
}

/** Year, month and day, known to be a day, as `YYYY-MM-DD`. */
export function isoDateOf(year: number, month: number, day: number): IsoDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return text as IsoDate; // padded to the pattern on the line above
}

/** The year of a day, without building anything. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** So many calendar days later; earlier if negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDate(dayNumber(date) + days);
}

/** Calendar days from one day to the other: 1 from a day to the next, negative if `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}
