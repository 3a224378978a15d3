import { merge3 } from '@zhengwu/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import type { Guide } from '../model/guide.js';
import { allAnswers } from '../model/testing/all-answers.js';
import { randomGuides } from '../model/testing/random-guide.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import type { Answers } from '../resolve/answers.js';
import { resolveGuide } from '../resolve/resolve-guide.js';
import { answerSpace } from '../space/index.js';
import { caseWords } from '../messages/cases.js';
import { boundaryValues } from './boundary-values.js';
import { generateCases } from './generate-cases.js';
import { noCases, parseGuideCases, type GuideCases, type TestCase } from './guide-cases.js';
import { runCases } from './run-cases.js';

function ids(mark = '') {
  let count = 0;
  return () => `tst_${mark}${String((count += 1))}` as const;
}

const generated = (guide: Guide, former?: GuideCases) => generateCases(guide, { newId: ids(), context: sampleContext, ...(former === undefined ? {} : { former }) });

describe('the cases of the sample guide', () => {
  const { cases, uncovered, isComplete } = generated(sampleGuide);

  it('pass every option and every addition, and try every boundary', () => {
    expect(isComplete).toBe(true);
    expect(uncovered).toEqual([]);
    const covered = new Set(cases.cases.flatMap(({ covers }) => covers).map((each) => JSON.stringify(each)));
    for (const node of sampleGuide.nodes) {
      if (node.kind !== 'question') continue;
      for (const { id } of node.options) expect(covered).toContain(JSON.stringify({ kind: 'option', questionId: node.id, optionId: id }));
      for (const { id } of node.extras ?? []) expect(covered).toContain(JSON.stringify({ kind: 'extra', questionId: node.id, extraId: id }));
    }
    const area = sampleGuide.variables.find(({ domain }) => domain.kind === 'number')!;
    expect(boundaryValues(sampleGuide, area)).toEqual([299, 300, 301]);
    for (const value of [299, 300, 301]) expect(covered).toContain(JSON.stringify({ kind: 'boundary', variableId: area.id, value }));
  });

  it('are few, pass, and are the same each time', () => {
    expect(cases.cases.length).toBeLessThan(20);
    expect(runCases(sampleGuide, sampleContext, cases).every(({ isPassed }) => isPassed)).toBe(true);
    expect(generated(sampleGuide).cases).toEqual(cases);
  });

  it('are read back as they were written', () => {
    expect(parseGuideCases(JSON.stringify(cases))).toMatchObject({ value: cases, findings: [], unread: [] });
    expect(parseGuideCases('{"cases":[{"id":7}]}').value?.cases).toEqual([]);
    expect(parseGuideCases('nonsense').value).toBeUndefined();
  });

  it('keep what was confirmed when they are made again, and what somebody wrote', () => {
    const written: TestCase = { ...cases.cases[0]!, id: 'tst_written', name: '窗口常见', origin: 'written' };
    const former: GuideCases = { ...cases, cases: [...cases.cases, written] };
    const again = generated(sampleGuide, former).cases;
    expect(again.cases[0]).toEqual(written);
    expect(again.cases.slice(1)).toEqual(cases.cases);
  });

  it('of two people merge', () => {
    const mine: GuideCases = { ...cases, cases: [...cases.cases, { ...cases.cases[0]!, id: 'tst_mine', origin: 'written' }] };
    const theirs: GuideCases = { ...cases, cases: cases.cases.map((each, at) => (at === 0 ? { ...each, name: '改名' } : each)) };
    const { merged, conflicts } = merge3(cases, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(merged.cases.map(({ id }) => id)).toContain('tst_mine');
    expect(merged.cases[0]!.name).toBe('改名');
  });
});

describe('a case fails in words', () => {
  const handled = sampleGuide.nodes.filter((node) => node.kind === 'outcome' && node.end.kind === 'handle');
  const { cases } = generated(sampleGuide);
  const failing = (guide: Guide) => runCases(guide, sampleContext, cases).flatMap(({ differences }) => differences);
  const said = (guide: Guide) => new Set(failing(guide).map((difference) => caseWords['zh-CN'].difference(difference)));

  it('where a material is wanted more, or fewer', () => {
    const guide: Guide = {
      ...sampleGuide,
      base: [],
      nodes: sampleGuide.nodes.map((node) => (node === handled[0] && node.kind === 'outcome' && node.end.kind === 'handle' ? { ...node, end: { ...node.end, uses: [...node.end.uses, { materialId: 'mat_licence', kind: 'required' }] } } : node)),
    };
    const kinds = new Set(failing(guide).map(({ kind }) => kind));
    expect(kinds).toContain('unexpectedMaterials');
    expect(kinds).toContain('missingMaterials');
    expect([...said(guide)].some((text) => text.includes('食品经营许可证原件'))).toBe(true);
  });

  it('where it ends elsewhere, or nowhere, or too little is answered', () => {
    const moved: Guide = { ...sampleGuide, nodes: sampleGuide.nodes.map((node) => (node === handled[0] ? { id: handled[0].id as 'out_x', kind: 'outcome', end: { kind: 'refused', reason: '不符合' } } : node)) };
    expect(said(moved)).toContain('应为“办理”，现在是“不予办理”。');
    const cut: Guide = { ...sampleGuide, nodes: sampleGuide.nodes.map((node) => (node.id === sampleGuide.rootId && node.kind === 'question' ? { ...node, options: node.options.map((option) => ({ ...option, next: null })) } : node)) };
    expect(said(cut)).toEqual(new Set(['走不到结果：选项还没有去向。']));
    const emptied: GuideCases = { ...cases, cases: cases.cases.map((each) => ({ ...each, answers: {} })) };
    expect(runCases(sampleGuide, sampleContext, emptied).every(({ differences }) => differences[0]?.kind === 'asked')).toBe(true);
  });
});

it('covers all that any answer to an end passes, in random guides', () => {
  fc.assert(
    fc.property(randomGuides, (guide) => {
      const space = answerSpace(guide);
      const { cases, uncovered, isComplete } = generateCases(guide, { newId: ids() });
      if (!isComplete || space.size > 400n) return;
      expect(runCases(guide, {}, cases).every(({ isPassed }) => isPassed)).toBe(true);
      const reachable = new Set<string>();
      const vectors = space.axes.reduce<readonly Answers[]>((all, { variable }) => all.flatMap((each) => allAnswers(variable.domain).map((value) => ({ ...each, [variable.id]: { value } }))), [{}]);
      for (const answers of vectors) {
        const resolution = resolveGuide(guide, answers);
        if (resolution.kind !== 'outcome') continue;
        for (const { option, extras } of resolution.steps) for (const { id } of [option, ...extras]) reachable.add(id);
      }
      const passed = new Set<string>();
      for (const { answers } of cases.cases) {
        const resolution = resolveGuide(guide, answers);
        if (resolution.kind === 'outcome') for (const { option, extras } of resolution.steps) for (const { id } of [option, ...extras]) passed.add(id);
      }
      expect(passed).toEqual(reachable);
      for (const each of uncovered) if (each.kind !== 'boundary') expect(reachable).not.toContain(each.kind === 'option' ? each.optionId : each.extraId);
    }),
    { numRuns: numRuns(150, 4_000) },
  );
});

it('tries every boundary of a guide that has a single way', () => {
  const guide: Guide = {
    ...sampleGuide,
    base: [],
    variables: [{ id: 'var_age', name: '年龄', domain: { kind: 'number', min: 0, max: 150, step: 1, unit: '周岁' } }],
    rootId: 'q_age',
    nodes: [
      {
        id: 'q_age',
        kind: 'question',
        variableId: 'var_age',
        text: '您多大？',
        ask: 'value',
        options: [{ id: 'opt_age', text: '任一', guard: { kind: 'any' }, next: 'out_age' }],
        extras: [{ id: 'ext_age', guard: { kind: 'ranges', ranges: [{ from: 18, to: 60, toOpen: true }] }, uses: [{ materialId: 'mat_agent', kind: 'required' }] }],
      },
      { id: 'out_age', kind: 'outcome', end: { kind: 'handle', handlingItemId: null, situationIds: [], uses: [] } },
    ],
  };
  const { cases, uncovered } = generated(guide);
  expect(uncovered).toEqual([]);
  const wanted = cases.cases.map(({ answers, expects }) => [(answers['var_age'] as { value: number }).value, expects.materialIds.length] as const);
  expect(wanted.sort(([a], [b]) => a - b)).toEqual([[17, 0], [18, 1], [19, 1], [59, 1], [60, 0], [61, 0]]);
  expect(runCases(guide, sampleContext, cases).every(({ isPassed }) => isPassed)).toBe(true);
});

it('gives back the former cases where there are too many ways', () => {
  expect(generateCases(sampleGuide, { newId: ids(), budget: 2 })).toEqual({ cases: noCases(sampleGuide.id), uncovered: [], isComplete: false });
});
