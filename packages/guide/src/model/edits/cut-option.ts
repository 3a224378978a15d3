import { defineEdit, type Id } from '@zhengwu/core';
import type { Guide } from '../guide.js';
import type { NodeId } from '../node.js';
import { wouldCircle } from '../subtree.js';
import { placeOfOption } from './places.js';
import { refuse } from './refusals.js';
import { TreeChange } from './tree-change.js';

/**
 * Makes an option lead nowhere, without taking out what it led to: that stands elsewhere as well, or it is where one came
 * from. A reference behind the option goes. Refused where what stands behind it would stand nowhere.
 */
export const cutOption = defineEdit<Guide, { readonly id: Id<'opt'> }>('option/cut', (draft, { id }, guide) => {
  const place = placeOfOption(guide, id);
  if (place === undefined) return refuse('guide/gone', { id });
  const { next } = place.member;
  if (next === null) return undefined;
  const change = new TreeChange(guide);
  const node = change.node(next);
  if (node !== undefined && !standsElsewhere(guide, id, next)) {
    if (node.kind === 'reference') change.remove([next]);
    else if (!wouldCircle(change.index, next, id)) return refuse('guide/stands-only-here', { id: next });
  }
  change.lead(id, null);
  change.write(draft);
  return undefined;
});

/** Whether the root or another option leads to the node. */
function standsElsewhere({ rootId, nodes }: Guide, option: Id<'opt'>, next: NodeId): boolean {
  return rootId === next || nodes.some((node) => node.kind === 'question' && node.options.some((each) => each.next === next && each.id !== option));
}
