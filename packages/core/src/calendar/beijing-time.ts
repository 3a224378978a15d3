import { isoDate } from './day-number.js';
import type { IsoDate } from './iso-date.js';

/** Beijing time is UTC+8. */
export const BEIJING_MINUTES_AHEAD = 480;

/**
 * The minute, in Beijing time, of an instant in milliseconds since 1970 UTC. China keeps UTC+8 all year (no
 * summer time since 1991), so this needs no time-zone data and does not ask where the machine stands.
 */
export function beijingMinute(epochMilliseconds: number): number {
  if (!Number.isFinite(epochMilliseconds)) throw new RangeError(`not an instant: ${String(epochMilliseconds)}`);
  return Math.floor(epochMilliseconds / 60_000) + BEIJING_MINUTES_AHEAD;
}

/** The calendar day in China at an instant: `beijingDate(Date.now())` is today, wherever the browser says it is. */
export function beijingDate(epochMilliseconds: number): IsoDate {
  return isoDate(Math.floor(beijingMinute(epochMilliseconds) / 1440));
}
