import type { Lang } from '@zhengwu/core';
import { stepWordsEn, stepWordsZhCn, type StepWords } from '../messages/step-words.js';

export type { StepWords } from '../messages/step-words.js';

/** The trade's words for what a flow is made of. */
export function stepWordsIn(lang: Lang): StepWords {
  return lang === 'en' ? stepWordsEn : stepWordsZhCn;
}
