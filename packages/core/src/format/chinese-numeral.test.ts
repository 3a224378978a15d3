import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { chineseDigits, chineseNumeral, chineseOrdinal } from './chinese-numeral.js';
import { parseChineseNumeral } from './parse-chinese-numeral.js';

describe('whole numbers in Chinese', () => {
  it.each([
    [0, '零'],
    [2, '二'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [31, '三十一'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [123, '一百二十三'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [10_000, '一万'],
    [10_010, '一万零一十'],
    [107_000, '十万七千'],
    [120_000, '十二万'],
    [1_000_000, '一百万'],
    [100_000_000, '一亿'],
    [100_000_001, '一亿零一'],
    [100_010_000, '一亿零一万'],
    [1_000_000_000_000, '一万亿'],
    [1_000_100_000_000, '一万零一亿'],
    [-15, '负十五'],
  ])('%d is %s', (number, words) => {
    expect(chineseNumeral(number)).toBe(words);
    expect(parseChineseNumeral(words)).toBe(number);
  });

  it('are read back', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        expect(parseChineseNumeral(chineseNumeral(number))).toBe(number);
      }),
      { numRuns: numRuns(500, 100_000) },
    );
  }, 120_000);

  it.each([1.5, Number.NaN, 2 ** 53])('%d is refused', (number) => {
    expect(() => chineseNumeral(number)).toThrow(RangeError);
  });
});

describe('numerals that people write otherwise', () => {
  it.each([
    ['一十', 10],
    ['一十二', 12],
    ['两千', 2000],
    ['一百〇一', 101],
    ['一百○一', 101],
  ])('%s is %d', (words, number) => {
    expect(parseChineseNumeral(words)).toBe(number);
  });

  it.each(['', '廿', '一二', '十十', '百', '一百二', '二十零', '零一', '一万万', '甲', '1'])('%s is none', (words) => {
    expect(parseChineseNumeral(words)).toBeUndefined();
  });
});

it('years are read digit by digit', () => {
  expect(chineseDigits(2026)).toBe('二〇二六');
  expect(chineseDigits('2010')).toBe('二〇一〇');
});

it('ordinals begin at 第一', () => {
  expect([1, 10, 32, 100].map(chineseOrdinal)).toEqual(['第一', '第十', '第三十二', '第一百']);
  expect(() => chineseOrdinal(0)).toThrow(RangeError);
});
