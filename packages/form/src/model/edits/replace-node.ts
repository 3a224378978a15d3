import type { FormNode } from '../form-node.js';
import { isRow } from '../tree-change.js';
import { nodesWithin } from '../walk-nodes.js';
import { doubledId, whyNotKey, whyNotThere } from './places.js';
import { refuse } from './refusals.js';
import { schemaEdit } from './schema-edit.js';

/** Puts another node in the place of one, with its key. What lay in it goes; ids of what goes may come again. */
export const replaceNode = schemaEdit<{ readonly id: string; readonly node: FormNode }>('node/replace', (change, { id, node }) => {
  const entry = change.index.byId(id);
  if (entry === undefined) return refuse('form/gone', { id });
  const { parent } = entry;
  if (parent === undefined) return refuse('form/fixed', { id });
  const former = new Set<string>(nodesWithin(entry.node as FormNode).map((each) => each['x-id'])); // the root is refused above
  const twice = doubledId(change.index, [node], former);
  if (twice !== undefined) return refuse('form/duplicate-id', { id: twice });
  if (isRow(entry)) {
    if (node.type === 'void') return refuse('form/bad-value', { name: 'type' });
    change.set(parent, { ...parent.node, items: node }); // only an array has a row
    return undefined;
  }
  // A value in the place of a value takes no key that was not its own before, whoever else has it.
  const isSameKey = entry.node.type !== 'void' && node.type !== 'void';
  const refusal = whyNotThere(change.index, parent, node) ?? (isSameKey ? undefined : whyNotKey(parent, entry.key, node, entry));
  if (refusal !== undefined) return refusal;
  change.replace(entry, { key: entry.key, node });
  return undefined;
});
