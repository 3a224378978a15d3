import { parseDocument, type Parsed } from '../document/index.js';
import { calendarDocument } from './calendar-document.js';
import { readYear, type YearNotes } from './read-year.js';
import { calendarRules } from './rules.js';
import { knownYears } from './unknown-year.js';
import type { CalendarYear, WorkingCalendar } from './working-calendar.js';

/**
 * Reads a host's calendar from an object, a JSON text or its bytes. Never throws. A day that is no day, or
 * is both off and worked, is left out and named; a year without a single holiday is left out whole, because
 * it would count by weekday alone; missing years and unconfirmed sources are named. What is left out stays
 * word for word in `unread`; unknown keys stay in the value.
 */
export function parseCalendar(input: unknown): Parsed<WorkingCalendar> {
  const { value, findings, unread, isReadonly } = parseDocument(calendarDocument, input);
  if (value === undefined) return { findings, unread, isReadonly };
  const notes: YearNotes = { findings: [...findings], unread: [...unread] };
  const years: Record<string, CalendarYear> = {};
  for (const key of Object.keys(value.years).sort()) {
    const year = readYear(key, value.years[key], notes);
    if (year !== undefined) years[key] = year;
  }
  const calendar = { ...value, years } as WorkingCalendar; // format and version were set by parseDocument
  const missing = yearsMissing(knownYears(calendar));
  if (missing.length > 0) {
    notes.findings.push(calendarRules.finding('calendar/year-gap', { part: 'calendar', id: '', path: 'years' }, { missing }));
  }
  return { value: calendar, findings: notes.findings, unread: notes.unread, isReadonly };
}

function yearsMissing(known: readonly number[]): readonly number[] {
  const missing: number[] = [];
  const [first = 0] = known;
  const last = known[known.length - 1] ?? first;
  for (let year = first; year < last; year += 1) if (!known.includes(year)) missing.push(year);
  return missing;
}
