import type { ValueSet } from '../space/index.js';

/** A box and what goes for all of it. */
export interface KeyedBox<About> {
  readonly key: string;
  readonly box: readonly ValueSet[];
  readonly about: About;
}

/** Fewer boxes for the same: those of one key that differ in one column become one, until none do. Disjoint ones stay disjoint. */
export function joinedBoxes<About>(boxes: readonly KeyedBox<About>[]): readonly KeyedBox<About>[] {
  let joined = boxes;
  for (;;) {
    const before = joined.length;
    const columns = joined[0]?.box.length ?? 0;
    for (let column = 0; column < columns; column += 1) joined = joinedAlong(joined, column);
    if (joined.length === before) return joined;
  }
}

function joinedAlong<About>(boxes: readonly KeyedBox<About>[], column: number): readonly KeyedBox<About>[] {
  const known = new Map<string, KeyedBox<About>>();
  for (const each of boxes) {
    const key = `${each.box.map((set, at) => (at === column ? '' : String(set.id))).join()}|${each.key}`;
    const former = known.get(key);
    const [own, other] = [each.box[column], former?.box[column]];
    if (former === undefined || own === undefined || other === undefined) known.set(key, each);
    else known.set(key, { ...former, box: former.box.map((set, at) => (at === column ? other.union(own) : set)) });
  }
  return [...known.values()];
}
