import type { Unread } from '../document/index.js';
import type { Finding, Place } from '../finding/finding.js';
import { isPlainObject } from '../json/json.js';
import { dayNumber, yearOf } from './day-number.js';
import { weekdayOf } from './gregorian.js';
import { isIsoDate, type IsoDate } from './iso-date.js';
import { calendarRules } from './rules.js';
import type { CalendarSource, CalendarYear } from './working-calendar.js';

/** Where the reader of a year writes down what it left out, and why. */
export interface YearNotes {
  readonly findings: Finding[];
  readonly unread: Unread[];
}

/** One year of a host's calendar; `undefined`, and a note, if it is none. `content` is plain JSON. */
export function readYear(key: string, content: unknown, notes: YearNotes): CalendarYear | undefined {
  const path = `years/${key}`;
  if (!/^\d{4}$/.test(key) || key === '0000' || !isPlainObject(content)) {
    notes.findings.push(calendarRules.finding('calendar/not-a-year', at(path), { key }));
    notes.unread.push({ path, content });
    return undefined;
  }
  const year = Number(key);
  const off = readDays(year, `${path}/holidays`, content['holidays'], notes);
  const worked = readDays(year, `${path}/workdays`, content['workdays'], notes);
  const both = [...off.keys()].filter((date) => worked.has(date));
  for (const date of both) {
    notes.findings.push(calendarRules.finding('calendar/off-and-worked', at(worked.get(date) ?? path), { date }));
    for (const list of [off, worked]) {
      notes.unread.push({ path: list.get(date) ?? path, content: date });
      list.delete(date);
    }
  }
  if (off.size === 0) {
    notes.findings.push(calendarRules.finding('calendar/empty-year', at(path), { year }));
    notes.unread.push({ path, content });
    return undefined;
  }
  for (const [date, where] of worked) {
    const weekday = weekdayOf(dayNumber(date));
    if (weekday !== 0 && weekday !== 6) notes.findings.push(calendarRules.finding('calendar/idle-workday', at(where), { date }));
  }
  const sources = readSources(`${path}/sources`, content['sources'], notes);
  if (sources.length === 0 || sources.some(({ status }) => status !== 'verified')) {
    notes.findings.push(calendarRules.finding('calendar/unconfirmed-year', at(`${path}/sources`), { year }));
  }
  return { ...content, holidays: [...off.keys()].sort(), workdays: [...worked.keys()].sort(), sources };
}

/** The days of a list, each with its place. A day written twice is one day. */
function readDays(year: number, path: string, list: unknown, notes: YearNotes): Map<IsoDate, string> {
  const days = new Map<IsoDate, string>();
  if (list === undefined) return days;
  for (const [index, text] of (Array.isArray(list) ? (list as readonly unknown[]) : [list]).entries()) {
    const where = Array.isArray(list) ? `${path}/${String(index)}` : path;
    if (!isIsoDate(text)) notes.findings.push(calendarRules.finding('calendar/bad-date', at(where), { text: shown(text), year }));
    else if (yearOf(text) !== year) notes.findings.push(calendarRules.finding('calendar/other-year', at(where), { date: text, year }));
    else {
      if (!days.has(text)) days.set(text, where);
      continue;
    }
    notes.unread.push({ path: where, content: text });
  }
  return days;
}

function readSources(path: string, list: unknown, notes: YearNotes): readonly CalendarSource[] {
  if (list === undefined) return [];
  const sources: CalendarSource[] = [];
  for (const [index, source] of (Array.isArray(list) ? (list as readonly unknown[]) : [list]).entries()) {
    if (isPlainObject(source) && typeof source['title'] === 'string') {
      const { number, issuedOn, status, ...rest } = source;
      sources.push({
        ...rest,
        title: source['title'],
        ...(typeof number === 'string' ? { number } : {}),
        ...(isIsoDate(issuedOn) ? { issuedOn } : {}),
        status: status === 'verified' ? 'verified' : 'unverified',
      });
      if (number !== undefined && typeof number !== 'string') notes.unread.push({ path: `${path}/${String(index)}/number`, content: number });
      if (issuedOn !== undefined && !isIsoDate(issuedOn)) notes.unread.push({ path: `${path}/${String(index)}/issuedOn`, content: issuedOn });
    } else notes.unread.push({ path: `${path}/${String(index)}`, content: source });
  }
  return sources;
}

function at(path: string): Place {
  return { part: 'calendar', id: '', path };
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
