import type { WorkingCalendar } from './working-calendar.js';

/**
 * The calendar does not list a year that a computation needs. The arrangement of a year is announced in
 * October to December of the year before; until then nobody can say which of its days are worked, and a
 * date computed by weekday alone would look true and be wrong.
 */
export class UnknownYearError extends Error {
  override readonly name = 'UnknownYearError';
  /** The first year that was needed and is not listed. */
  readonly year: number;

  constructor(year: number) {
    super(`the working calendar does not know the year ${String(year)}: add its holiday arrangement (国务院办公厅 announces it in the autumn before)`);
    this.year = year;
  }
}

/** Whether the calendar lists the year. */
export function knowsYear(calendar: WorkingCalendar, year: number): boolean {
  return Object.prototype.hasOwnProperty.call(calendar.years, String(year));
}

/** The years that the calendar lists, ascending. */
export function knownYears(calendar: WorkingCalendar): readonly number[] {
  return Object.keys(calendar.years)
    .map(Number)
    .sort((a, b) => a - b);
}
