import { describe, expect, it } from 'vitest';
import type { MaterialUse } from '../model/material-use.js';
import type { Extra, Option, Outcome, Question } from '../model/node.js';
import { sampleGuide } from '../model/testing/sample-guide.js';
import { situationsOfWay, usesOfWay, type AddingStep } from './way-additions.js';

const question: Question = { id: 'q_1', kind: 'question', variableId: 'var_a', text: '', ask: 'options', options: [] };

function step(option: Partial<Option>, ...extras: readonly Partial<Extra>[]): AddingStep {
  return {
    question,
    option: { id: 'opt_1', text: '', guard: { kind: 'any' }, next: null, ...option },
    extras: extras.map((extra, at) => ({ id: `ext_${String(at)}`, guard: { kind: 'any' }, ...extra })),
  };
}

function handle(uses: readonly MaterialUse[], situationIds: readonly `sit_${string}`[] = []): Outcome {
  return { id: 'out_1', kind: 'outcome', end: { kind: 'handle', handlingItemId: null, situationIds, uses } };
}

const guide = { ...sampleGuide, base: [] };

describe('usesOfWay: one material that several add', () => {
  it.each<[string, MaterialUse, MaterialUse, Partial<MaterialUse>]>([
    ['the stricter counts', { materialId: 'mat_a', kind: 'deferred' }, { materialId: 'mat_a', kind: 'required' }, { kind: 'required' }],
    ['whichever comes first', { materialId: 'mat_a', kind: 'required' }, { materialId: 'mat_a', kind: 'pledged' }, { kind: 'required' }],
    ['a pledge before an exemption, whose reason goes', { materialId: 'mat_a', kind: 'exempt', reason: 'sharedData' }, { materialId: 'mat_a', kind: 'pledged' }, { kind: 'pledged' }],
    ['twice exempt stays exempt, with the first reason', { materialId: 'mat_a', kind: 'exempt', reason: 'sharedData' }, { materialId: 'mat_a', kind: 'exempt', reason: 'pledge' }, { kind: 'exempt', reason: 'sharedData' }],
    [
      'as many as the more demanding says, of each kind',
      { materialId: 'mat_a', kind: 'required', copies: { original: 2, copy: 0 } },
      { materialId: 'mat_a', kind: 'required', copies: { original: 1, copy: 3 } },
      { kind: 'required', copies: { original: 2, copy: 3 } },
    ],
    ['what one leaves unsaid the other says', { materialId: 'mat_a', kind: 'required' }, { materialId: 'mat_a', kind: 'deferred', why: '大型', formId: 'frm_a' }, { kind: 'required', why: '大型', formId: 'frm_a' }],
    ['the stricter says why', { materialId: 'mat_a', kind: 'deferred', why: '甲' }, { materialId: 'mat_a', kind: 'required', why: '乙' }, { kind: 'required', why: '乙' }],
  ])('%s', (_case, first, second, expected) => {
    expect(usesOfWay(guide, [step({ uses: [first] }, { uses: [second] })], handle([]))).toEqual([
      {
        materialId: 'mat_a',
        ...expected,
        because: [
          { from: 'option', questionId: 'q_1', optionId: 'opt_1' },
          { from: 'extra', questionId: 'q_1', extraId: 'ext_0' },
        ],
      },
    ]);
  });

  it('keeps the order: everybody’s, then as the answers came, then the outcome’s', () => {
    const uses = usesOfWay(
      { ...guide, base: [{ materialId: 'mat_b', kind: 'required' }] },
      [step({ uses: [{ materialId: 'mat_z', kind: 'required' }] }), step({ uses: [{ materialId: 'mat_a', kind: 'required' }] })],
      handle([{ materialId: 'mat_c', kind: 'required' }, { materialId: 'mat_b', kind: 'required' }]),
    );

    expect(uses.map(({ materialId, because }) => [materialId, because.map(({ from }) => from)])).toEqual([
      ['mat_b', ['base', 'outcome']],
      ['mat_z', ['option']],
      ['mat_a', ['option']],
      ['mat_c', ['outcome']],
    ]);
  });

  it('needs nothing where nothing is applied for', () => {
    const refused: Outcome = { id: 'out_1', kind: 'outcome', end: { kind: 'refused', reason: '' } };

    expect(usesOfWay(sampleGuide, [step({ uses: [{ materialId: 'mat_a', kind: 'required' }], situationIds: ['sit_a'] })], refused)).toEqual([]);
    expect(situationsOfWay([step({ situationIds: ['sit_a'] })], refused)).toEqual([]);
  });
});

describe('situationsOfWay', () => {
  it('names each once, the outcome’s own first', () => {
    expect(situationsOfWay([step({ situationIds: ['sit_a', 'sit_m'] }, { situationIds: ['sit_b'] })], handle([], ['sit_m']))).toEqual(['sit_m', 'sit_a', 'sit_b']);
  });
});
