import type { FormEntry } from '../form-index.js';
import type { FormNode } from '../form-node.js';
import { misplaced } from '../containment.js';
import { isRow } from '../tree-change.js';
import { dataKeys, withFreeKeys } from '../data-keys.js';
import { freeKey } from '../free-key.js';
import { dataNames } from '../spread-key.js';
import { whyNotThere } from './places.js';
import { refuse } from './refusals.js';
import { schemaEdit } from './schema-edit.js';

/** Takes a layout away from around what lies in it, which comes to stand in its place. Panes and columns that mean nothing outside go with it. */
export const unwrapNode = schemaEdit<{ readonly id: string }>('node/unwrap', (change, { id }) => {
  const entry = change.index.byId(id);
  if (entry === undefined) return refuse('form/gone', { id });
  const { parent } = entry;
  if (parent === undefined || isRow(entry)) return refuse('form/fixed', { id });
  if (entry.node.type !== 'void' && entry.node.type !== 'object') return refuse('form/no-layout', { id });
  if (entry.children.length === 0) return refuse('form/no-layout', { id });
  const inside = free(entry, parent);
  for (const child of inside) {
    const refusal = whyNotThere(change.index, parent, child.node as FormNode); // the root lies in nothing
    if (refusal !== undefined) return refusal;
  }
  let at = change.children(parent).findIndex((place) => 'entry' in place && place.entry === entry);
  change.take(entry);
  const values = new Set(dataKeys(parent, new Set([entry])));
  for (const child of inside) {
    const isVoid = child.node.type === 'void';
    const key = freeKey(new Set([...change.keys(parent), ...(isVoid ? [] : values)]), child.key);
    if (!isVoid) for (const name of dataNames(key)) values.add(name);
    const freed = withFreeKeys(child.node as FormNode, values); // the root lies in nothing
    change.put(parent, at, freed === child.node ? { key, entry: child } : { key, node: freed });
    at += 1;
  }
  return undefined;
});

/** What lies in the layout; instead of a part that cannot stand in the parent, what lies in that. */
function free(layout: FormEntry, parent: FormEntry): readonly FormEntry[] {
  return layout.children.flatMap((child) => {
    const isPart = misplaced(parent, child.node as FormNode) !== undefined && child.node.type === 'void'; // the root lies in nothing
    return isPart && child.children.length > 0 ? free(child, parent) : [child];
  });
}
