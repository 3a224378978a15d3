import type { Id } from '@zhengwu/core';
import type { RunnerWords } from '../messages/runner.js';
import type { Guide } from '../model/guide.js';
import { answerText, type Said } from './answer-text.js';
import { questionName } from './question-name.js';

/** One answer as it is listed: what was asked, and what was said. */
export interface AnswerFact {
  readonly questionId: Id<'q'>;
  readonly variableId: Id<'var'>;
  readonly name: string;
  readonly text: string;
}

export function answerFact(guide: Guide, said: Said, words: RunnerWords): AnswerFact {
  const { question } = said;
  return { questionId: question.id, variableId: question.variableId, name: questionName(guide, question), text: answerText(guide, said, words) };
}
