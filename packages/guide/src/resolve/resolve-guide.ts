import type { Guide } from '../model/guide.js';
import { indexGuide } from '../model/guide-index.js';
import type { Answers } from './answers.js';
import { knowledgeOf } from './knowledge-of.js';
import { outlook } from './outlook.js';
import type { AskedQuestion, Remaining, Resolution } from './resolution.js';
import { situationsOfWay, usesOfWay } from './way-additions.js';
import { walkGuide } from './walk-guide.js';

/**
 * Where answers lead: the next question and how many are still to come, or the outcome with its materials and why each is
 * wanted, or why there is no way on. Never throws. Whoever asks for thousands of answers and needs neither the outlook nor
 * the materials takes `walkGuide`.
 *
 * @example
 * const resolution = resolveGuide(guide, { var_kind: { option: 'opt_catering' }, var_area: { value: 320 } });
 * if (resolution.kind === 'outcome') console.log(resolution.uses.map(({ materialId }) => materialId));
 */
export function resolveGuide(guide: Guide, answers: Answers): Resolution {
  const walk = walkGuide(guide, answers);
  switch (walk.kind) {
    case 'question':
      return { ...walk, remaining: remainingOf(guide, walk) };
    case 'outcome':
      return { ...walk, situationIds: situationsOfWay(walk.steps, walk.outcome), uses: usesOfWay(guide, walk.steps, walk.outcome) };
    case 'stuck':
      return walk;
  }
}

function remainingOf(guide: Guide, { question, at, steps }: AskedQuestion): Remaining {
  const index = indexGuide(guide);
  const knowledge = knowledgeOf(index, steps);
  const here = index.node(at);
  if (question.id === at || here?.kind !== 'question') return outlook(guide, question, knowledge).remaining;
  // An earlier question comes again, and with its value the one that waits is judged anew.
  const { min, max } = outlook(guide, here, knowledge).remaining;
  return { min, max: max + 1 };
}
