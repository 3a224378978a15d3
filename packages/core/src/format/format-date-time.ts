import { BEIJING_MINUTES_AHEAD, beijingMinute } from '../calendar/beijing-time.js';
import { addDays } from '../calendar/day-number.js';
import { parseIsoDate, type IsoDate } from '../calendar/iso-date.js';
import { formatDate } from './format-date.js';

/** A day and a minute on the clock on the wall in China. */
export interface WallTime {
  readonly date: IsoDate;
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
}

/** `spelled` 2026年11月22日14时05分, as papers write it; `clock` 2026年11月22日 14:05; `iso` 2026-11-22 14:05. */
export const DATE_TIME_STYLES = ['spelled', 'clock', 'iso'] as const;
export type DateTimeStyle = (typeof DATE_TIME_STYLES)[number];

const WRITTEN = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * A moment as Chinese papers write it, in Beijing time wherever the machine stands.
 * @param moment milliseconds since 1970 UTC; or an ISO 8601 text, taken as Beijing time if it names no zone
 * @throws RangeError for what is no moment
 */
export function formatDateTime(moment: number | string, style: DateTimeStyle = 'spelled'): string {
  const time = typeof moment === 'number' ? wallTimeOf(moment) : parseDateTime(moment);
  if (time === undefined) throw new RangeError(`not a moment (milliseconds, or YYYY-MM-DDTHH:mm): ${String(moment)}`);
  const hour = String(time.hour).padStart(2, '0');
  const minute = String(time.minute).padStart(2, '0');
  switch (style) {
    case 'spelled':
      return `${formatDate(time.date)}${hour}时${minute}分`;
    case 'clock':
      return `${formatDate(time.date)} ${hour}:${minute}`;
    case 'iso':
      return `${time.date} ${hour}:${minute}`;
  }
}

/** The wall time in China of an ISO 8601 text; without a zone it is Beijing time. `undefined` for what is none. */
export function parseDateTime(text: string): WallTime | undefined {
  const parts = WRITTEN.exec(text.trim());
  if (parts === null) return undefined;
  const date = parseIsoDate(parts[1] ?? '');
  const hour = Number(parts[2]);
  const minute = Number(parts[3]);
  if (date === undefined || hour > 23 || minute > 59 || Number(parts[4] ?? 0) > 59) return undefined;
  const zone = parts[5];
  return zone === undefined ? { date, hour, minute } : shifted(date, hour * 60 + minute + BEIJING_MINUTES_AHEAD - minutesAhead(zone));
}

function minutesAhead(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

function wallTimeOf(epochMilliseconds: number): WallTime {
  return shifted('1970-01-01', beijingMinute(epochMilliseconds));
}

function shifted(date: IsoDate, minutes: number): WallTime {
  const days = Math.floor(minutes / 1440);
  const rest = minutes - days * 1440;
  return { date: addDays(date, days), hour: Math.floor(rest / 60), minute: rest % 60 };
}
