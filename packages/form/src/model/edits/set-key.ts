import { isRow } from '../tree-change.js';
import type { FormNode } from '../form-node.js';
import { whyNotKey } from './places.js';
import { refuse } from './refusals.js';
import { schemaEdit } from './schema-edit.js';

/** Gives a node another key: the name under which its value is kept. Linkages name nodes by their ids and do not care. */
export const setKey = schemaEdit<{ readonly id: string; readonly key: string }>(
  'node/set-key',
  (change, { id, key }) => {
    const entry = change.index.byId(id);
    if (entry === undefined) return refuse('form/gone', { id });
    const { parent } = entry;
    if (parent === undefined || isRow(entry)) return refuse('form/fixed', { id });
    if (key === entry.key) return undefined;
    const refusal = whyNotKey(parent, key, entry.node as FormNode, entry); // the root has no key
    if (refusal !== undefined) return refusal;
    change.replace(entry, { key, entry });
    return undefined;
  },
  { joinKey: ({ id }) => id },
);
