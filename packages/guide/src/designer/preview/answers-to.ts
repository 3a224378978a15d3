import type { Id } from '@zhengwu/core';
import { indexGuide, type Guide, type GuideIndex, type Option, type Owner, type Question } from '../../model/index.js';
import type { Answer, Answers } from '../../resolve/answers.js';
import { resolveGuide } from '../../resolve/resolve-guide.js';
import { dimensionOf } from '../../space/dimension.js';
import { walkedAnswers } from './walked-answers.js';

/**
 * Answers with which one comes to an element: to a question, an option, an outcome. By the way that is drawn where that
 * leads there, else by any that does. What nobody can reach is approached as far as it goes.
 */
export function answersTo(guide: Guide, id: string): Answers {
  const drawn = drawnAnswers(guide, id);
  return isReached(guide, drawn, id) ? drawn : (walkedAnswers(guide, id) ?? drawn);
}

function isReached(guide: Guide, answers: Answers, id: string): boolean {
  const resolution = resolveGuide(guide, answers);
  if (resolution.steps.some(({ question, option }) => question.id === id || option.id === id)) return true;
  return (resolution.kind === 'question' && resolution.question.id === id) || (resolution.kind === 'outcome' && resolution.outcome.id === id);
}

function drawnAnswers(guide: Guide, id: string): Answers {
  const index = indexGuide(guide);
  const owners: Owner[] = [];
  const own = index.option(id as Id<'opt'>); // asked whether it is one
  if (own !== undefined) owners.push(own);
  const seen = new Set<string>();
  let node = own?.question.id ?? index.node(id)?.id;
  while (node !== undefined && !seen.has(node)) {
    seen.add(node);
    const owner = index.owner(node);
    if (owner === undefined) break;
    owners.unshift(owner);
    node = owner.question.id;
  }
  const answers: Record<string, Answer> = {};
  // What is asked twice counts as it was answered last, which is the narrower.
  for (const { question, option } of owners) answers[question.variableId] = answerTo(index, question, option);
  return answers;
}

/** The option itself where it can be picked; else a real answer that is this option. */
function answerTo(index: GuideIndex, { variableId, ask }: Question, { id, guard }: Option): Answer {
  const domain = index.variable(variableId)?.domain;
  if (domain === undefined || (ask === 'options' && domain.kind !== 'choices' && domain.kind !== 'region')) return { option: id };
  const dimension = dimensionOf(domain);
  const [value] = dimension.samples(dimension.setOf(guard), 1);
  return value === undefined ? { option: id } : { value };
}
