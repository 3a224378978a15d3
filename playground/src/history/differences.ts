import { hasOwn, isPlainObject } from '@zhengwu/core';

import type { Changed, Difference, Scalar } from './difference.js';
import { isElementList, positionsOf, type ListElement } from './element-list.js';
import { isLimit } from './is-limit.js';
import { longestIncreasing } from './longest-increasing.js';
import { sameJson } from './same-json.js';

/** Deeper than any document is kept; what lies below is one value, so that no depth overflows the stack. */
const DEEPEST = 256;

/**
 * Where two JSON documents differ, in the order of reading. Lists whose members all carry ids are compared member by
 * member, with the fewest moves; lists of texts or numbers say what came and what went; any other list, any scalar,
 * and what people say in one breath (a limit, a part that is of another `kind` now) is one value. Two documents that are the same have none; to apply them all to `before` gives `after`.
 */
export function differences(before: unknown, after: unknown): readonly Difference[] {
  const found: Difference[] = [];
  compare(before, after, [], found);
  return found;
}

function compare(before: unknown, after: unknown, path: readonly string[], found: Difference[]): void {
  if (Object.is(before, after)) return;
  const isDeep = path.length >= DEEPEST;
  if (!isDeep && isPlainObject(before) && isPlainObject(after) && !isSaidWhole(before, after, path)) compareObjects(before, after, path, found);
  else if (!isDeep && isElementList(before) && isElementList(after)) compareElements(before, after, path, found);
  else if (!sameJson(before, after)) found.push(changed(before, after, path));
}

/** 10 个工作日 became 2 个月, 必交 became 非必交 under these situations: by its keys nobody would understand it. */
function isSaidWhole(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>, path: readonly string[]): boolean {
  // An expression is a tree that people read as one sentence; so is a linkage of a form.
  if (path[path.length - 1] === 'expression' || path[path.length - 2] === 'x-rules') return !sameJson(before, after);
  if (isLimit(before) && isLimit(after)) return before.amount !== after.amount || before.unit !== after.unit;
  // An element stays itself, whatever its kind.
  return !hasOwn(before, 'id') && typeof before['kind'] === 'string' && typeof after['kind'] === 'string' && before['kind'] !== after['kind'];
}

function compareObjects(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>, path: readonly string[], found: Difference[]): void {
  for (const key of Object.keys(after)) {
    const at = [...path, key];
    if (hasOwn(before, key)) compare(before[key], after[key], at, found);
    else found.push({ path: at, kind: 'added', after: after[key] });
  }
  for (const key of Object.keys(before)) {
    if (!hasOwn(after, key)) found.push({ path: [...path, key], kind: 'removed', before: before[key] });
  }
}

/** Removed members stand behind all others: what is no longer there has no place among what is. */
function compareElements(before: readonly ListElement[], after: readonly ListElement[], path: readonly string[], found: Difference[]): void {
  const former = positionsOf(before);
  const kept = after.filter(({ id }) => former.has(id));
  const order = kept.map(({ id }) => former.get(id) ?? 0);
  const staying = new Set(longestIncreasing(order).map((position) => kept[position]?.id));
  let behind: string | null = null;
  for (const member of after) {
    const { id } = member;
    const at = [...path, id];
    const position = former.get(id);
    if (position === undefined) found.push({ path: at, kind: 'added', after: member, behind });
    else {
      if (!staying.has(id)) found.push({ path: at, kind: 'moved', after: member, behind });
      compare(before[position], member, at, found);
    }
    behind = id;
  }
  const present = positionsOf(after);
  for (const member of before) {
    if (!present.has(member.id)) found.push({ path: [...path, member.id], kind: 'removed', before: member });
  }
}

function changed(before: unknown, after: unknown, path: readonly string[]): Changed {
  const difference = { path, kind: 'changed', before, after } as const;
  if (!isScalarList(before) || !isScalarList(after)) return difference;
  return { ...difference, members: { added: without(after, before), removed: without(before, after) } };
}

/** The members of a list that another lacks, each as many times as it is lacking. */
function without(list: readonly Scalar[], other: readonly Scalar[]): readonly Scalar[] {
  const left = new Map<Scalar, number>();
  for (const member of other) left.set(member, (left.get(member) ?? 0) + 1);
  return list.filter((member) => {
    const count = left.get(member) ?? 0;
    left.set(member, count - 1);
    return count <= 0;
  });
}

function isScalarList(value: unknown): value is readonly Scalar[] {
  return Array.isArray(value) && (value as readonly unknown[]).every((member) => typeof member === 'string' || typeof member === 'number');
}
