import { isRefusal } from '@zhengwu/core';
import { expect, it } from 'vitest';
import type { Guide } from '../guide.js';
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
