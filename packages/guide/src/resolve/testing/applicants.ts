import type { Guide } from '../../model/guide.js';
import { allAnswers } from '../../model/testing/all-answers.js';
import type { Draw } from '../../../../../tools/testing/draw.js';
import type { Answer, Answers } from '../answers.js';
import type { Applicant } from './slow-walk.js';

/** Every applicant there can be, for guides with small domains; at most so many, spread over all. */
export function applicantsOf(guide: Guide, most = 400): readonly Applicant[] {
  const lists = guide.variables.map(({ id, domain }) => ({ id, values: allAnswers(domain) }));
  if (lists.some(({ values }) => values.length === 0)) return [];
  const count = lists.reduce((product, { values }) => product * values.length, 1);
  const stride = Math.max(1, Math.ceil(count / most));
  const applicants: Applicant[] = [];
  for (let number = 0; number < count; number += stride) {
    let rest = number;
    const entries = lists.map(({ id, values }) => {
      const value = values[rest % values.length];
      rest = Math.floor(rest / values.length);
      return [id, value] as const;
    });
    applicants.push(Object.fromEntries(entries) as Applicant); // each list has a value at each position below its length
  }
  return applicants;
}

/** Answers by value to everything. */
export function answersOf(applicant: Applicant): Answers {
  return Object.fromEntries(Object.entries(applicant).map(([id, value]) => [id, { value }]));
}

/** Answers of no plan: some by value, some by options from anywhere, some missing. */
export function randomAnswers(draw: Draw, guide: Guide): Answers {
  const answers: [string, Answer][] = [];
  for (const { id, domain } of guide.variables) {
    const options = guide.nodes.flatMap((node) => (node.kind === 'question' && node.variableId === id ? node.options : []));
    const values = allAnswers(domain);
    const [option, value] = [options[draw(options.length)], values[draw(values.length)]];
    const kind = draw(4);
    if (kind === 0 || (option === undefined && value === undefined)) continue;
    if (kind === 1 && option !== undefined) answers.push([id, { option: option.id }]);
    else if (value !== undefined) answers.push([id, { value }]);
  }
  return Object.fromEntries(answers);
}
