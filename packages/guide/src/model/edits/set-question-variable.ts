import { defineEdit, indexOfId, inserted, type Id } from '@zhengwu/core';
import { adaptedGuard } from '../guard-values.js';
import type { Guard } from '../guard.js';
import type { Guide } from '../guide.js';
import type { Variable } from '../variable.js';
import { drafted } from './draft.js';
import { duplicateIdIn } from './fresh-ids.js';
import { draftQuestion, variableOf } from './places.js';
import { refuse } from './refusals.js';

/**
 * Makes a question ask for another variable, a new one if `variable` comes with it. Its guards are said anew as far as they
 * can be: the same ranges, values named as the options are.
 */
export const setQuestionVariable = defineEdit<Guide, { readonly id: Id<'q'>; readonly variableId: Id<'var'>; readonly variable?: Variable }>(
  'question/set-variable',
  (draft, { id, variableId, variable }, guide) => {
    const former = guide.nodes[indexOfId(guide.nodes, id)];
    const question = draftQuestion(draft, guide, id);
    if (former?.kind !== 'question' || question === undefined) return refuse('guide/gone', { id });
    if (variable !== undefined) {
      const duplicate = duplicateIdIn(guide, { variables: [variable] });
      if (duplicate !== undefined) return refuse('guide/duplicate-id', { id: duplicate });
    }
    const next = variable?.id === variableId ? variable : variableOf(guide, variableId);
    if (next === undefined) return refuse('guide/gone', { id: variableId });
    if (former.variableId === variableId) return undefined;
    const from = variableOf(guide, former.variableId)?.domain;
    const adapted = (guard: Guard, text: string): Guard => adaptedGuard(guard, from, next.domain, text);
    if (variable !== undefined) draft.variables = inserted(guide.variables, guide.variables.length, variable);
    question.variableId = variableId;
    question.options = drafted(former.options.map((option) => ({ ...option, guard: adapted(option.guard, option.text) })));
    if (former.extras !== undefined) question.extras = drafted(former.extras.map((extra) => ({ ...extra, guard: adapted(extra.guard, '') })));
    return undefined;
  },
);
