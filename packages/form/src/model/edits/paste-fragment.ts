import type { FormFragment } from '../fragment.js';
import { dataKeys, withFreeKeys } from '../data-keys.js';
import { freeKey } from '../free-key.js';
import { dataNames } from '../spread-key.js';
import { isUsableKey } from '../usable-key.js';
import { childCount, doubledId, isPosition, whyNotThere } from './places.js';
import { refuse } from './refusals.js';
import { schemaEdit } from './schema-edit.js';

export interface PasteFragmentArgs {
  readonly parentId: string;
  readonly index: number;
  /** With new ids: `prepareFragment` gives them. */
  readonly fragment: FormFragment;
}

/** Puts a fragment's nodes into another node, in their order. A key that is taken there, also of a field in a layout, gets a number. */
export const pasteFragment = schemaEdit<PasteFragmentArgs>('fragment/paste', (change, { parentId, index: at, fragment }) => {
  const parent = change.index.byId(parentId);
  if (parent === undefined) return refuse('form/gone', { id: parentId });
  if (!isPosition(at, childCount(parent))) return refuse('form/no-such-position', { position: at });
  const twice = doubledId(change.index, fragment.nodes.map(({ node }) => node));
  if (twice !== undefined) return refuse('form/duplicate-id', { id: twice });
  const values = new Set(dataKeys(parent));
  for (const [place, { key, node }] of fragment.nodes.entries()) {
    const refusal = whyNotThere(change.index, parent, node);
    if (refusal !== undefined) return refusal;
    if (!isUsableKey(key)) return refuse('form/bad-key', { key });
    const free = freeKey(new Set([...change.keys(parent), ...(node.type === 'void' ? [] : values)]), key);
    if (node.type !== 'void') for (const name of dataNames(free)) values.add(name);
    change.put(parent, at + place, { key: free, node: withFreeKeys(node, values) });
  }
  return undefined;
});
