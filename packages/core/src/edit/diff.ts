import { equalJson } from '../json/equal.js';
import { hasOwn, isPlainObject } from '../json/json.js';
import type { Patch, Path } from './patch.js';

/**
 * The patches that lead from one revision to another. What both share by reference costs nothing, so the
 * price is that of what changed plus the length of the lists on the way.
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
  for (const key of Object.keys(before)) {
    if (!hasOwn(after, key)) patches.push({ op: 'unset', path: [...path, key] });
  }
  for (const key of Object.keys(after)) {
    if (!hasOwn(before, key)) patches.push({ op: 'set', path: [...path, key], value: after[key] });
    else if (!Object.is(before[key], after[key])) compare(before[key], after[key], [...path, key], patches);
  }
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
  patches.push({ op: 'splice', path, index: start, remove: removed, insert: after.slice(start, endAfter) });
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
