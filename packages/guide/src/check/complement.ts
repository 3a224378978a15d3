import type { Question } from '../model/node.js';
import type { GuideGraph } from '../space/guide-graph.js';
import type { ValueSet } from '../space/value-set.js';
import type { WayFacts } from './way-facts.js';

/**
 * Whether an option takes exactly what its siblings leave, of all that arrives at the question on whatever way: the question
 * has no gap, and the option shares nothing with another. Only then 以上都不是 says one thing.
 */
export function isExactComplement(facts: WayFacts, graph: GuideGraph, question: Question, optionAt: number): boolean {
  if (question.options.length < 2) return false;
  const found = facts.questions.get(graph.indexOf(question.id));
  if (found === undefined || !facts.isComplete) return isComplementOfSets(graph, question, optionAt);
  if (!found.isExact || found.isUndecided || found.gap !== undefined || found.hasMoreOverlaps) return false;
  return ![...found.overlaps.values()].some(({ first, second }) => first === optionAt || second === optionAt);
}

/** For a question that no way was seen to reach: by its guards alone, if nothing else decides. */
function isComplementOfSets({ space }: GuideGraph, { variableId, options }: Question, optionAt: number): boolean {
  const dimension = space.axis(variableId)?.dimension;
  const option = options[optionAt];
  if (dimension?.state !== 'exact' || option === undefined || options.some(({ when }) => when !== undefined && when.length > 0)) return false;
  const others = options.reduce<ValueSet>((union, { guard }, at) => (at === optionAt ? union : union.union(dimension.setOf(guard))), dimension.none);
  return dimension.setOf(option.guard) === dimension.all.minus(others);
}
