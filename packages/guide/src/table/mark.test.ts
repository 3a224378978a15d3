import { EXEMPTION_REASONS } from '@zhengwu/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { USE_KINDS } from '../model/material-use.js';
import { markWords, readMark, type Mark } from './mark.js';

it.each<[string, Mark]>([
  ['√', { kind: 'required' }],
  [' ✓ ', { kind: 'required' }],
  ['●', { kind: 'required' }],
  ['是', { kind: 'required' }],
  ['必交', { kind: 'required' }],
  ['容缺', { kind: 'deferred' }],
  ['容缺受理', { kind: 'deferred' }],
  ['告知承诺', { kind: 'pledged' }],
  ['免提交', { kind: 'exempt' }],
  ['免提交(电子证照)', { kind: 'exempt', reason: 'electronicLicence' }],
  ['免提交（共享核验）', { kind: 'exempt', reason: 'sharedData' }],
  ['复印件2份', { kind: 'required', copies: { original: 0, copy: 2 } }],
  ['复印件２份', { kind: 'required', copies: { original: 0, copy: 2 } }],
  ['√ 2份', { kind: 'required', copies: { original: 2, copy: 0 } }],
  ['必交（原件1份，复印件两份）', { kind: 'required', copies: { original: 1, copy: 2 } }],
  ['原件1份、复印件2份', { kind: 'required', copies: { original: 1, copy: 2 } }],
  ['容缺；复印件1份', { kind: 'deferred', copies: { original: 0, copy: 1 } }],
  ['必交；表单：frm_a；因为：您利用自动设备经营', { kind: 'required', formId: 'frm_a', why: '您利用自动设备经营' }],
])('%s', (text, mark) => {
  expect(readMark(text)).toEqual(mark);
});

it.each(['', ' ', '—', '/', '×', '无', '不需要'])('%j wants nothing', (text) => {
  expect(readMark(text)).toBeNull();
});

it.each(['视情况', '△', '必交；容缺', '免提交（不知道）', '企业', '见附件'])('%s is known to nobody', (text) => {
  expect(readMark(text)).toBeUndefined();
});

it('reads back what is written', () => {
  const mark = fc.record(
    {
      kind: fc.constantFrom(...USE_KINDS),
      reason: fc.constantFrom(...EXEMPTION_REASONS),
      copies: fc.record({ original: fc.nat(20), copy: fc.nat(20) }),
      formId: fc.constantFrom('frm_1', '表单二'),
      why: fc.constantFrom('您委托他人办理', '面积 300 平方米以上'),
    },
    { requiredKeys: ['kind'] },
  );
  fc.assert(
    // fast-check leaves out what is not required, as the type has it.
    fc.property(mark, (each) => {
      expect(readMark(markWords(each as Mark))).toEqual(each);
    }),
    { numRuns: numRuns(300, 5_000) },
  );
});
