import { equalJson } from '../json/equal.js';
import { hasOwn, isPlainObject } from '../json/json.js';

/** Where two people disagree. Keys and element ids from the root: `['materials', 'mat_…', 'name']`. */
export interface Conflict {
  readonly path: readonly string[];
  /**
   * `changed`: both changed the value. `removed`: one removed what the other changed. `order`: both
   * reordered the list. An absent side is `undefined`.
   */
  readonly kind: 'changed' | 'removed' | 'order';
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Of a list member that mine removed: the ids before it on their side, for it to come back in its place. */
  readonly behind?: readonly string[];
}

export interface Merge<Document> {
  /** Both sides' changes; where they disagree, mine stands until the person has chosen. */
  readonly merged: Document;
  readonly conflicts: readonly Conflict[];
}

/**
 * Three-way merge of documents by element ids. A list whose members all carry an `id` is merged member by
 * member, its order apart from its contents; any other list, any scalar, and two objects without an id whose `kind` differs,
 * is one value.
 *
 * Laws (property-tested): `merge3(b, m, b)` is `m`; `merge3(b, b, t)` is `t`; `merge3(b, m, m)` is `m`;
 * without conflicts, swapping the sides gives the same document.
 */
export function merge3<Document>(base: Document, mine: Document, theirs: Document): Merge<Document> {
  const conflicts: Conflict[] = [];
  const merged = mergeValue(base, mine, theirs, [], conflicts);
  // Each part of the result comes from one of three values of the type.
  return { merged: merged as Document, conflicts };
}

/** The merge with one conflict decided for the other side. A place that is gone by now stays gone. */
export function takeTheirs<Document>(merged: Document, conflict: Conflict): Document {
  return replaceAt(merged, conflict.path, conflict) as Document; // replaces a part by theirs
}

/** Stands for "not there", which is not the same as `undefined` or `null`. */
const ABSENT = Symbol('absent');

function mergeValue(base: unknown, mine: unknown, theirs: unknown, path: readonly string[], conflicts: Conflict[]): unknown {
  if (equalJson(mine, theirs)) return mine;
  if (equalJson(base, mine)) return theirs;
  if (equalJson(base, theirs)) return mine;
  if (isPlainObject(mine) && isPlainObject(theirs) && !areOfTwoKinds(mine, theirs) && (isPlainObject(base) || base === ABSENT)) {
    return mergeObjects(isPlainObject(base) ? base : {}, mine, theirs, path, conflicts);
  }
  if (isElementList(mine) && isElementList(theirs) && (isElementList(base) || base === ABSENT)) {
    return mergeLists(isElementList(base) ? base : [], mine, theirs, path, conflicts);
  }
  conflicts.push({
    path,
    kind: mine === ABSENT || theirs === ABSENT ? 'removed' : 'changed',
    base: present(base),
    mine: present(mine),
    theirs: present(theirs),
  });
  return mine;
}

function mergeObjects(
  base: Readonly<Record<string, unknown>>,
  mine: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
  path: readonly string[],
  conflicts: Conflict[],
): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const value = mergeValue(own(base, key), own(mine, key), own(theirs, key), [...path, key], conflicts);
    // defineProperty: a key named __proto__ in a hostile document stays a plain key.
    if (value !== ABSENT) Object.defineProperty(merged, key, { value, writable: true, enumerable: true, configurable: true });
  }
  return merged;
}

/** Values that are told apart by `kind`: parts of the one and parts of the other make neither. What has an id is one thing, whatever it is called. */
function areOfTwoKinds(mine: Readonly<Record<string, unknown>>, theirs: Readonly<Record<string, unknown>>): boolean {
  const [own, other] = [mine['kind'], theirs['kind']];
  return typeof own === 'string' && typeof other === 'string' && own !== other && !('id' in mine);
}

interface Element {
  readonly id: string;
}

function mergeLists(
  base: readonly Element[],
  mine: readonly Element[],
  theirs: readonly Element[],
  path: readonly string[],
  conflicts: Conflict[],
): readonly unknown[] {
  const baseById = byId(base);
  const mineById = byId(mine);
  const theirsById = byId(theirs);
  const [baseIds, mineIds, theirIds] = [[...baseById.keys()], [...mineById.keys()], [...theirsById.keys()]];
  const members = new Map<string, unknown>();
  for (const id of new Set([...mineIds, ...theirIds])) {
    const at = [...path, id];
    const disagreements: Conflict[] = [];
    const member = mergeValue(baseById.get(id) ?? ABSENT, mineById.get(id) ?? ABSENT, theirsById.get(id) ?? ABSENT, at, disagreements);
    if (member !== ABSENT) members.set(id, member);
    for (const conflict of disagreements) {
      conflicts.push(mineById.has(id) ? conflict : { ...conflict, behind: theirIds.slice(0, theirIds.indexOf(id)) });
    }
  }
  const order = mergeOrder(baseIds, mineIds, theirIds);
  if (order.isDisputed) conflicts.push({ path, kind: 'order', base: baseIds, mine: mineIds, theirs: theirIds });
  return order.ids.filter((id) => members.has(id)).map((id) => members.get(id));
}

/**
 * One order for the ids of both sides. The side that moved members gives the order of what all three
 * share; members that only one side has follow the neighbour they have there.
 */
function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): { readonly ids: readonly string[]; readonly isDisputed: boolean } {
  const inMine = new Set(mine);
  const inTheirs = new Set(theirs);
  const shared = (ids: readonly string[]): string[] => ids.filter((id) => inMine.has(id) && inTheirs.has(id));
  const baseOrder = shared(base);
  const known = new Set(baseOrder);
  const mineOrder = shared(mine);
  const theirOrder = shared(theirs);
  const moved = (order: readonly string[]): boolean => !equalJson(order.filter((id) => known.has(id)), baseOrder);
  const agree = equalJson(mineOrder, theirOrder);
  const onlyTheyMoved = !moved(mineOrder) && moved(theirOrder);
  const isDisputed = !agree && moved(mineOrder) === moved(theirOrder);
  const backbone = !agree && onlyTheyMoved ? theirOrder : mineOrder;
  return { ids: weave(backbone, mine, theirs), isDisputed };
}

/** The backbone with each side's own members put behind the shared member that precedes them on that side. */
function weave(backbone: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const anchors = new Set(backbone);
  const runsOfMine = runsBehind(mine, anchors);
  const runsOfTheirs = runsBehind(theirs, anchors);
  const ids: string[] = [];
  for (const anchor of [undefined, ...backbone]) {
    if (anchor !== undefined) ids.push(anchor);
    const runs = [runsOfMine.get(anchor) ?? [], runsOfTheirs.get(anchor) ?? []];
    // Two people inserted at the same place: the ids decide, so that both sides arrive at one order.
    runs.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
    ids.push(...runs.flat());
  }
  return ids;
}

function runsBehind(ids: readonly string[], anchors: ReadonlySet<string>): ReadonlyMap<string | undefined, readonly string[]> {
  const runs = new Map<string | undefined, string[]>();
  let anchor: string | undefined;
  for (const id of ids) {
    if (anchors.has(id)) {
      anchor = id;
      continue;
    }
    const run = runs.get(anchor);
    if (run === undefined) runs.set(anchor, [id]);
    else run.push(id);
  }
  return runs;
}

/** A list to be merged member by member: each has an id of its own. */
function isElementList(value: unknown): value is readonly Element[] {
  if (!Array.isArray(value)) return false;
  const ids = new Set<unknown>();
  for (const member of value as readonly unknown[]) {
    if (!isPlainObject(member) || typeof member['id'] !== 'string' || ids.has(member['id'])) return false;
    ids.add(member['id']);
  }
  return true;
}

function byId(list: readonly Element[]): ReadonlyMap<string, Element> {
  return new Map(list.map((element) => [element.id, element]));
}

function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return hasOwn(object, key) ? object[key] : ABSENT;
}

function present(value: unknown): unknown {
  return value === ABSENT ? undefined : value;
}

function replaceAt(value: unknown, path: readonly string[], conflict: Conflict): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return conflict.kind === 'order' ? reorder(value, conflict.theirs) : conflict.theirs;
  const isHere = rest.length === 0 && conflict.kind !== 'order';
  if (isElementList(value)) {
    if (isHere && conflict.theirs === undefined) return value.filter((element) => element.id !== key);
    if (isHere && !value.some((element) => element.id === key)) return putBehind(value, conflict.theirs, conflict.behind ?? []);
    return value.map((element) => (element.id === key ? replaceAt(element, rest, conflict) : element));
  }
  if (!isPlainObject(value) || (!isHere && !hasOwn(value, key))) return value;
  if (isHere && conflict.theirs === undefined) {
    const { [key]: _removed, ...others } = value;
    return others;
  }
  return { ...value, [key]: replaceAt(own(value, key), rest, conflict) };
}

/** The list with the member put behind the nearest of these ids that is still there; else at the front. */
function putBehind(list: readonly Element[], member: unknown, behind: readonly string[]): readonly unknown[] {
  const positions = new Map(list.map((element, index) => [element.id, index]));
  const neighbour = [...behind].reverse().find((id) => positions.has(id));
  const position = neighbour === undefined ? 0 : (positions.get(neighbour) ?? 0) + 1;
  return [...list.slice(0, position), member, ...list.slice(position)];
}

/** The list in their order; what they do not have keeps its place behind its neighbour. */
function reorder(value: unknown, theirIds: unknown): unknown {
  if (!isElementList(value) || !Array.isArray(theirIds)) return value;
  const elements = byId(value);
  const theirs = (theirIds as readonly unknown[]).filter((id): id is string => typeof id === 'string' && elements.has(id));
  return weave(theirs, value.map((element) => element.id), []).map((id) => elements.get(id));
}
