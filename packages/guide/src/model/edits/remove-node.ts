import { defineEdit } from '@zhengwu/core';
import type { Guide } from '../guide.js';
import type { NodeId } from '../node.js';
import { refuse } from './refusals.js';
import { TreeChange } from './tree-change.js';
import { withdraw, type ReferencesIn } from './withdraw.js';

export interface RemoveNodeArgs {
  readonly id: NodeId;
  /** What becomes of references that lead into it; `refuse` if absent. */
  readonly references?: ReferencesIn;
}

/** Takes a node out with all that stands below it. */
export const removeNode = defineEdit<Guide, RemoveNodeArgs>('node/remove', (draft, { id, references = 'refuse' }, guide) => {
  const change = new TreeChange(guide);
  if (change.node(id) === undefined) return refuse('guide/gone', { id });
  const refusal = withdraw(change, [id], references);
  if (refusal !== undefined) return refusal;
  change.write(draft);
  return undefined;
});
