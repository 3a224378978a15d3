import { isPlainObject } from '@zhengwu/core';

import type { Difference } from '../difference.js';
import { isElementList, type ListElement } from '../element-list.js';

/** The document after the differences, one after the other, as plainly as it can be said: what the law of `differences` is held against. */
export function applyDifferences(before: unknown, list: readonly Difference[]): unknown {
  return list.reduce<unknown>((document, difference) => applyAt(document, difference.path, difference), before);
}

function applyAt(value: unknown, path: readonly string[], difference: Difference): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    if (difference.kind !== 'changed') throw new Error(`a document as a whole is never ${difference.kind}`);
    return difference.after;
  }
  if (isElementList(value)) return rest.length > 0 ? value.map((member) => (member.id === key ? applyAt(member, rest, difference) : member)) : memberApplied(value, key, difference);
  if (!isPlainObject(value)) throw new Error(`nothing lies at ${key}`);
  const entries = new Map(Object.entries(value));
  if (rest.length > 0 || difference.kind === 'changed') entries.set(key, applyAt(entries.get(key), rest, difference));
  else if (difference.kind === 'removed') entries.delete(key);
  else entries.set(key, difference.after);
  return Object.fromEntries(entries);
}

function memberApplied(list: readonly ListElement[], id: string, difference: Difference): readonly unknown[] {
  const own = list.find((member) => member.id === id);
  const others = list.filter((member) => member !== own);
  switch (difference.kind) {
    case 'removed':
      if (own === undefined) throw new Error(`${id} was removed and is not there`);
      return others;
    case 'changed':
      return list.map((member) => (member === own ? difference.after : member));
    case 'added':
      if (own !== undefined) throw new Error(`${id} was added and is there`);
      return putBehind(others, difference.behind, difference.after);
    case 'moved':
      return putBehind(others, difference.behind, own);
  }
}

function putBehind(list: readonly ListElement[], behind: string | null | undefined, member: unknown): readonly unknown[] {
  if (behind === undefined) throw new Error('a member of a list stands behind another or at the front');
  const at = behind === null ? 0 : list.findIndex(({ id }) => id === behind) + 1;
  if (behind !== null && at === 0) throw new Error(`${behind} is not there`);
  return [...list.slice(0, at), member, ...list.slice(at)];
}
