import { yearOf } from './day-number.js';
import { isIsoDate, type IsoDate } from './iso-date.js';
import { knowsYear, UnknownYearError } from './unknown-year.js';
import type { CalendarSource, CalendarYear, WorkingCalendar } from './working-calendar.js';

/** What a host knows better, or sooner, than the calendar. */
export interface CalendarOverrides {
  readonly name?: string;
  /** Whole years: new ones, or in place of those listed. */
  readonly years?: Readonly<Record<string, CalendarYear>>;
  /** Further days off, in listed years: a local holiday, a day closed for a typhoon. */
  readonly holidays?: readonly IsoDate[];
  /** Days that are worked after all, in listed years. */
  readonly workdays?: readonly IsoDate[];
  /** What orders the single days; added to the sources of the years they lie in. */
  readonly source?: CalendarSource;
}

/**
 * The calendar with a host's days laid over it; the given one stays as it is. A single day does not make
 * a year known.
 * @throws UnknownYearError for a single day in a year that is not listed
 * @throws RangeError for a text that is not a day, or a day that is to be both off and worked
 */
export function withOverrides(calendar: WorkingCalendar, overrides: CalendarOverrides): WorkingCalendar {
  const { holidays = [], workdays = [], source } = overrides;
  for (const date of workdays) {
    if (holidays.includes(date)) throw new RangeError(`${date} cannot be overridden to be both off and worked`);
  }
  const years: Record<string, CalendarYear> = { ...calendar.years, ...overrides.years };
  const listed: WorkingCalendar = { ...calendar, ...(overrides.name === undefined ? {} : { name: overrides.name }), years };
  for (const date of [...holidays, ...workdays]) {
    if (!isIsoDate(date)) throw new RangeError(`not a calendar day (YYYY-MM-DD): ${String(date)}`);
    if (!knowsYear(listed, yearOf(date))) throw new UnknownYearError(yearOf(date));
  }
  for (const [key, year] of Object.entries(years)) {
    const off = holidays.filter((date) => date.startsWith(key));
    const worked = workdays.filter((date) => date.startsWith(key));
    if (off.length + worked.length > 0) years[key] = overlay(year, off, worked, source);
  }
  return listed;
}

function overlay(year: CalendarYear, off: readonly IsoDate[], worked: readonly IsoDate[], source: CalendarSource | undefined): CalendarYear {
  return {
    ...year,
    holidays: joined(year.holidays, off, worked),
    workdays: joined(year.workdays, worked, off),
    sources: source === undefined ? year.sources : [...year.sources, source],
  };
}

function joined(days: readonly IsoDate[], added: readonly IsoDate[], removed: readonly IsoDate[]): readonly IsoDate[] {
  return [...new Set([...days, ...added])].filter((date) => !removed.includes(date)).sort();
}
