import type { Finding, Place } from '../finding/finding.js';
import { yearOf } from './day-number.js';
import type { IsoDate } from './iso-date.js';
import { calendarRules } from './rules.js';
import { knownYears, knowsYear, type UnknownYearError } from './unknown-year.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A finding for each year from one day's to another's that the calendar does not list, so that a check can say so before anything throws. */
export function checkYears(from: IsoDate, to: IsoDate, calendar: WorkingCalendar, at: Place): readonly Finding[] {
  const findings: Finding[] = [];
  const known = knownYears(calendar);
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!knowsYear(calendar, year)) findings.push(calendarRules.finding('calendar/unknown-year', at, { year, known }));
  }
  return findings;
}

/** What a check reports when a computation has thrown `UnknownYearError`. */
export function unknownYearFinding(error: UnknownYearError, calendar: WorkingCalendar, at: Place): Finding {
  return calendarRules.finding('calendar/unknown-year', at, { year: error.year, known: knownYears(calendar) });
}
