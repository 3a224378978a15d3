import type { GuideIndex } from '../model/guide-index.js';
import { knownFrom, type Knowledge, type KnownVariable } from './knowledge.js';
import type { Step } from './resolution.js';

/** What passed steps have made known. */
export function knowledgeOf(index: GuideIndex, steps: readonly Pick<Step, 'question' | 'answer'>[]): Knowledge {
  const knowledge = new Map<string, KnownVariable>();
  for (const { question, answer } of steps) {
    const variable = index.variable(question.variableId);
    const known = variable === undefined ? undefined : knownFrom(index, variable, answer);
    if (variable !== undefined && known !== undefined && !knowledge.has(variable.id)) knowledge.set(variable.id, { domain: variable.domain, known, question });
  }
  return knowledge;
}
