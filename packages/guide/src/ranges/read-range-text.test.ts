import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import type { Range } from '../model/index.js';
import { rangeSigns } from './range-signs.js';
import { readRangeText } from './read-range-text.js';
import type { OrderedDomain } from './value-at.js';

const AREA: OrderedDomain = { kind: 'number', min: 0, max: 5000, step: 1, unit: '平方米' };
const DAYS: OrderedDomain = { kind: 'date', from: '2020-01-01', to: '2030-12-31' };

describe('ranges as operators write them', () => {
  it.each<[string, readonly Range[]]>([
    ['< 50', [{ to: 50, toOpen: true }]],
    ['＜５０', [{ to: 50, toOpen: true }]],
    ['≥50且<300', [{ from: 50, to: 300, toOpen: true }]],
    ['>=50 && <=300', [{ from: 50, to: 300 }]],
    ['50-300', [{ from: 50, to: 300 }]],
    ['50～300平方米', [{ from: 50, to: 300 }]],
    ['50 平方米至 300 平方米', [{ from: 50, to: 300 }]],
    ['从50到300', [{ from: 50, to: 300 }]],
    ['50(不含)-300', [{ from: 50, to: 300, fromOpen: true }]],
    ['50至300（不含）', [{ from: 50, to: 300, toOpen: true }]],
    ['[50, 300)', [{ from: 50, to: 300, toOpen: true }]],
    ['(50，300]', [{ from: 50, to: 300, fromOpen: true }]],
    ['300以上', [{ from: 300 }]],
    ['300 ㎡及以上', [{ from: 300 }]],
    ['300以上（不含300）', [{ from: 300, fromOpen: true }]],
    ['300以上（不含本数）', [{ from: 300, fromOpen: true }]],
    ['300（含）以下', [{ to: 300 }]],
    ['不满50', [{ to: 50, toOpen: true }]],
    ['不足五十平方米', [{ to: 50, toOpen: true }]],
    ['超过300', [{ from: 300, fromOpen: true }]],
    ['不超过1,000', [{ to: 1000 }]],
    ['1.5万以上', [{ from: 15_000 }]],
    ['50以上300以下', [{ from: 50, to: 300 }]],
    ['50以上不足300', [{ from: 50, to: 300, toOpen: true }]],
    ['经营面积小于50', [{ to: 50, toOpen: true }]],
    ['100', [{ from: 100, to: 100 }]],
    ['= 100', [{ from: 100, to: 100 }]],
    ['100 或 200', [{ from: 100, to: 100 }, { from: 200, to: 200 }]],
    ['<50 或 >300', [{ to: 50, toOpen: true }, { from: 300, fromOpen: true }]],
    ['300平米以上', [{ from: 300 }]],
    ['[50,100) 或 [200,300]', [{ from: 50, to: 100, toOpen: true }, { from: 200, to: 300 }]],
    ['[300,]', [{ from: 300 }]],
    ['10、20、30', [{ from: 10, to: 10 }, { from: 20, to: 20 }, { from: 30, to: 30 }]],
    ['-5', [{ from: -5, to: -5 }]],
    ['-5--1', [{ from: -5, to: -1 }]],
    ['0.1 ~ 0.3', [{ from: 0.1, to: 0.3 }]],
    ['at least 50 and less than 300', [{ from: 50, to: 300, toOpen: true }]],
  ])('%s', (text, ranges) => {
    expect(readRangeText(text, AREA, '经营面积')).toEqual({ kind: 'ranges', ranges });
  });

  it.each<[string, readonly Range[]]>([
    ['2026年1月1日起', [{ from: '2026-01-01' }]],
    ['自2026年1月1日起', [{ from: '2026-01-01' }]],
    ['2026-01-01 至 2026-12-31', [{ from: '2026-01-01', to: '2026-12-31' }]],
    ['早于 2026/3/5', [{ to: '2026-03-05', toOpen: true }]],
    ['20260305之前', [{ to: '2026-03-05', toOpen: true }]],
    ['≥ 2026-01-01 且 < 2027-01-01', [{ from: '2026-01-01', to: '2027-01-01', toOpen: true }]],
  ])('%s', (text, ranges) => {
    expect(readRangeText(text, DAYS)).toEqual({ kind: 'ranges', ranges });
  });

  it.each([
    ['全部', 'all'],
    ['不限', 'all'],
    ['其余', 'rest'],
    ['其他的', 'rest'],
    ['  ', 'empty'],
    ['大', 'unclear'],
    ['50 多一点', 'unclear'],
    ['以上', 'unclear'],
    ['300-50', 'unclear'],
    ['>300且<50', 'unclear'],
    ['50 60', 'unclear'],
    ['50以上60', 'unclear'],
    ['超过300以上', 'unclear'],
    ['0.5公顷以上', 'unclear'],
    ['300人以上', 'unclear'],
    ['2026年13月1日起', 'unclear'],
  ])('%s is %s', (text, kind) => {
    expect(readRangeText(text, AREA).kind).toBe(kind);
  });

  it('what we write, we read: every range comes back from its own words', () => {
    const end = fc.integer({ min: -10_000, max: 10_000 });
    const range = fc.tuple(end, end, fc.boolean(), fc.boolean(), fc.constantFrom('both', 'from', 'to')).map(([a, b, fromOpen, toOpen, ends]): Range => {
      const [from, to] = a < b ? [a, b] : a > b ? [b, a] : [a, a + 1];
      return {
        ...(ends === 'to' ? {} : { from, ...(fromOpen ? { fromOpen: true as const } : {}) }),
        ...(ends === 'from' ? {} : { to, ...(toOpen ? { toOpen: true as const } : {}) }),
      };
    });
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 4 }), fc.constantFrom([' 且 ', ' 或 '], [' and ', ' or ']), (ranges, [both = '', or = '']) => {
        const text = ranges.map((each) => rangeSigns(each, { any: '', both })).join(or);
        expect(readRangeText(text, AREA)).toEqual({ kind: 'ranges', ranges });
      }),
      { numRuns: numRuns(300, 5000) },
    );
  });

  it('any text is read or said to be unclear: nothing is thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0159,.-—～<>≤≥=()[]含不以上下内至到或且、年月日万 平方米abc'.split('')), maxLength: 30 }), (text) => {
        expect(['ranges', 'all', 'rest', 'empty', 'unclear']).toContain(readRangeText(text, AREA).kind);
      }),
      { numRuns: numRuns(500, 20_000) },
    );
  });
});
