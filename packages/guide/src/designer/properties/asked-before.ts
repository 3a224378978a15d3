import type { Guide, GuideNode, Question, Variable } from '../../model/index.js';
import { indexGuide } from '../../model/index.js';

/** The questions that stand above a node on any way to it, nearest first, references followed upwards. */
export function questionsAbove(guide: Guide, id: GuideNode['id']): readonly Question[] {
  const index = indexGuide(guide);
  const found = new Map<string, Question>();
  const waiting: GuideNode['id'][] = [id];
  const seen = new Set<string>(waiting);
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const entry of [at, ...index.referencesTo(at)]) {
      const question = index.owner(entry)?.question;
      if (question === undefined || seen.has(question.id)) continue;
      seen.add(question.id);
      found.set(question.id, question);
      waiting.push(question.id);
    }
  }
  return [...found.values()];
}

/** The variables that may be known when a node is reached. */
export function askedBefore(guide: Guide, id: GuideNode['id']): readonly Variable[] {
  const index = indexGuide(guide);
  const ids = new Set(questionsAbove(guide, id).map(({ variableId }) => variableId));
  return [...ids].flatMap((variableId) => index.variable(variableId) ?? []);
}
