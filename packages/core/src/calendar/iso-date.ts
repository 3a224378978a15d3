import { daysInMonth } from './gregorian.js';

/**
 * A calendar day as `YYYY-MM-DD` (GB/T 7408, ISO 8601), years 0001 to 9999. Never a `Date`: a day of
 * office has no time zone, and a `Date` built from one is the day before for a reader west of Greenwich.
 * The type cannot tell 2026-02-30 from a day; what comes from outside passes `parseIsoDate`.
 */
export type IsoDate = `${number}-${number}-${number}`;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is `YYYY-MM-DD` and a day that exists. */
export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string') return false;
  const parts = PATTERN.exec(text);
  if (parts === null) return false;
  return isDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The text as a day, or `undefined` if it is not exactly `YYYY-MM-DD` and a day that exists. */
export function parseIsoDate(text: string): IsoDate | undefined {
  return isIsoDate(text) ? text : undefined;
}

/** Whether there is such a day (proleptic Gregorian calendar, years 1 to 9999). */
export function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
