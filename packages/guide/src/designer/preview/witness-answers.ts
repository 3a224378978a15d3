import type { Witness } from '@zhengwu/core';
import type { Guide } from '../../model/index.js';
import { indexGuide } from '../../model/index.js';
import { isValueOf } from '../../resolve/answer-sets.js';
import type { AnswerValue, Answers } from '../../resolve/answers.js';

/** The answers of a finding's witness, those that are still values of the guide's variables. */
export function witnessAnswers(guide: Guide, witness: Witness | undefined): Answers | undefined {
  if (witness?.kind !== 'answers') return undefined;
  const index = indexGuide(guide);
  const answers: Record<string, { readonly value: AnswerValue }> = {};
  for (const { id, value } of witness.answers) {
    const domain = index.variable(id)?.domain;
    if (domain !== undefined && isValueOf(domain, value)) answers[id] = { value };
  }
  return Object.keys(answers).length === 0 ? undefined : answers;
}
