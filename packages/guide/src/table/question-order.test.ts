import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { resolveGuide } from '../resolve/index.js';
import type { Answers } from '../resolve/answers.js';
import { guideFromTable } from './guide-from-table.js';
import { countedIds } from './testing/counted-ids.js';
import { everyAnswer, lookUp, randomTable, wholeTable, type RandomTable } from './testing/random-table.js';

const context = { today: '2026-06-01' };
const VARIABLES = [
  { id: 'var_kind', name: '主体', domain: { kind: 'choice', values: ['企业', '个体', '食堂'].map((label) => ({ id: `val_${label}` as const, label })) } },
  { id: 'var_agent', name: '委托代理', domain: { kind: 'yesNo' } },
  { id: 'var_area', name: '面积', domain: { kind: 'number', min: 0, max: 10_000, step: 1, unit: '平方米' } },
  { id: 'var_day', name: '设立日期', domain: { kind: 'date', from: '2000-01-01', to: '2030-12-31' } },
  { id: 'var_chain', name: '连锁', domain: { kind: 'yesNo' } },
] as const;

const fromTable = (table: RandomTable, budget?: number) =>
  guideFromTable(table.grid, context, { newId: countedIds(), variables: VARIABLES, ...(budget === undefined ? {} : { budget }) });

function answersOf(table: RandomTable, places: readonly number[]): Answers {
  const answers: Record<string, { value: string | number }> = {};
  table.facts.forEach((fact, at) => {
    const variable = VARIABLES.find(({ name }) => name === fact.header)!;
    const answer = fact.answers[places[at]!]!;
    answers[variable.id] = { value: variable.id === 'var_kind' ? `val_${answer}` : answer };
  });
  return answers;
}

for (const [name, arbitrary] of [
  ['any table', randomTable({ facts: 4, rows: 7, results: 3 })],
  ['a table that covers everything once', wholeTable({ facts: 4, rows: 9, results: 4 })],
] as const) {
  for (const [how, budget] of [['the fewest questions', undefined], ['information gain', 0]] as const) {
    it(`${name}, by ${how}, leads every answer where a look at the rows says`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitrary, async (table) => {
          const { guide, proof, findings } = await fromTable(table, budget);
          let [holes, contradictions] = [0, 0];
          for (const places of everyAnswer(table)) {
            const meant = lookUp(table, places);
            const reached = resolveGuide(guide!, answersOf(table, places));
            if (meant === undefined) holes += 1;
            if (meant === 'several') contradictions += 1;
            if (meant === undefined || meant === 'several') {
              if (reached.kind !== 'stuck') expect({ table: table.grid, places, reached: reached.kind }).toBe('stuck');
            } else expect(reached).toMatchObject({ kind: 'outcome', outcome: { name: meant } });
          }
          expect(proof.isEquivalent).toBe(contradictions === 0);
          expect(proof.uncovered === '0').toBe(holes === 0);
          const rules = new Set(findings.map(({ rule }) => rule));
          expect(rules.has('table/hole')).toBe(holes > 0);
          expect(rules.has('table/contradiction')).toBe(contradictions > 0);
        }),
        { numRuns: numRuns(60, 1_500) },
      );
    });
  }
}

/** The fewest expected questions by trying every order: a group of answers, each class alike, is asked for any fact that is left. */
function fewest(table: RandomTable): number {
  const classes = table.facts.map((fact) => {
    const byRows = new Map<string, number[]>();
    const signature = (at: number) => [...new Set([...table.rows.map(({ takes }, row) => [takes, row] as const)])].map(([takes]) => (takes[table.facts.indexOf(fact)]!.includes(at) ? '1' : '0')).join('');
    fact.answers.forEach((_, at) => byRows.set(signature(at), [...(byRows.get(signature(at)) ?? []), at]));
    return [...byRows.values()];
  });
  const cost = (known: readonly (readonly number[] | undefined)[]): number => {
    const answers = everyAnswer(table).filter((each) => each.every((at, axis) => known[axis]?.includes(at) ?? true));
    const results = new Set(answers.map((each) => lookUp(table, each)));
    if (results.size === 1) return 0;
    let best = Infinity;
    table.facts.forEach((_, axis) => {
      if (known[axis] !== undefined) return;
      const total = classes[axis]!.reduce((sum, each) => sum + cost(known.map((set, at) => (at === axis ? each : set))) / classes[axis]!.length, 1);
      best = Math.min(best, total);
    });
    return best;
  };
  return cost(table.facts.map(() => undefined));
}

it('asks the fewest questions that any order asks', async () => {
  await fc.assert(
    fc.asyncProperty(wholeTable({ facts: 4, rows: 6, results: 3 }), async (table) => {
      const { expectedQuestions, isOptimal } = await fromTable(table);
      expect(isOptimal).toBe(true);
      expect(expectedQuestions).toBeCloseTo(fewest(table), 9);
    }),
    { numRuns: numRuns(80, 1_500) },
  );
});

it('by information gain asks no fewer, and says that it is not proved', async () => {
  await fc.assert(
    fc.asyncProperty(wholeTable({ facts: 5, rows: 9, results: 4 }), async (table) => {
      const [exact, gain] = [await fromTable(table), await fromTable(table, 0)];
      expect(gain.expectedQuestions).toBeGreaterThanOrEqual(exact.expectedQuestions - 1e-9);
      expect(gain.isOptimal).toBe(exact.expectedQuestions === 0);
    }),
    { numRuns: numRuns(40, 500) },
  );
});

it('asks first what most people settle, where it is told how often answers are met', async () => {
  const grid = [
    ['主体', '委托代理', '连锁', '情形名称'],
    ['企业', '不限', '是', '甲'],
    ['企业', '是', '否', '乙'],
    ['企业', '否', '否', '丙'],
    ['个体', '不限', '不限', '丁'],
    ['食堂', '不限', '不限', '戊'],
  ];
  const first = async (frequencies?: Record<string, Record<string, number>>) => {
    const { guide, expectedQuestions, isOptimal } = await guideFromTable(grid, context, { newId: countedIds(), variables: VARIABLES, ...(frequencies === undefined ? {} : { frequencies }) });
    expect(isOptimal).toBe(true);
    return { first: guide!.nodes.find(({ id }) => id === guide!.rootId), expectedQuestions };
  };
  expect((await first()).expectedQuestions).toBeCloseTo(1 + 1 / 3 + 1 / 6, 9);
  const { expectedQuestions } = await first({ 主体: { 企业: 98, 个体: 1, 食堂: 1 }, 连锁: { 是: 1, 否: 0 } });
  expect(expectedQuestions).toBeCloseTo(1 + 0.98, 9);
});

it('works through 300 rows and 8 facts', { timeout: 120_000 }, async () => {
  const facts = Array.from({ length: 8 }, (_, at) => `事实${String(at + 1)}`);
  let seed = 7;
  const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  // A tree of cuts gives 300 rows that cover everything once, as a department's table does.
  let rows = [facts.map(() => [0, 1, 2, 3])];
  while (rows.length < 300) {
    const row = rows[next(rows.length)]!;
    const axis = Math.floor(next(800) / 100);
    if (row[axis]!.length < 2) continue;
    const cut = 1 + next(row[axis]!.length - 1);
    const twins = [row[axis]!.slice(0, cut), row[axis]!.slice(cut)].map((part) => row.map((each, at) => (at === axis ? part : each)));
    rows = rows.flatMap((each) => (each === row ? twins : [each]));
  }
  const word = (values: readonly number[]) => (values.length === 4 ? '不限' : values.map((value) => `值${String(value)}`).join('、'));
  const grid = [[...facts, '情形名称'], ...rows.map((row, at) => [...row.map(word), `情形${String(at % 40)}`])];
  const { proof, guide, isOptimal } = await guideFromTable(grid, context, { newId: countedIds() });
  expect(proof).toMatchObject({ rows: 300, uncovered: '0', isEquivalent: true });
  expect(isOptimal).toBe(false);
  expect(guide!.nodes.length).toBeGreaterThan(40);
});
