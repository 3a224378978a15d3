import { defineEdit, type Id, type Refusal } from '@zhengwu/core';
import type { Guide } from '../guide.js';
import type { Additions, NodeId, Option, Reference } from '../node.js';
import { subtreeOf } from '../subtree.js';
import { isAskedAbove, readersOf, sumOf, unconditional } from './bypassable.js';
import { refuse } from './refusals.js';
import { TreeChange } from './tree-change.js';
import { drafted, type GuideDraft } from './draft.js';
import { spareShared, withdrawNodes } from './withdraw.js';

export interface BypassArgs {
  readonly id: Id<'q'>;
  /** The option behind which everybody goes on. */
  readonly optionId: Id<'opt'>;
}

/**
 * Takes a question out and lets everybody go on behind one of its options. Who took that option comes to the same end with
 * the same materials as before: what it added is added by the options that lead to the question. Refused where that cannot
 * be: additions that depend on the answer, later conditions that need it and would not have it.
 */
export const bypassQuestion = defineEdit<Guide, BypassArgs>('question/bypass', (draft, { id, optionId }, guide) => {
  const change = new TreeChange(guide);
  const question = change.question(id);
  if (question === undefined) return refuse('guide/gone', { id });
  const option = question.options.find((each) => each.id === optionId);
  if (option === undefined) return refuse('guide/gone', { id: optionId });
  const added = unconditional(question, option);
  if (added === undefined) return refuse('guide/has-extras', { id });
  const readers = readersOf(change.index, question, option.next);
  if (readers.length > 0 && !isAskedAbove(change.index, question, guide.rootId)) return refuse('guide/answer-needed', { id, by: readers });

  const stays = option.next === null ? new Set<NodeId>() : subtreeOf(change.index, option.next);
  const gone = new Set([...subtreeOf(change.index, id)].filter((each) => !stays.has(each)));
  spareShared(change, [id], gone);
  const under = change.under(id);
  if (under !== undefined) change.lead(under, option.next);
  const callers = change.index.referencesTo(id).filter((each) => !gone.has(each));
  for (const caller of callers) passOn(change, caller, option, added);
  if (under !== undefined && under !== null) add(change, under, added);
  const refusal: Refusal | undefined = withdrawNodes(change, gone, 'keep');
  if (refusal !== undefined) return refusal;
  if (under === null) addForAll(draft, guide, change, added);
  change.write(draft);
  return undefined;
});

function add(change: TreeChange, optionId: Option['id'], added: Additions): void {
  const option = change.option(optionId);
  if (option === undefined) return;
  const { uses = [], situationIds = [] } = sumOf(option, added);
  change.setOption(optionId, { ...(uses.length > 0 ? { uses } : {}), ...(situationIds.length > 0 ? { situationIds } : {}) });
}

/** A reference to the question leads on to what stands behind the option; its own option adds what that added. */
function passOn(change: TreeChange, caller: Reference['id'], option: Option, added: Additions): void {
  const reference = change.node(caller);
  const under = change.under(caller);
  if (under !== undefined && under !== null) add(change, under, added);
  const next = option.next === null ? undefined : change.node(option.next);
  const target = next?.kind === 'reference' ? change.node(next.to) : next;
  if (reference?.kind === 'reference' && target !== undefined && target.kind !== 'reference') change.put({ ...reference, to: target.id });
  // Nobody said where the option leads, or it refers to what is gone: then it is a dead end here as there.
  else change.remove([caller]);
}

/** What the first question's answer added is everybody's now. */
function addForAll(draft: GuideDraft, guide: Guide, change: TreeChange, { uses = [], situationIds = [] }: Additions): void {
  draft.base = drafted(sumOf({ uses: guide.base }, { uses }).uses ?? []);
  if (situationIds.length === 0 || change.rootId === null) return;
  const root = change.node(change.rootId);
  if (root?.kind === 'question') for (const { id } of root.options) add(change, id, { situationIds });
  else if (root?.kind === 'outcome' && root.end.kind === 'handle') {
    change.put({ ...root, end: { ...root.end, situationIds: [...new Set([...root.end.situationIds, ...situationIds])] } });
  }
}
