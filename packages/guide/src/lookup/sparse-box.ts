import type { AnswerSpace } from '../space/answer-space.js';
import { remainderOf, type LocalBox } from '../space/partition.js';
import type { ValueSet } from '../space/value-set.js';

/** A part of the answer space: only the variables that it narrows, by place. The empty one is everything. */
export type SparseBox = ReadonlyMap<number, ValueSet>;

export function volumeOfSparse({ axes }: AnswerSpace, box: SparseBox): bigint {
  return axes.reduce((volume, { place, dimension }) => volume * (box.get(place)?.weight ?? dimension.size), 1n);
}

/** What of a box is in none of the others, as disjoint boxes; `undefined` where that grew too large. */
export function sparseRemainder(space: AnswerSpace, box: SparseBox, others: readonly SparseBox[]): readonly SparseBox[] | undefined {
  const meeting = others.filter((other) => doMeet(box, other));
  if (meeting.length === 0) return [box];
  if (meeting.some((other) => [...other].every(([place, set]) => set.covers(box.get(place) ?? allAt(space, place))))) return [];
  const places = [...new Set([box, ...meeting].flatMap((each) => [...each.keys()]))];
  const local = (each: SparseBox): LocalBox => places.map((place) => each.get(place) ?? allAt(space, place));
  const remainder = remainderOf(local(box), meeting.map(local), false);
  return remainder?.boxes.map((sets) => sparse(space, places, sets));
}

/** Whether all of a box is in the others together. `false` where that could not be decided. */
export function isWithin(space: AnswerSpace, box: SparseBox, others: readonly SparseBox[]): boolean {
  return sparseRemainder(space, box, others)?.length === 0;
}

/** The box over these places, without those that it leaves open. */
export function sparse(space: AnswerSpace, places: readonly number[], sets: readonly (ValueSet | undefined)[]): SparseBox {
  const box = new Map<number, ValueSet>();
  places.forEach((place, index) => {
    const set = sets[index];
    if (set !== undefined && set !== allAt(space, place)) box.set(place, set);
  });
  return box;
}

/** Whether two boxes share anybody. */
export function doMeet(a: SparseBox, b: SparseBox): boolean {
  for (const [place, set] of b) {
    const other = a.get(place);
    if (other?.intersect(set).isEmpty === true) return false;
  }
  return true;
}

function allAt(space: AnswerSpace, place: number): ValueSet {
  const dimension = space.axes[place]?.dimension;
  if (dimension === undefined) throw new RangeError('no such variable');
  return dimension.all;
}
