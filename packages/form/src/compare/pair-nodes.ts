import type { FormEntry, FormIndex } from '../model/form-index.js';

/** Which node of the later form is which of the former. */
export interface Pairs {
  readonly formerOf: ReadonlyMap<FormEntry, FormEntry>;
  readonly laterOf: ReadonlyMap<FormEntry, FormEntry>;
}

/**
 * Nodes are the same by id; of those that have none in common, by the path of their data, for a schema that came from
 * elsewhere twice. The roots are the same in any case.
 */
export function pairNodes(before: FormIndex, after: FormIndex): Pairs {
  const formerOf = new Map<FormEntry, FormEntry>([[after.root, before.root]]);
  const laterOf = new Map<FormEntry, FormEntry>([[before.root, after.root]]);
  const pair = (former: FormEntry, later: FormEntry): void => {
    formerOf.set(later, former);
    laterOf.set(former, later);
  };
  for (const later of after.entries) {
    const former = before.byId(later.id);
    if (former !== undefined && former !== before.root && !laterOf.has(former)) pair(former, later);
  }
  for (const later of after.entries) {
    if (formerOf.has(later) || later.node.type === 'void') continue;
    const former = before.byDataPath(later.dataPath.join('.')).find((each) => !laterOf.has(each));
    if (former !== undefined) pair(former, later);
  }
  return { formerOf, laterOf };
}

/** Of entries in a new order, the fewest that must have moved: those outside of a longest run that kept its order (Fredman 1975). */
export function movedAmong(formerPlaces: readonly number[]): ReadonlySet<number> {
  /** `tails[n]` is where the run of length n + 1 with the smallest end ends. */
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  formerPlaces.forEach((place, at) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((formerPlaces[tails[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? tails[low - 1] : undefined;
    tails[low] = at;
  });
  const moved = new Set(formerPlaces.keys());
  for (let at = tails[tails.length - 1]; at !== undefined; at = previous[at]) moved.delete(at);
  return moved;
}
