import type { Bound } from './bound.js';

/**
 * A range in words that say of each end whether it belongs to it (民法典 第一千二百五十九条): 300平方米以上, 超过300平方米,
 * 50平方米以上不满300平方米. `readBounds` reads it back. Empty for a range without ends.
 */
export function boundText({ from, to, fromOpen, toOpen }: Pick<Bound, 'from' | 'to' | 'fromOpen' | 'toOpen'>, unit = ''): string {
  const amount = (number: number): string => `${String(number)}${unit}`;
  const low = from === undefined ? '' : fromOpen === true ? `超过${amount(from)}` : `${amount(from)}以上`;
  const high = to === undefined ? '' : toOpen === true ? `不满${amount(to)}` : from === undefined ? `${amount(to)}以下` : `不超过${amount(to)}`;
  if (from !== undefined && to !== undefined && fromOpen !== true && toOpen !== true) return `${String(from)}至${amount(to)}`;
  return low + high;
}
