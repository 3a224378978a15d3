import type { ValueSet } from './value-set.js';

/** A box over the few variables that one question's options read: one set each, in a fixed order. */
export type LocalBox = readonly ValueSet[];

/** Boxes that are kept apart while the rest is computed; more, and halving looks for a single example. */
const MOST_PIECES = 2_000;

/** What no part covers, as disjoint boxes; `isWhole` is false where only one example was looked for. */
export interface Remainder {
  readonly boxes: readonly LocalBox[];
  readonly isWhole: boolean;
}

/**
 * What of `whole` none of the parts covers. By taking the parts away one after the other; where that leaves too many pieces
 * and the parts are disjoint, by volume: complete ⇔ Σ|part| = |whole|, and else halving towards a half that is short
 * (Calvanese et al. 2016 for the setting). `undefined` where neither decides.
 */
export function remainderOf(whole: LocalBox, parts: readonly LocalBox[], areDisjoint: boolean): Remainder | undefined {
  if (isEmptyBox(whole)) return { boxes: [], isWhole: true };
  let boxes: readonly LocalBox[] = [whole];
  for (const part of parts) {
    boxes = boxes.flatMap((box) => boxMinus(box, part));
    if (boxes.length > MOST_PIECES) return areDisjoint ? shortHalf(whole, parts) : undefined;
  }
  return { boxes, isWhole: true };
}

/** Two parts that share something, and what. */
export interface Overlap {
  readonly first: number;
  readonly second: number;
  readonly box: LocalBox;
}

/** Pairs that share something, the earlier first, at most `limit`. */
export function overlapsOf(parts: readonly LocalBox[], limit: number): readonly Overlap[] {
  const overlaps: Overlap[] = [];
  if (areDisjointByWeight(parts)) return overlaps;
  for (let second = 1; second < parts.length; second += 1) {
    for (let first = 0; first < second; first += 1) {
      const [a, b] = [parts[first], parts[second]];
      const box = a === undefined || b === undefined ? undefined : boxIntersection(a, b);
      if (box === undefined) continue;
      overlaps.push({ first, second, box });
      if (overlaps.length >= limit) return overlaps;
    }
  }
  return overlaps;
}

/** For many parts over one variable: their union is as large as they are together. Says nothing of boxes. */
function areDisjointByWeight(parts: readonly LocalBox[]): boolean {
  if (parts.length < 12 || parts.some((part) => part.length !== 1)) return false;
  const sets = parts.flat();
  return unionOf(sets)?.weight === sets.reduce((total, { weight }) => total + weight, 0n);
}

/** The union of sets, by halves: no long union is built again for each of them. `undefined` of none. */
export function unionOf(sets: readonly ValueSet[]): ValueSet | undefined {
  let left = sets;
  while (left.length > 1) left = left.flatMap((set, at) => (at % 2 === 1 ? [] : [set.union(left[at + 1] ?? set)]));
  return left[0];
}

function isEmptyBox(box: LocalBox): boolean {
  return box.some(({ isEmpty }) => isEmpty);
}

export function volumeOf(box: LocalBox): bigint {
  return box.reduce((volume, { weight }) => volume * weight, 1n);
}

/** What both hold; `undefined` if nothing. */
export function boxIntersection(a: LocalBox, b: LocalBox): LocalBox | undefined {
  const both: ValueSet[] = [];
  for (let at = 0; at < a.length; at += 1) {
    const [x, y] = [a[at], b[at]];
    if (x === undefined || y === undefined) return undefined;
    const set = x.intersect(y);
    if (set.isEmpty) return undefined;
    both.push(set);
  }
  return both;
}

/** The box without the part, as disjoint boxes: at most one for each variable. */
export function boxMinus(box: LocalBox, part: LocalBox): readonly LocalBox[] {
  const both = boxIntersection(box, part);
  if (both === undefined) return [box];
  const pieces: LocalBox[] = [];
  box.forEach((set, at) => {
    const rest = set.minus(both[at] ?? set);
    if (!rest.isEmpty) pieces.push([...both.slice(0, at), rest, ...box.slice(at + 1)]);
  });
  return pieces;
}

/** Halves the box along the parts' own edges towards a half that disjoint parts do not fill. */
function shortHalf(whole: LocalBox, parts: readonly LocalBox[]): Remainder {
  let [box, inside] = [whole, parts];
  for (;;) {
    inside = partsWithin(box, inside);
    const [part] = inside;
    if (part === undefined) return { boxes: [box], isWhole: false };
    if (filledBy(inside) === volumeOf(box)) return { boxes: [], isWhole: true };
    // A part that fills the box would leave no volume short; so each cuts it along some variable.
    const at = box.findIndex((set, place) => part[place] !== set);
    const [cut, cutting] = [box[at], part[at]];
    if (cut === undefined || cutting === undefined) return { boxes: [], isWhole: true };
    const [inner, outer] = [withSet(box, at, cutting), withSet(box, at, cut.minus(cutting))];
    box = filledBy(partsWithin(outer, inside)) < volumeOf(outer) ? outer : inner;
  }
}

function withSet(box: LocalBox, at: number, set: ValueSet): LocalBox {
  return [...box.slice(0, at), set, ...box.slice(at + 1)];
}

function partsWithin(box: LocalBox, parts: readonly LocalBox[]): readonly LocalBox[] {
  return parts.flatMap((part) => {
    const inside = boxIntersection(box, part);
    return inside === undefined ? [] : [inside];
  });
}

function filledBy(parts: readonly LocalBox[]): bigint {
  return parts.reduce((sum, part) => sum + volumeOf(part), 0n);
}
