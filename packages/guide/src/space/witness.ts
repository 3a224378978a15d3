import type { Witness, WitnessAnswer } from '@zhengwu/core';
import type { AnswerValue } from '../resolve/answers.js';
import type { AnswerSpace, Axis, Box } from './answer-space.js';
import { shownValue } from './shown.js';

/**
 * A concrete case from a box: for each of these variables, in the order in which they are asked, a real answer. A variable
 * that the box leaves open is answered by the first value of its domain.
 */
export function witnessOf(space: AnswerSpace, box: Box, places: Iterable<number>): Witness {
  const answers: WitnessAnswer[] = [];
  for (const place of places) {
    const axis = space.axes[place];
    const answer = axis === undefined ? undefined : answerFrom(axis, box);
    if (answer !== undefined) answers.push(answer);
  }
  return { kind: 'answers', answers };
}

/** One answer of a witness, as stored and as the operator knows it. */
export function witnessAnswer({ variable, dimension }: Axis, value: AnswerValue): WitnessAnswer {
  return { id: variable.id, label: variable.name, value, shown: shownValue(dimension.domain, value) };
}

function answerFrom(axis: Axis, box: Box): WitnessAnswer | undefined {
  const [value] = axis.dimension.samples(box[axis.place] ?? axis.dimension.all, 1);
  return value === undefined ? undefined : witnessAnswer(axis, value);
}
