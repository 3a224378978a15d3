import type { AnswerSpace } from '../space/answer-space.js';
import type { ValueSet } from '../space/value-set.js';
import { isWithin, sparseRemainder, type SparseBox } from './sparse-box.js';

/** Pieces beyond which overlapping boxes are not made disjoint. */
const MOST_PIECES = 5_000;
/** Boxes beyond which they are joined only, not widened: each is compared with all. */
const MOST_WIDENED = 64;

/** The same answers as disjoint boxes; `undefined` where that grew too large. */
export function disjointBoxes(space: AnswerSpace, boxes: readonly SparseBox[]): readonly SparseBox[] | undefined {
  const disjoint: SparseBox[] = [];
  for (const box of boxes) {
    const rest = sparseRemainder(space, box, disjoint);
    if (rest === undefined) return undefined;
    disjoint.push(...rest);
    if (disjoint.length > MOST_PIECES) return undefined;
  }
  return disjoint;
}

/** Joins boxes that differ in one variable, as long as any do. Disjoint boxes stay disjoint and cover the same. */
export function joinedBoxes(space: AnswerSpace, boxes: readonly SparseBox[]): readonly SparseBox[] {
  const joined = new Set(boxes);
  for (;;) {
    const before = joined.size;
    const places = new Set<number>();
    for (const box of joined) for (const place of box.keys()) places.add(place);
    // What is asked last tells most boxes apart.
    for (const place of [...places].reverse()) {
      // A box that leaves the variable open differs in it from none.
      const narrowed = [...joined].filter((box) => box.has(place));
      const fewer = joinedAt(space, narrowed, place);
      if (fewer.length === narrowed.length) continue;
      for (const box of narrowed) joined.delete(box);
      for (const box of fewer) joined.add(box);
    }
    if (joined.size === before) return [...joined];
  }
}

function joinedAt(space: AnswerSpace, boxes: readonly SparseBox[], place: number): readonly SparseBox[] {
  const all = space.axes[place]?.dimension.all;
  const groups = new Map<string, { readonly box: SparseBox; set: ValueSet | undefined }>();
  for (const box of boxes) {
    const key = [...box].filter(([at]) => at !== place).sort(([a], [b]) => a - b).map(([at, { id }]) => `${String(at)}:${String(id)}`).join(' ');
    const set = box.get(place) ?? all;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { box, set });
    else if (set !== undefined) group.set = group.set?.union(set) ?? set;
  }
  return [...groups.values()].map(({ box, set }) => {
    if (set === box.get(place)) return box;
    const changed = new Map(box);
    if (set === undefined || set === all) changed.delete(place);
    else changed.set(place, set);
    return changed;
  });
}

/**
 * The same answers in fewer words: each box as wide as the others allow, without those that the rest covers. Boxes may
 * overlap then, as 新办 and 委托代理人办理 do. Prime implicants, chosen greedily (Quine 1952): not always the fewest.
 */
export function fewestBoxes(space: AnswerSpace, boxes: readonly SparseBox[]): readonly SparseBox[] {
  if (boxes.length > MOST_WIDENED) return boxes;
  const wide = boxes.map((box) => widened(space, box, boxes));
  // The largest first, so that what little it leaves is covered by others.
  const unique = [...new Map(wide.map((box) => [keyOf(box), box])).values()];
  const order = [...unique].sort((a, b) => a.size - b.size);
  const chosen: SparseBox[] = [];
  for (const [index, box] of order.entries()) {
    if (!isWithin(space, box, [...chosen, ...order.slice(index + 1)])) chosen.push(box);
  }
  return unique.filter((box) => chosen.includes(box));
}

function widened(space: AnswerSpace, box: SparseBox, within: readonly SparseBox[]): SparseBox {
  let wide = box;
  for (const place of [...box.keys()].reverse()) {
    const without = new Map(wide);
    without.delete(place);
    if (isWithin(space, without, within)) wide = without;
  }
  return wide;
}

function keyOf(box: SparseBox): string {
  return [...box].sort(([a], [b]) => a - b).map(([place, { id }]) => `${String(place)}:${String(id)}`).join(' ');
}
