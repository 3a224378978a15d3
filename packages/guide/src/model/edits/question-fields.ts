import { defineEdit, type Id } from '@zhengwu/core';
import type { Guide } from '../guide.js';
import type { Question } from '../node.js';
import { draftQuestion } from './places.js';
import { refuse } from './refusals.js';

export interface QuestionArgs {
  readonly id: Id<'q'>;
}

export const setQuestionText = defineEdit<Guide, QuestionArgs & { readonly text: string }>(
  'question/set-text',
  (draft, { id, text }, guide) => {
    const question = draftQuestion(draft, guide, id);
    if (question === undefined) return refuse('guide/gone', { id });
    question.text = text;
    return undefined;
  },
  { joinKey: ({ id }) => id },
);

/** What the citizen reads below the question; null or empty takes it away. */
export const setQuestionHelp = defineEdit<Guide, QuestionArgs & { readonly help: string | null }>(
  'question/set-help',
  (draft, { id, help }, guide) => {
    const question = draftQuestion(draft, guide, id);
    if (question === undefined) return refuse('guide/gone', { id });
    if (help === null || help === '') delete question.help;
    else question.help = help;
    return undefined;
  },
  { joinKey: ({ id }) => id },
);

/** Whether an option is picked or the value given. */
export const setAsk = defineEdit<Guide, QuestionArgs & Pick<Question, 'ask'>>('question/set-ask', (draft, { id, ask }, guide) => {
  const question = draftQuestion(draft, guide, id);
  if (question === undefined) return refuse('guide/gone', { id });
  question.ask = ask;
  return undefined;
});

/** Whether a calculation outside the guide uses the answer. */
export const setUsedOutside = defineEdit<Guide, QuestionArgs & { readonly isUsedOutside: boolean }>(
  'question/set-used-outside',
  (draft, { id, isUsedOutside }, guide) => {
    const question = draftQuestion(draft, guide, id);
    if (question === undefined) return refuse('guide/gone', { id });
    if (isUsedOutside) question.isUsedOutside = true;
    else delete question.isUsedOutside;
    return undefined;
  },
);
