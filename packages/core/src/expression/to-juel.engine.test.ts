import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { evaluate } from './evaluate.js';
import type { Expression } from './expression.js';
import { parseExpression } from './parse-expression.js';
import { evaluateJuel, whyNoJuelEngine, type JuelCase } from './testing/juel-engine.js';
import { catalogueOf, PLAIN_FIELDS } from './testing/random-catalogue.js';
import { randomAnswers, typedTree, type Kind } from './testing/random-expression.js';
import { toJuel } from './to-juel.js';
import { toText } from './to-text.js';

vi.setConfig({ testTimeout: 600_000 });

const KINDS: readonly Kind[] = ['boolean', 'boolean', 'number', 'text'];
const CATALOGUE = catalogueOf(PLAIN_FIELDS);
/** Exact in binary, and short enough that 15 digits hold every result. */
const halves = fc.integer({ min: -16, max: 16 }).map((n) => n / 2 + 0);

interface Case extends JuelCase {
  readonly shown: string;
  readonly expected: unknown;
}

function caseOf(tree: Expression, variables: Readonly<Record<string, unknown>>): Case | undefined {
  const { text } = toJuel(tree, CATALOGUE);
  const result = evaluate(tree, { values: variables });
  // Where `evaluate` tells of a fault (a division by 0), JUEL may go on with Infinity: no process gets there.
  if (text === undefined || !result.ok) return undefined;
  return { text, variables, shown: toText(tree, CATALOGUE), expected: result.value };
}

const reason = whyNoJuelEngine();

describe.skipIf(reason !== undefined)(`toJuel, as JUEL 2.2.7 evaluates it${reason === undefined ? '' : ` (skipped: ${reason})`}`, () => {
  it('gives what evaluate gives, on random expressions and answers', () => {
    const wanted = numRuns(300, 10_000);
    const sampled = fc.sample(
      fc.constantFrom(...KINDS).chain((kind) => fc.tuple(typedTree(PLAIN_FIELDS, kind, 4, { juelOnly: true }), randomAnswers(PLAIN_FIELDS, halves))),
      wanted * 3,
    );
    const cases = sampled.map(([tree, answers]) => caseOf(tree, answers)).filter((each) => each !== undefined).slice(0, wanted);
    expect(cases).toHaveLength(wanted);

    const results = evaluateJuel(cases);

    const differing = cases.flatMap((each, index) => (agree(results[index], each.expected) ? [] : [{ ...each, juel: results[index] }]));
    expect(differing.slice(0, 5)).toEqual([]);
  });

  it.each<[typed: string, variables: Readonly<Record<string, unknown>>, expected: unknown]>([
    ['面积 >= 人数', { n1: null, n2: null }, false],
    ['面积 <= 人数', { n1: null, n2: 3 }, false],
    ['面积 + 1', { n1: null }, null],
    ['面积 + 1 > 0', { n1: null }, false],
    ['-面积 <= 0', { n1: null }, false],
    ['面积 = 空', { n1: null }, true],
    ['面积 / 2', { n1: 3 }, 1.5],
    ['面积 % 人数', { n1: -5, n2: 3 }, -2],
    ['面积 = 3', { n1: 3 }, true],
    ['面积 = 2.5', { n1: 2.5 }, true],
    ['名称 + 地址', { t1: '甲', t2: null }, null],
    ['名称 + "乙" = "甲乙"', { t1: '甲' }, true],
    ['"乙" + 名称', { t1: '甲' }, '乙甲'],
    [String.raw`名称 = "a'b\\c\"d${'$'}{1}#{2}"`, { t1: String.raw`a'b\c"d${'$'}{1}#{2}` }, true],
    ['名称 = "一\\n二\\t三"', { t1: '一\n二\t三' }, true],
    ['名称 包含 ""', { t1: '' }, true],
    ['名称 不包含 "甲"', { t1: null }, true],
    ['开头是(名称, "甲")', { t1: '甲乙' }, true],
    ['主体业态 属于 ["餐饮", "零售"]', { c1: '02' }, true],
    ['主体业态 不属于 ["餐饮"]', { c1: null }, true],
    ['"冷食" 属于 经营项目', { m1: ['a', 'b'] }, true],
    ['经营项目 包含 "热食"', { m1: ['a'] }, false],
    ['个数(经营项目) = 2', { m1: ['a', 'b'] }, true],
    ['个数(经营项目)', { m1: null }, 0],
    ['为空(名称)', { t1: '' }, true],
    ['为空(经营项目)', { m1: [] }, true],
    ['为空(面积)', { n1: 0 }, false],
    ['绝对值(面积 - 5)', { n1: 3 }, 2],
    ['绝对值(面积)', { n1: null }, null],
    ['!是否连锁', { b1: null }, true],
    ['是否连锁 = 否', { b1: null }, false],
    ['是否连锁 ? 1 : 2', { b1: null }, 2],
    ['出生日期 < "2008-01-01" 且 成立日期 不早于 出生日期', { d1: '2000-01-01', d2: '2020-01-01' }, true],
    ['1 = 1 或 面积 > 3', { n1: null }, true],
    ['9007199254740991 - 面积', { n1: 1 }, 9_007_199_254_740_990],
    ['0.0000001 < 面积', { n1: 1 }, true],
  ])('%s with %j gives %j', (typed, variables, expected) => {
    const { value } = parseExpression(typed, CATALOGUE);
    expect(value).toBeDefined();
    if (value === undefined) return;
    const one = caseOf(value, { ...Object.fromEntries(PLAIN_FIELDS.map(({ id }) => [id, null])), ...variables });
    expect(one?.expected).toEqual(expected);

    table.push({ typed, one });
  });

  const table: { readonly typed: string; readonly one: Case | undefined }[] = [];

  it('gives what evaluate gives on all of these', () => {
    const cases = table.map(({ one }) => one).filter((each) => each !== undefined);
    expect(cases.length).toBeGreaterThan(0);

    const results = evaluateJuel(cases);

    expect(cases.map((each, index) => ({ shown: each.shown, juel: results[index] }))).toEqual(cases.map(({ shown, expected }) => ({ shown, juel: { value: expected } })));
  });
});

/** Numbers to the 15 digits that `evaluate` keeps. */
function agree(result: unknown, expected: unknown): boolean {
  if (typeof result !== 'object' || result === null || !('value' in result)) return false;
  if (typeof expected !== 'number') return JSON.stringify(result.value) === JSON.stringify(expected);
  return typeof result.value === 'number' && Math.abs(result.value - expected) <= 1e-14 * Math.abs(expected);
}
