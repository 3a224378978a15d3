import { isRefusal } from '@zhengwu/core';
import { expect, it } from 'vitest';
import type { Guide } from '../guide.js';
import type { Option, Outcome, Question } from '../node.js';
import { sampleGuide } from '../testing/sample-guide.js';
import { guideEdits } from './index.js';

/** Asks x, then y of those who say no; one answer to both leads round to the beginning. A condition on y reads x. */
const roundabout: Guide = {
  ...sampleGuide,
  variables: (['x', 'y'] as const).map((name) => ({ id: `var_${name}`, name, domain: { kind: 'yesNo' } })),
  rootId: 'q_x',
  nodes: [
    { id: 'q_x', kind: 'question', variableId: 'var_x', text: 'x', ask: 'value', options: [{ id: 'opt_x', text: '否', guard: { kind: 'values', values: ['no'] }, next: 'q_y' }] },
    {
      id: 'q_y',
      kind: 'question',
      variableId: 'var_y',
      text: 'y',
      ask: 'value',
      options: [
        { id: 'opt_round', text: '', guard: { kind: 'any' }, when: [{ variableId: 'var_x', guard: { kind: 'values', values: ['yes'] } }], next: 'ref_x' },
        { id: 'opt_on', text: '', guard: { kind: 'any' }, when: [{ variableId: 'var_x', guard: { kind: 'values', values: ['no'] } }], next: 'out_end' },
      ],
    },
    { id: 'ref_x', kind: 'reference', to: 'q_x' },
    { id: 'out_end', kind: 'outcome', end: { kind: 'staff', reason: '' } },
  ],
};

it('the first question is not skipped where later conditions need its answer, though a way leads back to it', () => {
  const next = guideEdits['question/bypass'](roundabout, { id: 'q_x', optionId: 'opt_x' });
  expect(isRefusal(next) && next.reason).toBe('guide/answer-needed');
});

it('what an answer that goes shared with an option elsewhere, in a faulty guide, stays there', () => {
  const yesNo = (id: 'q_x' | 'q_y', variableId: 'var_x' | 'var_y', no: Option['next'], yes: Option['next']): Question => ({
    id,
    kind: 'question',
    variableId,
    text: id,
    ask: 'value',
    options: [
      { id: `opt_${id}_no`, text: '否', guard: { kind: 'values', values: ['no'] }, next: no },
      { id: `opt_${id}_yes`, text: '是', guard: { kind: 'values', values: ['yes'] }, next: yes },
    ],
  });
  const end = (id: Outcome['id']): Outcome => ({ id, kind: 'outcome', end: { kind: 'staff', reason: id } });
  const guide: Guide = { ...roundabout, rootId: 'q_x', nodes: [yesNo('q_x', 'var_x', 'q_y', 'out_shared'), yesNo('q_y', 'var_y', 'out_end', 'out_shared'), end('out_shared'), end('out_end')] };
  const next = guideEdits['question/bypass'](guide, { id: 'q_y', optionId: 'opt_q_y_no' });
  if (isRefusal(next)) throw new Error(next.reason);
  expect(next.nodes.map(({ id }) => id)).toEqual(['q_x', 'out_shared', 'out_end']);
  expect(next.nodes[0]).toMatchObject({ options: [{ next: 'out_end' }, { next: 'out_shared' }] });
});
