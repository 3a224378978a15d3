import { defineEdit, indexOfId, type Id } from '@zhengwu/core';
import type { Guide } from '../guide.js';
import type { NodeId } from '../node.js';
import { isOnlyHere, valueOfOption } from './own-value.js';
import { placeOfOption } from './places.js';
import { refuse } from './refusals.js';
import { TreeChange } from './tree-change.js';
import { takeValueOut } from './value-edits.js';
import { withdraw, type ReferencesIn } from './withdraw.js';

export interface RemoveOptionArgs {
  readonly id: Id<'opt'>;
  /** What becomes of references that lead into what stands behind it; `refuse` if absent. */
  readonly references?: ReferencesIn;
}

/** Takes an option out with all that stands behind it, and with the value that is this option alone. */
export const removeOption = defineEdit<Guide, RemoveOptionArgs>('option/remove', (draft, { id, references = 'refuse' }, guide) => {
  const place = placeOfOption(guide, id);
  if (place === undefined) return refuse('guide/gone', { id });
  const { question, at, member: option } = place;
  const change = new TreeChange(guide);
  const value = valueOfOption(guide, question, option);
  change.setOptions(question, question.options.filter((_each, index) => index !== at));
  const owned = ownedBy(change, guide, option.next, id);
  const refusal = withdraw(change, owned, references);
  if (refusal !== undefined) return refusal;
  // Nothing else names the value: no guard has to be written again.
  if (value !== undefined && isOnlyHere(guide, question, option, value)) takeValueOut(draft, guide, value.id);
  change.write(draft);
  return undefined;
});

/** What stands behind the option and behind no other: of two that share one, in a faulty guide, the first owns it. */
export function ownedBy(change: TreeChange, guide: Guide, next: NodeId | null, optionId: Id<'opt'>): readonly NodeId[] {
  if (next === null || guide.rootId === next || indexOfId(guide.nodes, next) < 0) return [];
  return change.index.owner(next)?.option.id === optionId ? [next] : [];
}
