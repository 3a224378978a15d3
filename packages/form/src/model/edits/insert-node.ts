import type { FormNode } from '../form-node.js';
import { childCount, doubledId, isPosition, whyNotKey, whyNotThere } from './places.js';
import { refuse } from './refusals.js';
import { schemaEdit } from './schema-edit.js';

export interface InsertNodeArgs {
  /** The node in which it comes to lie: the root, a layout, an array's row; the array itself for what stands below its rows. */
  readonly parentId: string;
  /** Its place among what lies there. */
  readonly index: number;
  readonly key: string;
  /** With its ids, and those of all that lies in it. */
  readonly node: FormNode;
}

/** Puts a node with all that lies in it into another. */
export const insertNode = schemaEdit<InsertNodeArgs>('node/insert', (change, { parentId, index: at, key, node }) => {
  const parent = change.index.byId(parentId);
  if (parent === undefined) return refuse('form/gone', { id: parentId });
  if (!isPosition(at, childCount(parent))) return refuse('form/no-such-position', { position: at });
  const refusal = whyNotKey(parent, key, node) ?? whyNotThere(change.index, parent, node);
  if (refusal !== undefined) return refusal;
  const twice = doubledId(change.index, [node]);
  if (twice !== undefined) return refuse('form/duplicate-id', { id: twice });
  change.put(parent, at, { key, node });
  return undefined;
});
