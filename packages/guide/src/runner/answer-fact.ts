import type { Id } from '@zhengwu/core';
import type { PageWords } from '../messages/runner.zh-CN.js';
import type { Guide } from '../model/guide.js';
import { indexGuide } from '../model/guide-index.js';
import type { Step } from '../resolve/resolution.js';
import { answerText } from './answer-text.js';

/** One answer as it is listed: what was asked for, and what was said. */
export interface AnswerFact {
  readonly questionId: Id<'q'>;
  readonly variableId: Id<'var'>;
  readonly name: string;
  readonly text: string;
}

export function answerFact(guide: Guide, step: Step, words: PageWords): AnswerFact {
  const { id, text, variableId } = step.question;
  return { questionId: id, variableId, name: indexGuide(guide).variable(variableId)?.name ?? text, text: answerText(guide, step, words) };
}
