import { isRefusal, type Refusal } from '@zhengwu/core';
import { withChildren, type Child } from '../child-list.js';
import { misplacedIn } from '../containment.js';
import { childrenOf, type FormEntry } from '../form-index.js';
import type { FormNode } from '../form-node.js';
import { MOST_DEPTH } from '../node-types.js';
import { freeKey } from '../free-key.js';
import { depthOf } from '../walk-nodes.js';
import { doubledId, topmost, whyNotKey, whyNotThere } from './places.js';
import { refuse } from './refusals.js';
import { schemaEdit } from './schema-edit.js';

export interface WrapNodesArgs {
  readonly ids: readonly string[];
  readonly key: string;
  /** The layout. If it has one pane or column in it, what is put into it lies there. */
  readonly node: FormNode;
}

/** Puts siblings into a layout, which stands where the first of them stood. */
export const wrapNodes = schemaEdit<WrapNodesArgs>('node/wrap', (change, { ids, key, node }) => {
  const entries = topmost(change.index, ids);
  if (isRefusal(entries)) return entries;
  const [first] = entries;
  const parent = first?.parent;
  if (first === undefined || parent === undefined) return refuse('form/gone', { id: ids[0] ?? '' });
  if (entries.some((entry) => entry.parent !== parent)) return refuse('form/not-siblings', {});
  const twice = doubledId(change.index, [node]);
  if (twice !== undefined) return refuse('form/duplicate-id', { id: twice });
  const filled = fill(node, entries.map((entry): Child => [entry.key, entry.node as FormNode])); // the root has no siblings
  if (isRefusal(filled)) return filled;
  const refusal = whyNotThere(change.index, parent, filled) ?? whyNotKeyAround(parent, key, node, entries);
  if (refusal !== undefined) return refusal;
  if (parent.depth + depthOf(filled) > MOST_DEPTH) return refuse('form/too-deep', { most: MOST_DEPTH });
  const at = change.children(parent).findIndex((place) => 'entry' in place && place.entry === first);
  for (const entry of entries) change.take(entry);
  change.put(parent, at, { key, node: filled });
  return undefined;
});

/** A key of one of those that go into the layout is free for it: they have gone one level down. */
function whyNotKeyAround(parent: FormEntry, key: string, node: FormNode, entries: readonly FormEntry[]): Refusal | undefined {
  const [first] = entries.filter((entry) => entry.key === key);
  // Layout that is no part of the data's path leaves their values where they were: an object of the same name would lie upon them.
  return whyNotKey(parent, key, node, first);
}

/** The layout with these in it: in its only pane or column, and in that one's, as far as there is one. */
function fill(layout: FormNode, children: readonly Child[]): FormNode | Refusal {
  const inside = childrenOf(layout);
  const [[key, pane] = [], ...others] = inside;
  if (key !== undefined && pane?.type === 'void' && others.length === 0) {
    const filled = fill(pane, children);
    return isRefusal(filled) ? filled : withChildren(layout, [[key, filled]]);
  }
  for (const [, child] of children) {
    const fault = misplacedIn(layout, child, 'beside');
    if (fault?.why === 'takes-nothing') return refuse('form/takes-nothing', { id: layout['x-id'] });
    if (fault !== undefined) return refuse('form/not-contained', { parent: fault.parent, child: fault.child });
  }
  const taken = new Set(inside.map(([key]) => key));
  const placed = children.map(([name, child]): Child => {
    const free = freeKey(taken, name);
    taken.add(free);
    return [free, child];
  });
  return withChildren(layout, [...inside, ...placed]);
}
