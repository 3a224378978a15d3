import { runChecks } from '@zhengwu/core';
import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import type { Guide } from '../model/guide.js';
import type { GuideNode } from '../model/node.js';
import { guideOfSeed } from '../model/testing/random-guide.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import { whoNeeds } from '../lookup/who-needs.js';
import { materialChecks } from './materials.js';
import { checkWording } from './wording.js';

vi.setConfig({ testTimeout: 240_000 });

const checks = [...materialChecks, checkWording];

it('what is wrong with a guide stops neither the look at its materials nor at its words', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), (seed) => {
      const guide = guideOfSeed(seed);
      expect(runChecks(checks, guide, sampleContext).filter(({ rule }) => rule === 'check/failed')).toEqual([]);
      expect(() => whoNeeds(guide, 'mat_0')).not.toThrow();
    }),
    { numRuns: numRuns(200, 10_000) },
  );
});

it('a chain of two thousand questions, each with a fault, is looked at to its end', () => {
  const length = 2_000;
  const nodes = Array.from({ length }, (_, at): readonly GuideNode[] => [
    {
      id: `q_${String(at)}`,
      kind: 'question',
      variableId: `var_${String(at)}`,
      text: `符合第${String(at)}项吗？`,
      ask: 'options',
      options: [
        { id: `opt_yes${String(at)}`, text: '是', guard: { kind: 'values', values: ['yes'] }, next: `out_${String(at)}`, uses: [{ materialId: 'mat_raw', kind: 'required' }] },
        { id: `opt_no${String(at)}`, text: '否', guard: { kind: 'values', values: ['no'] }, next: at + 1 < length ? `q_${String(at + 1)}` : null },
      ],
    },
    { id: `out_${String(at)}`, kind: 'outcome', end: { kind: 'handle', handlingItemId: 'hdl_new', situationIds: ['sit_large'], uses: [] } },
  ]).flat();
  const variables = Array.from({ length }, (_, at) => ({ id: `var_${String(at)}` as const, name: `第${String(at)}项`, domain: { kind: 'yesNo' as const } }));
  const guide: Guide = { ...sampleGuide, base: [], variables, rootId: 'q_0', nodes };
  const findings = runChecks(checks, guide, sampleContext);
  expect(findings.filter(({ rule }) => rule === 'check/failed')).toEqual([]);
  // Each lacks the layout that its situation wants; the first have a witness, and not all, for that would be millions of answers.
  const lacking = findings.filter(({ at, rule }) => rule === 'guide/material-not-asked' && at.id !== 'out_0');
  expect(lacking).toHaveLength(length - 1);
  expect(lacking.find(({ at }) => at.id === 'out_1')?.witness).toMatchObject({ kind: 'answers', answers: [{ id: 'var_0', value: 'no' }, { id: 'var_1', value: 'yes' }] });
});
