import { defineEdit, type Id, type Refusal } from '@zhengwu/core';
import type { GuideFragment } from '../fragment.js';
import { adaptedGuard, guardOfValue, namesValue, onlyValue, valuesIn } from '../guard-values.js';
import type { Guard } from '../guard.js';
import { indexGuide, type GuideIndex } from '../guide-index.js';
import type { Guide } from '../guide.js';
import type { GuideNode, Option, Question } from '../node.js';
import { reachableFrom } from '../subtree.js';
import type { Value } from '../variable.js';
import { drafted, type GuideDraft } from './draft.js';
import { duplicateIdIn } from './fresh-ids.js';
import { lead, whyNotFree } from './insert-node.js';
import { putValue } from './insert-option.js';
import { draftQuestion, isPosition, variableOf } from './places.js';
import { refuse } from './refusals.js';

export interface PasteArgs {
  /** Made ready by `prepareFragment`: its ids are new. */
  readonly fragment: GuideFragment;
  /** A node behind an option that leads nowhere yet, null for the root; an option before a position of a question's. */
  readonly at: { readonly under: Id<'opt'> | null } | { readonly questionId: Id<'q'>; readonly index: number };
  /** A value for a pasted option to be, used where the question's choice has none of its name that is free. */
  readonly value?: Value;
}

/** Pastes what was copied, here or from another guide, with its variables and terms. */
export const pasteFragment = defineEdit<Guide, PasteArgs>('fragment/paste', (draft, { fragment, at, value }, guide) => {
  const { option, nodes, variables, terms } = fragment;
  const duplicate = duplicateIdIn(guide, { nodes, variables, terms, options: 'questionId' in at && option !== undefined ? [option] : [], values: value === undefined ? [] : [value] });
  if (duplicate !== undefined) return refuse('guide/duplicate-id', { id: duplicate });
  const missing = missingIn(guide, fragment);
  if (missing !== undefined) return refuse('guide/gone', { id: missing });
  const refusal = 'under' in at ? pasteNode(draft, guide, fragment, at.under) : pasteOption(draft, guide, fragment, at.questionId, at.index, value);
  if (refusal !== undefined) return refusal;
  draft.variables.push(...drafted([...variables]));
  draft.nodes.push(...drafted([...nodes]));
  draft.terms.push(...drafted([...terms]));
  return undefined;
});

/** A variable that neither has, or a reference's target. */
function missingIn(guide: Guide, { nodes, variables }: GuideFragment): string | undefined {
  const index = indexGuide(guide);
  const fresh = new Set<string>([...nodes.map(({ id }) => id), ...variables.map(({ id }) => id)]);
  for (const node of nodes) {
    if (node.kind === 'question' && !fresh.has(node.variableId) && index.variable(node.variableId) === undefined) return node.variableId;
    if (node.kind === 'reference' && !fresh.has(node.to) && index.node(node.to) === undefined) return node.to;
  }
  return undefined;
}

function pasteNode(draft: GuideDraft, guide: Guide, { rootId, nodes }: GuideFragment, under: Id<'opt'> | null): Refusal | undefined {
  if (rootId === null) return refuse('guide/gone', { id: '' });
  const occupied = whyNotFree(guide, under);
  if (occupied !== undefined) return occupied;
  const index = indexGuide(guide);
  const owner = under === null ? undefined : index.option(under)?.question;
  const circle = owner === undefined ? undefined : circleThrough(index, nodes, owner);
  if (circle !== undefined) return circle;
  lead(draft, guide, under, rootId);
  return undefined;
}

function pasteOption(draft: GuideDraft, guide: Guide, { option, optionVariableId, nodes, variables }: GuideFragment, questionId: Id<'q'>, at: number, value: Value | undefined): Refusal | undefined {
  const index = indexGuide(guide);
  const target = index.node(questionId);
  const question = draftQuestion(draft, guide, questionId);
  if (option === undefined || target?.kind !== 'question' || question === undefined) return refuse('guide/gone', { id: questionId });
  if (!isPosition(at, target.options.length)) return refuse('guide/no-such-position', { position: at });
  const circle = circleThrough(index, nodes, target);
  if (circle !== undefined) return circle;
  const guard = guardThere(guide, target, option, [...variables, ...guide.variables].find(({ id }) => id === optionVariableId)?.domain, value);
  if (value !== undefined && namesValue(guard, value.id)) putValue(draft, guide, target, at, value);
  question.options.splice(at, 0, drafted({ ...option, guard }));
  return undefined;
}

/** The option's guard in the question: as it was for the same variable, unless a sibling has that very value. */
function guardThere(guide: Guide, question: Question, option: Option, from: Parameters<typeof adaptedGuard>[1], value: Value | undefined): Guard {
  const domain = variableOf(guide, question.variableId)?.domain;
  if (domain === undefined) return option.guard;
  const guard = adaptedGuard(option.guard, from, domain, option.text);
  const only = onlyValue(guard);
  const isTaken = only !== undefined && question.options.some((each) => namesValue(each.guard, only));
  const isNobodys = (guard.kind === 'values' && guard.values.length === 0) || (guard.kind === 'members' && guard.any?.length === 0);
  const canHave = value !== undefined && (domain.kind === 'choice' || domain.kind === 'choices') && !valuesIn(domain).some(({ id }) => id === value.id);
  return canHave && (isTaken || isNobodys) ? guardOfValue(domain, value.id) : guard;
}

/** Whether one of the nodes refers to what comes before the question. */
function circleThrough(index: GuideIndex, nodes: readonly GuideNode[], question: Question): Refusal | undefined {
  for (const node of nodes) {
    if (node.kind === 'reference' && index.node(node.to) !== undefined && reachableFrom(index, node.to).has(question.id)) return refuse('guide/would-circle', { id: node.to });
  }
  return undefined;
}
