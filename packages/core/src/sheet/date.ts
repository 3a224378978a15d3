const DAY = 86_400_000;
const SECONDS = 86_400;
/** Day 0 of the system that counts from 1900: its day 60 is the 29 February 1900 that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const AFTER_9999 = Date.UTC(10_000, 0, 1);

export interface DayAndTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM:SS`, absent at midnight. */
  readonly time?: string;
}

/** The day that a spreadsheet counts as `serial`; undefined for numbers that are no day. */
export function dateOfSerial(serial: number, from1904: boolean): DayAndTime | undefined {
  if (!Number.isFinite(serial) || serial < 0) return undefined;
  let days = Math.floor(serial);
  let seconds = Math.round((serial - days) * SECONDS);
  if (seconds === SECONDS) {
    days += 1;
    seconds = 0;
  }
  if (!from1904) {
    if (days === 0 || days === 60) return undefined;
    if (days < 60) days += 1;
  }
  const stamp = (from1904 ? EPOCH_1904 : EPOCH_1900) + days * DAY;
  if (stamp >= AFTER_9999) return undefined;
  const date = new Date(stamp).toISOString().slice(0, 10);
  return seconds === 0 ? { date } : { date, time: timeOfSeconds(seconds) };
}

/** The time of day of a fraction such as 0.5; `HH:MM`, with seconds only where there are any. */
export function timeOfFraction(fraction: number): string {
  const time = timeOfSeconds(Math.round((fraction - Math.floor(fraction)) * SECONDS) % SECONDS);
  return time.endsWith(':00') ? time.slice(0, 5) : time;
}

function timeOfSeconds(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 19);
}

/** The serial of a day in the system that counts from 1900; undefined where the text is no day from 1900-01-01 on. */
export function serialOfDate(date: string, time?: string): number | undefined {
  if (!isDay(date)) return undefined;
  const days = Math.round((Date.parse(`${date}T00:00:00Z`) - EPOCH_1900) / DAY);
  const serial = days <= 60 ? days - 1 : days;
  if (serial < 1) return undefined;
  if (time === undefined) return serial;
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(time);
  if (match === null) return undefined;
  return serial + (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / SECONDS;
}

/** A day as people write it: 2024-5-1, 2024/05/01, 2024.5.1, 2024年5月1日, 20240501; undefined for anything else. */
export function parseDay(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T日]?0{1,2}:00(?::00(?:\.0+)?)?Z?)?$/.exec(plain) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]$/.exec(plain) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(plain);
  if (match === null) return undefined;
  const [, year = '', , month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

function isDay(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  const stamp = Date.parse(`${iso}T00:00:00Z`);
  // 31 April parses as 1 May in some engines and not at all in others.
  return !Number.isNaN(stamp) && new Date(stamp).toISOString().startsWith(iso);
}
