import { dayNumber, isIsoDate, isoDate, type IsoDate } from '@zhengwu/core/calendar';

/** When something happened, as clocks in China showed it: a day, or a day and a minute. */
export interface Moment {
  readonly day: IsoDate;
  /** Minutes since midnight; absent where only the day is known. */
  readonly minute?: number;
}

const DAY_MINUTES = 1440;
const CHINA_MINUTES_AHEAD = 480;
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?$/;

/** Reads a day or an ISO 8601 instant; undefined for what is neither. Without a zone it is China's, as databases of offices have it. */
export function readMoment(text: string): Moment | undefined {
  const trimmed = text.trim();
  if (isIsoDate(trimmed)) return { day: trimmed };
  const [, day, hours = '', minutes = '', zone] = INSTANT.exec(trimmed) ?? [];
  if (!isIsoDate(day) || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const total = dayNumber(day) * DAY_MINUTES + Number(hours) * 60 + Number(minutes) + (zone === undefined ? 0 : CHINA_MINUTES_AHEAD - minutesAhead(zone));
  const number = Math.floor(total / DAY_MINUTES);
  try {
    return { day: isoDate(number), minute: total - number * DAY_MINUTES };
  } catch {
    return undefined; // in China it was beyond the last year that is written with four digits
  }
}

/** The first minute at which it may have been, for comparing. */
export function earliest({ day, minute = 0 }: Moment): number {
  return dayNumber(day) * DAY_MINUTES + minute;
}

/** The last minute at which it may have been. */
export function latest({ day, minute = DAY_MINUTES - 1 }: Moment): number {
  return dayNumber(day) * DAY_MINUTES + minute;
}

function minutesAhead(zone: string): number {
  if (zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
