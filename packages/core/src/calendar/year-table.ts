import { dayNumber, yearOf } from './day-number.js';
import { dayNumberOf, isLeapYear, weekdayOf } from './gregorian.js';
import type { IsoDate } from './iso-date.js';
import { knowsYear, UnknownYearError } from './unknown-year.js';
import type { CalendarYear, WorkingCalendar } from './working-calendar.js';

/** One year, counted: questions about ranges and positions are answered without walking its days. */
export interface YearTable {
  /** The number of 1 January. */
  readonly first: number;
  /** 365 or 366. */
  readonly length: number;
  /** `before[i]`: working days among the first `i` days of the year; `before[length]` is all of them. */
  readonly before: Uint16Array;
  /** `nth[k]`: the position in the year, from 0, of its working day number `k`, from 0. */
  readonly nth: Uint16Array;
}

// By identity: a calendar is immutable, and a host that replaces it brings a new object.
const tables = new WeakMap<WorkingCalendar, Map<number, YearTable>>();

/**
 * The table of a year, computed when it is first asked for.
 * @throws UnknownYearError if the calendar does not list the year
 * @throws RangeError if a day of it is no day, lies in another year, or is both a holiday and a workday
 */
export function yearTable(calendar: WorkingCalendar, year: number): YearTable {
  let byYear = tables.get(calendar);
  if (byYear === undefined) {
    byYear = new Map();
    tables.set(calendar, byYear);
  }
  let table = byYear.get(year);
  if (table === undefined) {
    const listed = knowsYear(calendar, year) ? calendar.years[String(year)] : undefined;
    if (listed === undefined) throw new UnknownYearError(year);
    table = countYear(year, listed);
    byYear.set(year, table);
  }
  return table;
}

function countYear(year: number, listed: CalendarYear): YearTable {
  const first = dayNumberOf(year, 1, 1);
  const length = isLeapYear(year) ? 366 : 365;
  const works = new Uint8Array(length);
  for (let position = 0; position < length; position += 1) {
    const weekday = weekdayOf(first + position);
    works[position] = weekday === 0 || weekday === 6 ? 0 : 1;
  }
  for (const date of listed.holidays) works[positionIn(year, first, date)] = 0;
  const holidays = new Set(listed.holidays);
  for (const date of listed.workdays) {
    if (holidays.has(date)) throw new RangeError(`${date} is listed both as a holiday and as a workday`);
    works[positionIn(year, first, date)] = 1;
  }
  const before = new Uint16Array(length + 1);
  const nth: number[] = [];
  for (let position = 0; position < length; position += 1) {
    before[position] = nth.length;
    if (works[position] === 1) nth.push(position);
  }
  before[length] = nth.length;
  return { first, length, before, nth: Uint16Array.from(nth) };
}

function positionIn(year: number, first: number, date: IsoDate): number {
  const position = dayNumber(date) - first;
  if (yearOf(date) !== year) throw new RangeError(`${date} is listed under the year ${String(year)}`);
  return position;
}
