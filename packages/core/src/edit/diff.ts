import { equalJson } from '../json/equal.js';
import { hasOwn, isPlainObject } from '../json/json.js';
import type { Patch, Path } from './patch.js';

/**
 * The patches that lead from one revision to another. What both share by reference costs nothing, so the
 * price is that of what changed plus the length of the lists on the way. The order of an object's keys is kept too.
 *
 * Why not immer's own patches: they are positional, and one question inserted before 10,000 others gives
 * 10,000 of them (measured: `bench/history.bench.ts`).
 */
export function diff(before: unknown, after: unknown): readonly Patch[] {
  const patches: Patch[] = [];
  compare(before, after, [], patches);
  return patches;
}

function compare(before: unknown, after: unknown, path: Path, patches: Patch[]): void {
  if (Object.is(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after)) {
    compareLists(before, after, path, patches);
  } else if (isPlainObject(before) && isPlainObject(after)) {
    compareObjects(before, after, path, patches);
  } else {
    patches.push({ op: 'set', path, value: after });
  }
}

function compareObjects(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  path: Path,
  patches: Patch[],
): void {
  const [was, is] = [Object.keys(before), Object.keys(after)];
  // Of what stands the same at both ends, only the values are compared: one key put among five hundred is looked up alone.
  let start = 0;
  while (start < was.length && was[start] === is[start]) start += 1;
  let [endWas, endIs] = [was.length, is.length];
  while (endWas > start && endIs > start && was[endWas - 1] === is[endIs - 1]) [endWas, endIs] = [endWas - 1, endIs - 1];
  for (const key of was.slice(start, endWas)) if (!hasOwn(after, key)) patches.push({ op: 'unset', path: [...path, key] });
  for (const [at, key] of is.entries()) {
    if (at >= start && at < endIs && !hasOwn(before, key)) patches.push({ op: 'set', path: [...path, key], value: after[key] });
    else if (!Object.is(before[key], after[key])) compare(before[key], after[key], [...path, key], patches);
  }
  if (!keepsOrder(was, after, is, start)) patches.push({ op: 'order', path, keys: is });
}

/** Whether the keys, which are the same up to `start`, stand as they do after what is gone was unset and what is new was set, last. */
function keepsOrder(was: readonly string[], after: Readonly<Record<string, unknown>>, is: readonly string[], start: number): boolean {
  let at = start;
  for (const key of was.slice(start)) {
    if (!hasOwn(after, key)) continue;
    if (is[at] !== key) return false;
    at += 1;
  }
  return true;
}

function compareLists(before: readonly unknown[], after: readonly unknown[], path: Path, patches: Patch[]): void {
  let start = 0;
  while (start < before.length && start < after.length && isSame(before[start], after[start])) start += 1;
  let endBefore = before.length;
  let endAfter = after.length;
  while (endBefore > start && endAfter > start && isSame(before[endBefore - 1], after[endAfter - 1])) {
    endBefore -= 1;
    endAfter -= 1;
  }
  const removed = endBefore - start;
  const added = endAfter - start;
  if (removed === 0 && added === 0) return;
  if (removed === added) {
    const move = movedMember(before, after, start, endBefore);
    if (move !== undefined) {
      patches.push({ op: 'move', path, ...move });
      return;
    }
    if (areSameMembers(before, after, start, endBefore)) {
      for (let index = start; index < endBefore; index += 1) compare(before[index], after[index], [...path, index], patches);
      return;
    }
  }
  const known = knownMembers(before, after, start, endBefore, endAfter);
  if (known === undefined) patches.push({ op: 'splice', path, index: start, remove: removed, insert: after.slice(start, endAfter) });
  else {
    for (const { from, to, index, end } of known.gaps) patches.push({ op: 'splice', path, index: from, remove: to - from, insert: after.slice(index, end) });
    for (const [was, is] of known.pairs) compare(before[was], after[is], [...path, is], patches);
  }
}

/** Where members have gone from a list, `from` to `to`, and others have come, which stand at `index` to `end` in the later one. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly index: number;
  readonly end: number;
}

/** More gaps than these say less than the whole range would. */
const MOST_GAPS = 16;

/**
 * Members found again by their ids, in pairs of places, and the gaps between them, the last first; `undefined` where they
 * cannot be told apart, are in another order, or few have stayed. A question that was changed with one added at the far end
 * of ten thousand is then two small patches, not half the list.
 */
function knownMembers(before: readonly unknown[], after: readonly unknown[], start: number, endBefore: number, endAfter: number): { readonly pairs: readonly (readonly [number, number])[]; readonly gaps: readonly Gap[] } | undefined {
  const was = placesById(before, start, endBefore);
  const is = placesById(after, start, endAfter);
  if (was === undefined || is === undefined) return undefined;
  const pairs: (readonly [number, number])[] = [];
  const gaps: Gap[] = [];
  let [from, index] = [start, start];
  const close = (to: number, end: number): void => {
    if (to > from || end > index) gaps.push({ from, to, index, end });
    [from, index] = [to + 1, end + 1];
  };
  for (const [id, place] of is) {
    const former = was.get(id);
    if (former === undefined) continue;
    if (former < from) return undefined;
    pairs.push([former, place]);
    close(former, place);
    if (gaps.length > MOST_GAPS) return undefined;
  }
  close(endBefore, endAfter);
  return pairs.length === 0 ? undefined : { pairs, gaps: gaps.reverse() };
}

/** The members' places by their ids; `undefined` where one has none, or two have the same. */
function placesById(list: readonly unknown[], start: number, end: number): ReadonlyMap<string, number> | undefined {
  const places = new Map<string, number>();
  for (let place = start; place < end; place += 1) {
    const member = list[place];
    if (!isPlainObject(member) || typeof member['id'] !== 'string') return undefined;
    places.set(member['id'], place);
  }
  return places.size < end - start ? undefined : places;
}

/** One member taken out at one end of the changed range and put in at the other: what reordering does. */
function movedMember(
  before: readonly unknown[],
  after: readonly unknown[],
  start: number,
  end: number,
): { from: number; to: number } | undefined {
  const last = end - 1;
  if (last <= start) return undefined;
  if (isSame(before[start], after[last]) && isShifted(before, start + 1, after, start, last - start)) return { from: start, to: last };
  if (isSame(before[last], after[start]) && isShifted(before, start, after, start + 1, last - start)) return { from: last, to: start };
  return undefined;
}

function isShifted(before: readonly unknown[], from: number, after: readonly unknown[], to: number, count: number): boolean {
  for (let step = 0; step < count; step += 1) if (!isSame(before[from + step], after[to + step])) return false;
  return true;
}

/** Whether both ranges hold the same elements in the same order: then each is compared with its own earlier self. */
function areSameMembers(before: readonly unknown[], after: readonly unknown[], start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if (identity(before[index]) !== identity(after[index])) return false;
  return true;
}

function identity(member: unknown): unknown {
  return isPlainObject(member) && typeof member['id'] === 'string' ? member['id'] : 'anonymous';
}

function isSame(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || equalJson(a, b);
}
