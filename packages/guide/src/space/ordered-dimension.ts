import type { Guard, Range } from '../model/guard.js';
import type { Domain } from '../model/variable.js';
import type { AnswerValue } from '../resolve/answers.js';
import type { Dimension } from './dimension.js';
import { lineOf, type Line } from './line.js';
import { eachRun, runAlgebra, runsOf } from './runs.js';
import { SetPool, type ValueSet } from './value-set.js';

/** Numbers and days: sets are runs of points. */
export function orderedDimension(domain: Extract<Domain, { readonly kind: 'number' | 'date' }>): Dimension {
  const line = lineOf(domain);
  const pool = new SetPool(runAlgebra);
  const none = pool.of([]);
  const all = pool.of(runsOf([[0, line.length]]));
  const known = new WeakMap<Guard, ValueSet>();

  const setOf = (guard: Guard): ValueSet => {
    if (guard.kind === 'any') return all;
    if (guard.kind !== 'ranges') return none;
    let set = known.get(guard);
    if (set === undefined) {
      set = pool.of(runsOf(guard.ranges.map((range) => runOf(line, range) ?? [0, 0])));
      known.set(guard, set);
    }
    return set;
  };

  return {
    domain,
    state: line.length === 0 ? 'none' : 'exact',
    size: all.weight,
    all,
    none,
    setOf,
    setOfValue: (value) => {
      const position = line.positionOf(value);
      return position?.isOn === true ? pool.of([position.below, position.below + 1]).intersect(all) : none;
    },
    samples: (set, limit = 8) => {
      const values: AnswerValue[] = [];
      eachRun(pool.contentOf(set), (from, end) => {
        if (values.length < limit) values.push(line.valueAt(from));
        if (values.length < limit && end > from + 1) values.push(line.valueAt(end - 1));
      });
      return values;
    },
    guardOf: (set, near = []) => {
      if (set === all) return { kind: 'any' };
      const cited = endsOf(near);
      const ranges: Range[] = [];
      eachRun(pool.contentOf(set), (from, end) => ranges.push(rangeOf(line, from, end, cited)));
      return { kind: 'ranges', ranges };
    },
    held: () => pool.size,
  };
}

/** What a range takes of the line; `undefined` if an end is no number or day. */
export function runOf(line: Line, { from, to, fromOpen, toOpen }: Range): readonly [from: number, end: number] | undefined {
  const first = from === undefined ? { below: 0, isOn: true } : line.positionOf(from);
  const last = to === undefined ? { below: line.length - 1, isOn: true } : line.positionOf(to);
  if (first === undefined || last === undefined) return undefined;
  const start = first.isOn && !(fromOpen === true && from !== undefined) ? first.below : first.below + 1;
  const end = last.isOn && toOpen === true && to !== undefined ? last.below : last.below + 1;
  return [Math.max(start, 0), Math.min(end, line.length)];
}

/** The numbers or days that guards name. */
function endsOf(guards: readonly Guard[]): ReadonlySet<number | string> {
  const ends = new Set<number | string>();
  for (const guard of guards) {
    if (guard.kind !== 'ranges') continue;
    for (const { from, to } of guard.ranges) {
      if (from !== undefined) ends.add(from);
      if (to !== undefined) ends.add(to);
    }
  }
  return ends;
}

/** The points from `from` to before `end` as a range. An end of the line is left out; else a cited end is preferred. */
function rangeOf(line: Line, from: number, end: number, cited: ReadonlySet<number | string>): Range {
  const [first, last] = [line.valueAt(from), line.valueAt(end - 1)];
  // A single point is said by itself.
  if (end === from + 1) return { from: first, to: last };
  const before = from > 0 ? line.valueAt(from - 1) : undefined;
  const after = end < line.length ? line.valueAt(end) : undefined;
  const start: Range = before === undefined ? {} : !cited.has(first) && cited.has(before) ? { from: before, fromOpen: true } : { from: first };
  const stop: Range = after === undefined ? {} : !cited.has(last) && cited.has(after) ? { to: after, toOpen: true } : { to: last };
  return { ...start, ...stop };
}
