import { isPlainObject } from '@zhengwu/core';

/** A list member with an id of its own. */
export interface ListElement extends Readonly<Record<string, unknown>> {
  readonly id: string;
}

/** A list whose members all carry ids, each another one. An empty list is one too. */
export function isElementList(value: unknown): value is readonly ListElement[] {
  if (!Array.isArray(value)) return false;
  const ids = new Set<unknown>();
  for (const member of value as readonly unknown[]) {
    if (!isPlainObject(member) || typeof member['id'] !== 'string' || ids.has(member['id'])) return false;
    ids.add(member['id']);
  }
  return true;
}

const indexes = new WeakMap<readonly ListElement[], ReadonlyMap<string, number>>();

/** Where each id stands in the list. Kept as long as the list is: ten thousand places are looked up in one. */
export function positionsOf(list: readonly ListElement[]): ReadonlyMap<string, number> {
  const known = indexes.get(list);
  if (known !== undefined) return known;
  const positions = new Map(list.map(({ id }, position) => [id, position]));
  indexes.set(list, positions);
  return positions;
}
