import type { Range } from '../model/guard.js';

/** Words between signs. */
export interface SignWords {
  /** A range without ends. */
  readonly any: string;
  /** Between the two ends of a range. */
  readonly both: string;
}

/** A range in signs, such that `readRangeText` reads it back: `= 50`, `≥ 50 且 < 300`. */
export function rangeSigns({ from, to, fromOpen, toOpen }: Range, { any, both }: SignWords): string {
  if (from !== undefined && from === to && fromOpen !== true && toOpen !== true) return `= ${String(from)}`;
  const low = from === undefined ? [] : [`${fromOpen === true ? '>' : '≥'} ${String(from)}`];
  const high = to === undefined ? [] : [`${toOpen === true ? '<' : '≤'} ${String(to)}`];
  return low.length + high.length === 0 ? any : [...low, ...high].join(both);
}
