import { defineEdit, indexOfId, inserted, type Id } from '@zhengwu/core';
import { onlyValue, valuesIn } from '../guard-values.js';
import type { Guide } from '../guide.js';
import type { Option, Question } from '../node.js';
import type { Value, Variable } from '../variable.js';
import { duplicateIdIn } from './fresh-ids.js';
import { draftQuestion, isPosition } from './places.js';
import { refuse } from './refusals.js';
import type { GuideDraft } from './draft.js';

export interface InsertOptionArgs {
  readonly questionId: Id<'q'>;
  /** It leads nowhere yet. */
  readonly option: Option;
  /** Last if absent. */
  readonly index?: number;
  /** The value that it is, put into the domain of the choice. */
  readonly value?: Value;
}

/** Gives a question an option; of a choice, the value that it is with it. */
export const insertOption = defineEdit<Guide, InsertOptionArgs>('option/insert', (draft, { questionId, option, index, value }, guide) => {
  const former = guide.nodes[indexOfId(guide.nodes, questionId)];
  const question = draftQuestion(draft, guide, questionId);
  if (former?.kind !== 'question' || question === undefined) return refuse('guide/gone', { id: questionId });
  if (option.next !== null) return refuse('guide/leads-elsewhere', { id: option.id });
  const duplicate = duplicateIdIn(guide, { options: [option], ...(value === undefined ? {} : { values: [value] }) });
  if (duplicate !== undefined) return refuse('guide/duplicate-id', { id: duplicate });
  const at = index ?? former.options.length;
  if (!isPosition(at, former.options.length)) return refuse('guide/no-such-position', { position: at });
  if (value !== undefined && !putValue(draft, guide, former, at, value)) return refuse('guide/no-values', { id: former.variableId });
  question.options = inserted(former.options, at, option);
  return undefined;
});

/**
 * Puts a value where the option of a question stands among the values: behind that of the option before. False where the
 * variable has no values.
 */
export function putValue(draft: GuideDraft, guide: Guide, question: Question, at: number, value: Value): boolean {
  const variableAt = indexOfId(guide.variables, question.variableId);
  const variable = guide.variables[variableAt];
  const domain = draft.variables[variableAt]?.domain;
  if (variable === undefined || (domain?.kind !== 'choice' && domain?.kind !== 'choices')) return false;
  const values = valuesIn(variable.domain);
  domain.values = inserted(values, positionBehind(variable, question, at), value);
  return true;
}

function positionBehind(variable: Variable, { options }: Question, at: number): number {
  const values = valuesIn(variable.domain);
  if (at === 0 && options.length > 0) return 0;
  const before = options[at - 1];
  const valueBefore = before === undefined ? undefined : onlyValue(before.guard);
  const position = valueBefore === undefined ? -1 : indexOfId(values, valueBefore);
  return position < 0 ? values.length : position + 1;
}
