import { isRefusal } from '@zhengwu/core';
import type { FormNode } from '../form-node.js';
import { dataKeys, withFreeKeys } from '../data-keys.js';
import { freeKey } from '../free-key.js';
import { dataNames } from '../spread-key.js';
import { ancestorsOf, isPosition, topmost, whyNotThere } from './places.js';
import { refuse } from './refusals.js';
import { schemaEdit } from './schema-edit.js';

export interface MoveNodeArgs {
  readonly ids: readonly string[];
  readonly parentId: string;
  /** Among what lies there, without what is moved. */
  readonly index: number;
}

/** Moves nodes, with all that lies in them, in the order in which they are read. A key that is taken there, also of a field in a layout that is moved, gets a number. */
export const moveNode = schemaEdit<MoveNodeArgs>('node/move', (change, { ids, parentId, index: at }) => {
  const parent = change.index.byId(parentId);
  if (parent === undefined) return refuse('form/gone', { id: parentId });
  const entries = topmost(change.index, ids);
  if (isRefusal(entries)) return entries;
  const above = new Set([parent, ...ancestorsOf(parent)]);
  for (const entry of entries) {
    if (above.has(entry)) return refuse('form/inside-itself', { id: entry.id });
    const refusal = entry.parent === parent ? undefined : whyNotThere(change.index, parent, entry.node as FormNode); // the root is never moved
    if (refusal !== undefined) return refusal;
  }
  const values = new Set(dataKeys(parent, new Set(entries)));
  for (const entry of entries) change.take(entry);
  if (!isPosition(at, change.children(parent).length)) return refuse('form/no-such-position', { position: at });
  for (const [place, entry] of entries.entries()) {
    const key = freeKey(new Set([...change.keys(parent), ...(entry.node.type === 'void' ? [] : values)]), entry.key);
    if (entry.node.type !== 'void') for (const name of dataNames(key)) values.add(name);
    const freed = withFreeKeys(entry.node as FormNode, values); // the root is never moved
    change.put(parent, at + place, freed === entry.node ? { key, entry } : { key, node: freed });
  }
  return undefined;
});
