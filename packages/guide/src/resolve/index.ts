export { isValueOf, satisfies, type Known, type Truth } from './answer-sets.js';
export type { Answer, Answers, AnswerValue } from './answers.js';
export { changeAnswer } from './change-answer.js';
export type {
  AskedQuestion,
  Because,
  ReachedOutcome,
  Remaining,
  Resolution,
  ResolvedUse,
  Step,
  Stuck,
  StuckReason,
  Walk,
} from './resolution.js';
export { resolveGuide } from './resolve-guide.js';
export { situationName, wayName } from './situation-name.js';
export { walkGuide } from './walk-guide.js';
export { situationsOfWay, usesOfWay, type AddingStep } from './way-additions.js';
