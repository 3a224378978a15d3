import type { Id } from '@zhengwu/core';
import type { Guard, Option, Range } from '../../model/index.js';
import { gridOf } from '../../resolve/grid.js';
import { stateOf, type Stretch } from './coverage.js';
import { valueAt, type OrderedDomain } from '../../ranges/value-at.js';

/** An edge between two stretches that can be moved. */
export interface Boundary {
  /** The first position above it. */
  readonly at: number;
  /** How far it goes: a gap or an overlap can be closed, an option's own stretch keeps a value. */
  readonly min: number;
  readonly max: number;
  readonly moves: readonly BoundaryEnd[];
}

/** The end of one option's range that moves with a boundary. */
export interface BoundaryEnd {
  readonly optionId: Id<'opt'>;
  readonly range: number;
  readonly end: 'from' | 'to';
}

type Ranged = Pick<Option, 'id' | 'guard'>;

/** The edges between stretches, upwards, with what moves if they are moved. */
export function boundariesOf(domain: OrderedDomain, options: readonly Ranged[], stretches: readonly Stretch[]): readonly Boundary[] {
  const grid = gridOf(domain);
  return stretches.slice(1).flatMap((above, index): readonly Boundary[] => {
    const { first: at, last } = above;
    const below = stretches[index];
    const moves = options.flatMap(({ id, guard }) =>
      guard.kind !== 'ranges'
        ? []
        : guard.ranges.flatMap((range, nth): readonly BoundaryEnd[] => {
            const span = grid.spanOf(range);
            if (span === undefined) return [];
            return [
              ...(span[0] === at && range.from !== undefined ? [{ optionId: id, range: nth, end: 'from' as const }] : []),
              ...(span[1] === at - 1 && range.to !== undefined ? [{ optionId: id, range: nth, end: 'to' as const }] : []),
            ];
          }),
    );
    return moves.length === 0 || below === undefined ? [] : [{ at, min: below.first + (isFault(below) ? 0 : 1), max: last + (isFault(above) ? 1 : 0), moves }];
  });
}

/**
 * The guards after a boundary was moved so that `at` is the first position above it. Ends stay open or closed as they
 * were: 小于 50 becomes 小于 60, 不超过 49 becomes 不超过 59.
 */
export function movedGuards(domain: OrderedDomain, options: readonly Ranged[], { moves }: Boundary, at: number): ReadonlyMap<Id<'opt'>, Guard> {
  const guards = new Map<Id<'opt'>, Guard>();
  for (const { optionId, range: nth, end } of moves) {
    const guard = guards.get(optionId) ?? options.find(({ id }) => id === optionId)?.guard;
    if (guard?.kind !== 'ranges') continue;
    guards.set(optionId, { kind: 'ranges', ranges: guard.ranges.map((range, index) => (index === nth ? withEnd(domain, range, end, at) : range)) });
  }
  return guards;
}

function isFault(stretch: Stretch): boolean {
  const state = stateOf(stretch);
  return state === 'gap' || state === 'overlap';
}

function withEnd(domain: OrderedDomain, range: Range, end: 'from' | 'to', at: number): Range {
  if (end === 'from') return { ...range, from: valueAt(domain, range.fromOpen === true ? at - 1 : at) };
  return { ...range, to: valueAt(domain, range.toOpen === true ? at : at - 1) };
}
