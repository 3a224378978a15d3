import type { Guide } from '../model/guide.js';
import { indexGuide } from '../model/guide-index.js';
import type { Answers } from '../resolve/answers.js';
import type { Walk } from '../resolve/resolution.js';
import { own, type Refused } from './course.js';

/** What was said at the very question where the way ends; `undefined` where it ends otherwise, or an earlier answer counts here. */
export function refusedOf(guide: Guide, answers: Answers, walk: Walk): Refused | undefined {
  if (walk.kind !== 'stuck' || walk.nodeId === null) return undefined;
  const question = indexGuide(guide).node(walk.nodeId);
  if (question?.kind !== 'question' || walk.steps.some((step) => step.question.variableId === question.variableId)) return undefined;
  const answer = own(answers, question.variableId);
  return answer && { question, answer, why: walk.why };
}
