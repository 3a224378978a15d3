import type { Box } from '../space/answer-space.js';
import type { GuideGraph } from '../space/guide-graph.js';
import { remainderOf, type LocalBox } from '../space/partition.js';
import type { ValueSet } from '../space/value-set.js';
import type { WayLink } from '../space/ways.js';
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

/** Somebody who shows a fault: of those who go a way, one in the part. */
export interface Case {
  readonly way: WayLink | undefined;
  readonly part: Part;
}

/** Answers told in all witnesses of one check: thousands of faults on ways of thousands of questions would fill the memory. */
const MOST_ANSWERS = 200_000;

/** Makes witnesses of one check as long as there is room for them. Only a guide with very many faults comes to the end of it. */
export class WitnessMaker {
  #left = MOST_ANSWERS;

  constructor(readonly graph: GuideGraph) {}

  /** One who is in the case, with all that he answers on the way: the `witness` of a finding. */
  of({ way, part }: Case): { readonly witness?: Witness } {
    const { space } = this.graph;
    const box: (ValueSet | undefined)[] = space.axes.map(({ place }) => part.get(place));
    const asked: number[] = [];
    for (let link = way; link !== undefined; link = link.before) {
      this.#left -= 1;
      // From the end: what a later step left of a variable is part of what an earlier one did.
      for (const [at, place] of link.places.entries()) box[place] ??= link.part[at];
      if (link.question.place >= 0) asked.push(link.question.place);
    }
    return this.#left < 0 ? {} : { witness: witnessOf(space, box, new Set(asked.reverse())) };
  }
}
