import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { readNumber, writeNumber, type NumberLimits, type NumberProblem } from './read-number.js';

const limits: NumberLimits = { min: -1000, max: 100_000, decimals: 2, unit: '个工作日' };

describe('readNumber', () => {
  it.each<[text: string, value: number]>([
    ['20', 20],
    [' 20 ', 20],
    ['２０', 20],
    ['007', 7],
    ['1,234.5', 1234.5],
    ['12，345', 12_345],
    ['+5', 5],
    ['-3', -3],
    ['－3', -3],
    ['−3', -3],
    ['-0', 0],
    ['2.50', 2.5],
    ['2。5', 2.5],
    ['2．5', 2.5],
    ['.5', 0.5],
    ['5.', 5],
    ['二十', 20],
    ['一百二十三', 123],
    ['负三', -3],
    ['20个工作日', 20],
    ['二十 个工作日', 20],
    ['1 234', 1234],
  ])('reads %s', (text, value) => {
    expect(readNumber(text, limits)).toEqual({ kind: 'number', value });
  });

  it.each<[text: string, problem: NumberProblem]>([
    ['很多', 'not-a-number'],
    ['12a', 'not-a-number'],
    ['1,23', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['--1', 'not-a-number'],
    ['-', 'not-a-number'],
    ['.', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['二十三四', 'not-a-number'],
    ['1.234', 'too-many-decimals'],
    ['1234567890123456', 'too-many-digits'],
    ['9'.repeat(100_000), 'too-many-digits'],
    [`${'1,'.repeat(20_000)}x`, 'not-a-number'],
    ['-1001', 'below-min'],
    ['100001', 'above-max'],
    ['二十万', 'above-max'],
  ])('refuses %s', (text, problem) => {
    expect(readNumber(text, limits)).toMatchObject({ kind: 'problem', problem });
  });

  it.each(['', '   ', '\u3000', '个工作日'])('takes %j for nothing', (text) => {
    expect(readNumber(text, limits)).toEqual({ kind: 'empty' });
  });

  it('reads back what writeNumber wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }), (scaled, decimals) => {
        const value = Number((scaled / 10 ** decimals).toFixed(decimals)) + 0;
        expect(readNumber(writeNumber(value), { decimals })).toEqual({ kind: 'number', value });
      }),
      { numRuns: numRuns(500, 50_000) },
    );
  });
});

describe('writeNumber', () => {
  it.each<[value: number | null, text: string]>([
    [null, ''],
    [Number.NaN, ''],
    [Infinity, ''],
    [0, '0'],
    [0.1, '0.1'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    [-1234.5, '-1234.5'],
  ])('writes %s', (value, text) => {
    expect(writeNumber(value)).toBe(text);
  });
});
