import { defineEdit, equalJson, type Id } from '@zhengwu/core';
import type { Guide } from '../guide.js';
import { haveSameAdditions, sameContinuation } from '../same-continuation.js';
import { unitedGuard } from '../united-guard.js';
import { placeOfOption, variableOf } from './places.js';
import { redirect } from './redirect.js';
import { refuse } from './refusals.js';
import { ownedBy } from './remove-option.js';
import { TreeChange } from './tree-change.js';
import { withdraw } from './withdraw.js';

export interface MergeOptionsArgs {
  /** The option that goes. */
  readonly id: Id<'opt'>;
  /** The sibling that takes its answers. */
  readonly into: Id<'opt'>;
  /** What the sibling is called then; as before if absent. */
  readonly text?: string;
}

/**
 * Joins two options of a question that lead to the same: one takes the answers of both, what stands behind the other goes.
 * References that lead there lead to the same place behind the one that stays. No answer leads elsewhere than before.
 */
export const mergeOptions = defineEdit<Guide, MergeOptionsArgs>('option/merge', (draft, { id, into, text }, guide) => {
  const [going, staying] = [placeOfOption(guide, id), placeOfOption(guide, into)];
  if (going === undefined || staying === undefined) return refuse('guide/gone', { id: going === undefined ? id : into });
  if (going.question !== staying.question || id === into) return refuse('guide/not-siblings', {});
  const { question } = going;
  const change = new TreeChange(guide);
  const standsFor = sameContinuation(change.index, going.member.next, staying.member.next);
  const domain = variableOf(guide, question.variableId)?.domain;
  const guard = domain === undefined ? undefined : unitedGuard(domain, going.member.guard, staying.member.guard);
  const isSame = haveSameAdditions(going.member, staying.member) && equalJson(going.member.when ?? [], staying.member.when ?? []);
  if (standsFor === undefined || guard === undefined || !isSame) return refuse('guide/continuations-differ', {});
  const owned = ownedBy(change, guide, going.member.next, id);
  const joined = { ...staying.member, guard, ...(text === undefined ? {} : { text }) };
  change.setOptions(question, question.options.filter((option) => option.id !== id).map((option) => (option.id === into ? joined : option)));
  redirect(change, owned, standsFor);
  const refusal = withdraw(change, owned, 'keep');
  if (refusal !== undefined) return refusal;
  change.write(draft);
  return undefined;
});
