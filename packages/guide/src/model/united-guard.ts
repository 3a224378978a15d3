import { gridOf } from '../resolve/grid.js';
import type { Guard, Range } from './guard.js';
import type { Domain } from './variable.js';

/** The guard that takes what either takes; `undefined` where no one guard can say it. */
export function unitedGuard(domain: Domain, a: Guard, b: Guard): Guard | undefined {
  if (a.kind === 'any' || b.kind === 'any') return { kind: 'any' };
  if (a.kind === 'values' && b.kind === 'values') return { kind: 'values', values: [...new Set([...a.values, ...b.values])] };
  if (a.kind === 'ranges' && b.kind === 'ranges') return { kind: 'ranges', ranges: joinedRanges(domain, [...a.ranges, ...b.ranges]) };
  if (a.kind !== 'members' || b.kind !== 'members') return undefined;
  const [mine, theirs] = [anyOf(a), anyOf(b)];
  return mine === undefined || theirs === undefined ? undefined : { kind: 'members', any: [...new Set([...mine, ...theirs])] };
}

/** The values of which one must be chosen, where the guard asks for nothing else. */
function anyOf({ all = [], any, none = [] }: Extract<Guard, { readonly kind: 'members' }>): readonly string[] | undefined {
  if (none.length > 0) return undefined;
  if (any === undefined) return all.length === 1 ? all : undefined;
  return all.length === 0 ? any : undefined;
}

/** Ranges that meet or touch joined, each with the ends it was written with; what takes nothing left out. */
function joinedRanges(domain: Domain, ranges: readonly Range[]): readonly Range[] {
  if (domain.kind !== 'number' && domain.kind !== 'date') return ranges;
  const grid = gridOf(domain);
  const placed = ranges.flatMap((range) => {
    const span = grid.spanOf(range);
    return span === undefined ? [] : [{ range, first: span[0], last: span[1] }];
  });
  placed.sort((a, b) => a.first - b.first);
  const joined: typeof placed = [];
  for (const next of placed) {
    const before = joined[joined.length - 1];
    if (before === undefined || next.first > before.last + 1) joined.push(next);
    else if (next.last > before.last) joined[joined.length - 1] = { range: fromTo(before.range, next.range), first: before.first, last: next.last };
  }
  return joined.map(({ range }) => range);
}

function fromTo({ from, fromOpen }: Range, { to, toOpen }: Range): Range {
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(fromOpen === undefined ? {} : { fromOpen }),
    ...(toOpen === undefined ? {} : { toOpen }),
  };
}
