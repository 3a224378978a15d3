import type { Id } from '@zhengwu/core';
import type { Guard, Option } from '../../model/index.js';
import { gridOf, joinedSpans, type Span } from '../../resolve/grid.js';
import type { OrderedDomain } from '../../ranges/value-at.js';

/** A stretch of an ordered domain over which the same options hold. */
export interface Stretch {
  /** Positions of the domain, both included. */
  readonly first: number;
  readonly last: number;
  /** Options that hold here whatever was answered before, in their order. */
  readonly always: readonly Id<'opt'>[];
  /** Options that hold here under conditions of their own. */
  readonly sometimes: readonly Id<'opt'>[];
}

/** What a stretch is: one option, none, or several at once. Whether conditions exclude each other, the checks say. */
export function stateOf({ always, sometimes }: Stretch): 'one' | 'gap' | 'overlap' | 'conditional' {
  if (always.length > 1) return 'overlap';
  if (always.length === 1) return 'one';
  return sometimes.length === 0 ? 'gap' : 'conditional';
}

/** The stretches of an ordered domain from its beginning to its end; none where the domain has no value. */
export function coverageOf(domain: OrderedDomain, options: readonly Pick<Option, 'id' | 'guard' | 'when'>[]): readonly Stretch[] {
  const { last } = gridOf(domain);
  if (last < 0) return [];
  const spans = options.map(({ guard }) => spansOf(domain, guard));
  const starts = new Set<number>([0]);
  for (const [first, end] of spans.flat()) {
    starts.add(first);
    if (end < last) starts.add(end + 1);
  }
  const ordered = [...starts].sort((a, b) => a - b);
  const stretches = ordered.map((first, index): Stretch => {
    const holding = options.filter((_option, nth) => spans[nth]?.some(([from, to]) => from <= first && first <= to));
    const hasConditions = ({ when }: Pick<Option, 'when'>): boolean => (when?.length ?? 0) > 0;
    return {
      first,
      last: (ordered[index + 1] ?? last + 1) - 1,
      always: holding.filter((option) => !hasConditions(option)).map(({ id }) => id),
      sometimes: holding.filter(hasConditions).map(({ id }) => id),
    };
  });
  return joined(stretches);
}

/** What a guard takes of an ordered domain; nothing where it is of another kind. */
export function spansOf(domain: OrderedDomain, guard: Guard): readonly Span[] {
  const grid = gridOf(domain);
  if (guard.kind === 'any') return grid.last < 0 ? [] : [[0, grid.last]];
  if (guard.kind !== 'ranges') return [];
  return joinedSpans(guard.ranges.flatMap((range) => {
    const span = grid.spanOf(range);
    return span === undefined ? [] : [span];
  }));
}

/** What no option takes, conditions left aside. */
export function gapsOf(stretches: readonly Stretch[]): readonly Span[] {
  return joinedSpans(stretches.filter((stretch) => stateOf(stretch) === 'gap').map(({ first, last }): Span => [first, last]));
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const before = result[result.length - 1];
    if (before !== undefined && isSame(before.always, stretch.always) && isSame(before.sometimes, stretch.sometimes)) result[result.length - 1] = { ...before, last: stretch.last };
    else result.push(stretch);
  }
  return result;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
