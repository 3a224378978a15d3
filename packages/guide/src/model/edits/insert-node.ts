import { defineEdit, inserted, isRefusal, type Id, type Refusal } from '@zhengwu/core';
import { indexGuide } from '../guide-index.js';
import type { Guide } from '../guide.js';
import type { GuideNode, NodeId, Outcome, Question, Reference } from '../node.js';
import { wouldCircle } from '../subtree.js';
import type { Variable } from '../variable.js';
import type { GuideDraft } from './draft.js';
import { duplicateIdIn } from './fresh-ids.js';
import { draftOption, placeOfOption, variableOf } from './places.js';
import { refuse } from './refusals.js';

/** Behind which option a node goes; null for the first of all. */
export interface UnderArgs {
  readonly under: Id<'opt'> | null;
}

export interface InsertQuestionArgs extends UnderArgs {
  /** Its options lead nowhere yet. */
  readonly question: Question;
  /** The variable it asks for, where it is a new one. */
  readonly variable?: Variable;
  /** The option of the new question behind which goes what stands there now; the first if absent. */
  readonly keep?: Id<'opt'>;
}

/** Puts a question behind an option, before what stands there: that goes behind an option of the new question. */
export const insertQuestion = defineEdit<Guide, InsertQuestionArgs>('question/insert', (draft, { question, variable, under, keep }, guide) => {
  const duplicate = duplicateIdIn(guide, { nodes: [question], ...(variable === undefined ? {} : { variables: [variable] }) });
  if (duplicate !== undefined) return refuse('guide/duplicate-id', { id: duplicate });
  if (variable?.id !== question.variableId && variableOf(guide, question.variableId) === undefined) return refuse('guide/gone', { id: question.variableId });
  const leading = question.options.find(({ next }) => next !== null);
  if (leading !== undefined) return refuse('guide/leads-elsewhere', { id: leading.id });
  const kept = standingUnder(guide, under);
  if (isRefusal(kept)) return kept;
  const keeper = keep === undefined ? question.options[0] : question.options.find(({ id }) => id === keep);
  if (keeper === undefined && keep !== undefined) return refuse('guide/gone', { id: keep });
  if (keeper === undefined && kept !== null) return refuse('guide/nothing-to-keep-it', { kept });
  if (variable !== undefined) draft.variables = inserted(guide.variables, guide.variables.length, variable);
  lead(draft, guide, under, question.id);
  const options = question.options.map((option) => (option === keeper ? { ...option, next: kept } : option));
  draft.nodes.push(...inserted<GuideNode>([], 0, { ...question, options }));
  return undefined;
});

/** Puts an outcome behind an option that leads nowhere yet. */
export const insertOutcome = defineEdit<Guide, UnderArgs & { readonly outcome: Outcome }>('outcome/insert', (draft, { outcome, under }, guide) => {
  const occupied = whyNotFree(guide, under);
  if (occupied !== undefined) return occupied;
  if (duplicateIdIn(guide, { nodes: [outcome] }) !== undefined) return refuse('guide/duplicate-id', { id: outcome.id });
  lead(draft, guide, under, outcome.id);
  draft.nodes.push(...inserted<GuideNode>([], 0, outcome));
  return undefined;
});

/** Puts a reference behind an option that leads nowhere yet, to a node that does not lead back there. */
export const insertReference = defineEdit<Guide, { readonly reference: Reference; readonly under: Id<'opt'> }>('reference/insert', (draft, { reference, under }, guide) => {
  const occupied = whyNotFree(guide, under);
  if (occupied !== undefined) return occupied;
  if (duplicateIdIn(guide, { nodes: [reference] }) !== undefined) return refuse('guide/duplicate-id', { id: reference.id });
  const index = indexGuide(guide);
  if (index.node(reference.to) === undefined) return refuse('guide/gone', { id: reference.to });
  if (wouldCircle(index, reference.to, under)) return refuse('guide/would-circle', { id: reference.to });
  lead(draft, guide, under, reference.id);
  draft.nodes.push(...inserted<GuideNode>([], 0, reference));
  return undefined;
});

/** What stands behind the option, or at the root; a refusal if there is no such option. */
export function standingUnder(guide: Guide, under: Id<'opt'> | null): NodeId | null | Refusal {
  if (under === null) return guide.rootId;
  const place = placeOfOption(guide, under);
  return place === undefined ? refuse('guide/gone', { id: under }) : place.member.next;
}

/** Why nothing can be put behind the option; `undefined` if something can. */
export function whyNotFree(guide: Guide, under: Id<'opt'> | null): Refusal | undefined {
  const by = standingUnder(guide, under);
  if (isRefusal(by)) return by;
  return by === null ? undefined : refuse('guide/occupied', { optionId: under, by });
}

/** Makes the option, or the root, lead to the node. */
export function lead(draft: GuideDraft, guide: Guide, under: Id<'opt'> | null, next: NodeId | null): void {
  if (under === null) {
    draft.rootId = next;
    return;
  }
  const option = draftOption(draft, guide, under);
  if (option !== undefined) option.next = next;
}
