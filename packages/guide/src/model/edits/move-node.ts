import { defineEdit } from '@zhengwu/core';
import type { Guide } from '../guide.js';
import type { NodeId } from '../node.js';
import { subtreeOf, wouldCircle } from '../subtree.js';
import { whyNotFree, type UnderArgs } from './insert-node.js';
import { refuse } from './refusals.js';
import { TreeChange } from './tree-change.js';

/** Moves a node with all that stands below it behind an option that leads nowhere yet, or to the root. */
export const moveNode = defineEdit<Guide, UnderArgs & { readonly id: NodeId }>('node/move', (draft, { id, under }, guide) => {
  const change = new TreeChange(guide);
  if (change.node(id) === undefined) return refuse('guide/gone', { id });
  const former = change.under(id);
  if (former === under) return undefined;
  const occupied = whyNotFree(guide, under);
  if (occupied !== undefined) return occupied;
  if (under !== null) {
    const target = change.index.option(under)?.question.id;
    if (target !== undefined && subtreeOf(change.index, id).has(target)) return refuse('guide/inside-itself', { id });
    if (wouldCircle(change.index, id, under)) return refuse('guide/would-circle', { id });
  }
  if (former !== undefined) change.lead(former, null);
  change.lead(under, id);
  change.write(draft);
  return undefined;
});
