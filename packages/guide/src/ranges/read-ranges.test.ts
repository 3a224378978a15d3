import { readBounds } from '@zhengwu/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../model/guard.js';
import { numRuns } from '../../../../tools/testing/runs.js';
import { dayEnds, numberEnds } from './ends.js';
import { rangeWords } from './range-words.js';
import { readRanges } from './read-ranges.js';

const numbers = (text: string, unit?: string) => readRanges(text, numberEnds, { unit, subject: '面积' })?.ranges;
const days = (text: string) => readRanges(text, dayEnds)?.ranges;

describe('numbers', () => {
  it.each<[string, readonly Range[]]>([
    ['300', [{ from: 300, to: 300 }]],
    ['300平方米以上', [{ from: 300 }]],
    ['３００ 平方米 以上', [{ from: 300 }]],
    ['三百平方米以上', [{ from: 300 }]],
    ['300平方米以上（不含300）', [{ from: 300, fromOpen: true }]],
    ['300平方米（不含）以上', [{ from: 300, fromOpen: true }]],
    ['300以上（不含本数）', [{ from: 300, fromOpen: true }]],
    ['不满300', [{ to: 300, toOpen: true }]],
    ['不满300（含300）', [{ to: 300 }]],
    ['未满18周岁', [{ to: 18, toOpen: true }]],
    ['年满18周岁', [{ from: 18 }]],
    ['＜50', [{ to: 50, toOpen: true }]],
    ['≤50', [{ to: 50 }]],
    ['>=50', [{ from: 50 }]],
    ['面积≥50', [{ from: 50 }]],
    ['50＜面积≤300', [{ from: 50, fromOpen: true, to: 300 }]],
    ['300>面积>=50', [{ from: 50, to: 300, toOpen: true }]],
    ['50-300', [{ from: 50, to: 300 }]],
    ['50～300平方米', [{ from: 50, to: 300 }]],
    ['50 — 300', [{ from: 50, to: 300 }]],
    ['50（不含）至300', [{ from: 50, fromOpen: true, to: 300 }]],
    ['50至300（不含300）', [{ from: 50, to: 300, toOpen: true }]],
    ['50至300（含50，不含300）', [{ from: 50, to: 300, toOpen: true }]],
    ['50至300（不含本数）', [{ from: 50, fromOpen: true, to: 300, toOpen: true }]],
    ['18至59周岁', [{ from: 18, to: 59 }]],
    ['介于50与300之间', [{ from: 50, to: 300 }]],
    ['50以上300以下', [{ from: 50, to: 300 }]],
    ['50以上不满300', [{ from: 50, to: 300, toOpen: true }]],
    ['50平方米以上，不满300平方米', [{ from: 50, to: 300, toOpen: true }]],
    ['大于50且小于等于300', [{ from: 50, fromOpen: true, to: 300 }]],
    ['(50,300]', [{ from: 50, fromOpen: true, to: 300 }]],
    ['[300，+∞)', [{ from: 300 }]],
    ['不超过50或300以上', [{ to: 50 }, { from: 300 }]],
    ['50以下、300以上', [{ to: 50 }, { from: 300 }]],
    ['50以下，300以上', [{ to: 50 }, { from: 300 }]],
    ['1,000以上', [{ from: 1000 }]],
    ['5万元以上', [{ from: 50000 }]],
    ['-5至3', [{ from: -5, to: 3 }]],
    ['-5--3', [{ from: -5, to: -3 }]],
    ['0.5公里以内', [{ to: 0.5 }]],
    ['1；2', [{ from: 1, to: 1 }, { from: 2, to: 2 }]],
  ])('%s', (text, ranges) => {
    expect(numbers(text)).toEqual(ranges);
  });

  it.each(['', '企业', '超过300以上', '不满300以下', '50 60', '300以上50以下', '300（不含）', '以上', '50至', '大于', '50以上60以上', '餐饮300', '(50,30)', '50以上（含40）'])('not %s', (text) => {
    expect(numbers(text)).toBeUndefined();
  });

  it('takes 万元 for the unit where it is the unit', () => {
    expect(numbers('50万元以上', '万元')).toEqual([{ from: 50 }]);
  });
});

describe('days', () => {
  it.each<[string, readonly Range[]]>([
    ['2026年1月1日以后', [{ from: '2026-01-01' }]],
    ['2026-1-1起', [{ from: '2026-01-01' }]],
    ['自2026年1月1日起', [{ from: '2026-01-01' }]],
    ['2026年1月1日之后', [{ from: '2026-01-01', fromOpen: true }]],
    ['2026年1月1日以前', [{ to: '2026-01-01' }]],
    ['2026年1月1日之前', [{ to: '2026-01-01', toOpen: true }]],
    ['20260101以前（不含当日）', [{ to: '2026-01-01', toOpen: true }]],
    ['2026.1.1前', [{ to: '2026-01-01', toOpen: true }]],
    ['截至2026年1月1日', [{ to: '2026-01-01' }]],
    ['2026年1月1日（含）以前', [{ to: '2026-01-01' }]],
    ['2026/1/1-2026/3/1', [{ from: '2026-01-01', to: '2026-03-01' }]],
    ['自2026年1月1日起至2026年3月1日止', [{ from: '2026-01-01', to: '2026-03-01' }]],
    ['二〇二六年一月一日以后', [{ from: '2026-01-01' }]],
  ])('%s', (text, ranges) => {
    expect(days(text)).toEqual(ranges);
  });

  it.each(['2026年', '自2026年1月1日之后', '截至2026年1月1日前', '2026年2月30日以后', '今年以后'])('not %s', (text) => {
    expect(days(text)).toBeUndefined();
  });
});

/** Where readings of one text could part: the checks read what citizens read by core's `readBounds`. */
describe('the checks read the same', () => {
  const leading = '不少于 不低于 不小于 不得少于 不得低于 至少 最少 最低 年满 已满 满 达到 已达 超过 已超过 超出 高于 多于 大于 逾 不满 未满 不足 不到 低于 少于 小于 未达到 未达 不超过 未超过 没有超过 不得超过 不高于 不多于 不大于 至多 最多 最高 大于等于 小于或等于 ≥ ≤ < >';
  const trailing = '以上 及以上 或以上 以外 之外 以下 及以下 或以下 以内 之内';
  it.each([...leading.split(' ').map((word) => `${word}300平方米`), ...trailing.split(' ').map((word) => `300平方米${word}`)])('%s', (text) => {
    const [bound, ...more] = readBounds(text);
    expect(more).toEqual([]);
    const { from, to, fromOpen, toOpen } = bound ?? {};
    expect(numbers(text)).toEqual([
      { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(fromOpen === undefined ? {} : { fromOpen }), ...(toOpen === undefined ? {} : { toOpen }) },
    ]);
  });

  it.each(['超过300平方米以上', '不满300平方米以下'])('%s is unclear to both', (text) => {
    expect(readBounds(text)[0]?.isUnclear).toBe(true);
    expect(numbers(text)).toBeUndefined();
  });
});

describe('what is written reads back', () => {
  const open = fc.constantFrom<true | undefined>(true, undefined);
  const rangeFrom = (a: number | string | undefined, b: number | string | undefined, fromOpen: true | undefined, toOpen: true | undefined): Range => ({
    ...(a === undefined ? {} : { from: a, ...(fromOpen && a !== b ? { fromOpen } : {}) }),
    ...(b === undefined ? {} : { to: b, ...(toOpen && a !== b ? { toOpen } : {}) }),
  });

  it('as numbers', () => {
    const end = fc.option(fc.integer({ min: -500, max: 5000 }).map((each) => each / 10), { nil: undefined });
    fc.assert(
      fc.property(end, end, open, open, fc.constantFrom('', '平方米', '万元', '周岁', '%'), (a, b, fromOpen, toOpen, unit) => {
        fc.pre(a !== undefined || b !== undefined);
        const [low, high] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
        const range = rangeFrom(low, high, fromOpen, toOpen);
        expect(readRanges(rangeWords(range, unit), numberEnds, { unit })?.ranges).toEqual([range]);
      }),
      { numRuns: numRuns(300, 5_000) },
    );
  });

  it('as days', () => {
    const day = fc.option(fc.integer({ min: 0, max: 20_000 }).map((each) => new Date(each * 86_400_000).toISOString().slice(0, 10)), { nil: undefined });
    fc.assert(
      fc.property(day, day, open, open, (a, b, fromOpen, toOpen) => {
        fc.pre(a !== undefined || b !== undefined);
        const [low, high] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
        const range = rangeFrom(low, high, fromOpen, toOpen);
        expect(readRanges(rangeWords(range), dayEnds)?.ranges).toEqual([range]);
      }),
      { numRuns: numRuns(300, 5_000) },
    );
  });
});
