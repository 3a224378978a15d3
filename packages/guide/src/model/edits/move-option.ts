import { defineEdit, moved, type Id, type Refusal } from '@zhengwu/core';
import { adaptedGuard, guardOfValue, valuesIn } from '../guard-values.js';
import type { Guard } from '../guard.js';
import type { Guide } from '../guide.js';
import type { Option, Question } from '../node.js';
import { reachableFrom, subtreeOf } from '../subtree.js';
import type { Domain, Value } from '../variable.js';
import { duplicateIdIn } from './fresh-ids.js';
import { putValue } from './insert-option.js';
import { isOnlyHere, valueOfOption } from './own-value.js';
import { isPosition, placeOfOption, variableOf, type MemberPlace } from './places.js';
import { refuse } from './refusals.js';
import { TreeChange } from './tree-change.js';
import { takeValueOut } from './value-edits.js';
import type { GuideDraft } from './draft.js';

export interface MoveOptionArgs {
  readonly id: Id<'opt'>;
  /** Where it stands then: among its siblings, counted without it; in another question, before that position. */
  readonly to: number;
  /** The question that it goes to; its own if absent. */
  readonly questionId?: Id<'q'>;
  /** A value for it to be there, used where that question asks for a choice that has none of its name. */
  readonly value?: Value;
}

/**
 * Moves an option with all that stands behind it. In a question for another variable its guard is said anew as far as it can
 * be: by a value of the same name, else by the one given; else it takes nothing, which the checks then name.
 */
export const moveOption = defineEdit<Guide, MoveOptionArgs>('option/move', (draft, args, guide) => {
  const { id, to, questionId } = args;
  const place = placeOfOption(guide, id);
  if (place === undefined) return refuse('guide/gone', { id });
  const { question } = place;
  if (questionId !== undefined && questionId !== question.id) return moveAcross(draft, guide, place, args);
  if (!isPosition(to, question.options.length - 1)) return refuse('guide/no-such-position', { position: to });
  const node = draft.nodes[place.nodeAt];
  if (node?.kind === 'question') node.options = moved(question.options, place.at, to);
  return undefined;
});

function moveAcross(draft: GuideDraft, guide: Guide, place: MemberPlace<Option>, { to, questionId, value }: MoveOptionArgs): Refusal | undefined {
  const { question, member: option } = place;
  const change = new TreeChange(guide);
  const target = questionId === undefined ? undefined : change.question(questionId);
  if (target === undefined) return refuse('guide/gone', { id: questionId ?? '' });
  if (!isPosition(to, target.options.length)) return refuse('guide/no-such-position', { position: to });
  if (option.next !== null) {
    if (subtreeOf(change.index, option.next).has(target.id)) return refuse('guide/inside-itself', { id: option.next });
    if (reachableFrom(change.index, option.next).has(target.id)) return refuse('guide/would-circle', { id: option.next });
  }
  const guard = question.variableId === target.variableId ? option.guard : guardThere(guide, question, target, option, value);
  if (guard === 'duplicate') return refuse('guide/duplicate-id', { id: value?.id ?? '' });
  const own = question.variableId === target.variableId ? undefined : valueOfOption(guide, question, option);
  if (own !== undefined && isOnlyHere(guide, question, option, own)) takeValueOut(draft, guide, own.id);
  if (value !== undefined && isValueUsed(guard, value)) putValue(draft, guide, target, to, value);
  change.setOptions(question, question.options.filter((_each, at) => at !== place.at));
  change.setOptions(target, [...target.options.slice(0, to), { ...option, guard }, ...target.options.slice(to)]);
  change.write(draft);
  return undefined;
}

function guardThere(guide: Guide, question: Question, target: Question, option: Option, value: Value | undefined): Guard | 'duplicate' {
  const [from, domain] = [variableOf(guide, question.variableId)?.domain, variableOf(guide, target.variableId)?.domain];
  if (domain === undefined) return option.guard;
  const guard = adaptedGuard(option.guard, from, domain, option.text);
  if (!isEmpty(guard) || value === undefined || !hasValues(domain)) return guard;
  return duplicateIdIn(guide, { values: [value] }) === undefined ? guardOfValue(domain, value.id) : 'duplicate';
}

function hasValues(domain: Domain): boolean {
  return domain.kind === 'choice' || domain.kind === 'choices' || valuesIn(domain).length > 0;
}

function isEmpty(guard: Guard): boolean {
  if (guard.kind === 'values') return guard.values.length === 0;
  return guard.kind === 'members' && guard.any?.length === 0;
}

function isValueUsed(guard: Guard, value: Value): boolean {
  return guard.kind === 'values' ? guard.values.includes(value.id) : guard.kind === 'members' && guard.any?.includes(value.id) === true;
}
