import type { Id } from '@zhengwu/core';
import type { Guide } from '../model/guide.js';
import { indexGuide, type GuideIndex } from '../model/guide-index.js';
import type { Answer, Answers } from './answers.js';
import { knowledgeOf } from './knowledge-of.js';
import type { NodeId } from '../model/node.js';
import { outlook } from './outlook.js';
import type { Walk } from './resolution.js';
import { walkGuide } from './walk-guide.js';

/**
 * The answers after one was given, changed or, with null, taken back. What is on the new way stays; what may still be asked
 * behind the next question stays for then; what no longer stands goes: an answer to what cannot be asked any more, to a
 * question that has to be asked anew, for its option is not offered any more. Where the answers lead is not changed by what goes.
 */
export function changeAnswer(guide: Guide, answers: Answers, variableId: Id<'var'>, answer: Answer | null): Answers {
  const { [variableId]: _former, ...others } = answers;
  const changed: Answers = answer === null ? others : { ...others, [variableId]: answer };
  const stands = standing(guide, walkGuide(guide, changed));
  return Object.fromEntries(Object.entries(changed).filter(([id]) => stands.has(id)));
}

/** The variables whose answers stand: asked on the way, or perhaps behind it. */
function standing(guide: Guide, walk: Walk): ReadonlySet<string> {
  const passed = new Set<string>(walk.steps.map(({ question }) => question.variableId));
  const index = indexGuide(guide);
  if (walk.kind === 'stuck') return passed.add(variableAt(index, walk.nodeId));
  if (walk.kind === 'outcome') return passed;
  const here = index.node(walk.at);
  if (here?.kind !== 'question') return passed;
  const stands = new Set([...passed, ...outlook(guide, here, knowledgeOf(index, walk.steps)).variableIds]);
  // What is asked now has no answer that stands, unless it is asked for more exactly: until then the picked option counts.
  if (!walk.isAgain && !passed.has(here.variableId)) stands.delete(here.variableId);
  return stands;
}

/** The variable of the question where the way is stuck: what was answered there is why. */
function variableAt(index: GuideIndex, nodeId: NodeId | null): string {
  const node = nodeId === null ? undefined : index.node(nodeId);
  return node?.kind === 'question' ? node.variableId : '';
}
