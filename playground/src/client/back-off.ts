const FIRST_MS = 1000;
const LONGEST_MS = 60_000;

/**
 * How long to wait before another try, in ms: twice as long after each failure, up to a minute, half of it by lot, so
 * that the tabs of a whole office do not come back in one second after the server was away.
 * @param failures how many tries have failed in a row, 1 or more
 * @param random 0 … 1
 * @param retryAfter ms that the server asked to wait; never less than that
 */
export function backOff(failures: number, random: number, retryAfter = 0): number {
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 16));
  return Math.max(retryAfter, most / 2) + (most / 2) * random;
}
