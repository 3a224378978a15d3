import type { Box } from '../space/answer-space.js';
import type { GuideGraph } from '../space/guide-graph.js';
import { remainderOf, type LocalBox } from '../space/partition.js';
import type { ValueSet } from '../space/value-set.js';
import type { WayStep } from '../space/ways.js';
import { witnessOf } from '../space/witness.js';
import type { Witness } from '@zhengwu/core';

/** Some of those who go a way: of each variable named, only these values. `WHOLE` is all of them. */
export type Part = ReadonlyMap<number, ValueSet>;

export const WHOLE: Part = new Map();

/** Those who are in both; `undefined` if nobody is. */
export function bothParts(a: Part, b: Part): Part | undefined {
  if (a.size === 0) return b;
  if (b.size === 0) return a;
  const both = new Map(a);
  for (const [place, set] of b) {
    const other = both.get(place);
    const shared = other === undefined ? set : other.intersect(set);
    if (shared.isEmpty) return undefined;
    both.set(place, shared);
  }
  return both;
}

/** Some who are in the part and in none of the others; `undefined` if nobody is, `undecided` where that grew too large. */
export function partOutside(box: Box, part: Part, others: readonly Part[]): Part | 'undecided' | undefined {
  if (others.length === 0) return part;
  if (others.some(({ size }) => size === 0)) return undefined;
  const places = [...new Set([part, ...others].flatMap((each) => [...each.keys()]))];
  const local = (each: Part): LocalBox | undefined => {
    const sets = places.map((place) => each.get(place) ?? box[place]);
    return sets.every((set): set is ValueSet => set !== undefined) ? sets : undefined;
  };
  const whole = local(part);
  const inner = others.map(local);
  if (whole === undefined || !inner.every((each): each is LocalBox => each !== undefined)) return 'undecided';
  const remainder = remainderOf(whole, inner, false);
  if (remainder === undefined) return 'undecided';
  const [rest] = remainder.boxes;
  return rest === undefined ? undefined : new Map(places.flatMap((place, index) => (rest[index] === undefined ? [] : [[place, rest[index]] as const])));
}

/** Somebody who shows a fault; nobody where there was no room left to tell of one. */
export interface Case {
  readonly witness?: Witness;
}

/** Answers told in all witnesses of one check: thousands of faults on ways of thousands of questions would fill the memory. */
const MOST_ANSWERS = 200_000;

/** Makes witnesses of one check as long as there is room for them. Only a guide with very many faults comes to the end of it. */
export class WitnessMaker {
  #left = MOST_ANSWERS;

  constructor(readonly graph: GuideGraph) {}

  /** One who is in the part, with all that he answers on the way: the `witness` of a finding. */
  of({ box, steps }: { readonly box: Box; readonly steps: readonly WayStep[] }, part: Part): Case {
    this.#left -= steps.length;
    if (this.#left < 0) return {};
    const narrowed = box.map((set, place) => part.get(place) ?? set);
    return { witness: witnessOf(this.graph.space, narrowed, new Set(steps.map(({ question }) => question.place).filter((place) => place >= 0))) };
  }
}
