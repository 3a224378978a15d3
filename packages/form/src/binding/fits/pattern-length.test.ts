import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import { patternLength } from './pattern-length.js';

describe('patternLength', () => {
  it.each<[string, number, number]>([
    ['^\\d{6}$', 6, 6],
    ['^[0-9A-Z]{18}$', 18, 18],
    ['^1[3-9]\\d{9}$', 11, 11],
    ['^(\\d{15}|\\d{17}[\\dXx])$', 15, 18],
    ['^a?b*$', 0, Infinity],
    ['^(?:ab|c){2,3}$', 2, 6],
    ['^[\\]a-z]+$', 1, Infinity],
    ['^(?=.*\\d)[\\s\\S]{8,20}$', 8, 20],
    ['^\\u4e00\\x41$', 2, 2],
    ['^$', 0, 0],
  ])('%s', (pattern, min, max) => {
    expect(patternLength(pattern)).toEqual({ min, max });
  });

  it.each(['\\d{6}', '^\\d{6}', '\\d{6}$', '^a|b$', '^(a)\\1$', '^a\\$', '[', '^(', '^a$b$', `^${'('.repeat(80)}a${')'.repeat(80)}$`])('says nothing of %s', (pattern) => {
    expect(patternLength(pattern)).toBeUndefined();
  });

  it('bounds every text that matches', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '\\w', '(a|bb)', '(?:ab)', '(?!b)');
    const piece = fc.tuple(atom, fc.constantFrom('', '*', '+', '?', '{2}', '{1,2}', '{2,}')).map(([one, many]) => (one === '(?!b)' ? one : one + many));
    const texts = words(5);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        const source = `^${pieces.join('')}$`;
        const length = patternLength(source);
        expect(length).toBeDefined();
        const pattern = new RegExp(source);
        for (const text of texts) if (pattern.test(text)) expect(length !== undefined && text.length >= length.min && text.length <= length.max, `${source} ${text}`).toBe(true);
      }),
      { numRuns: numRuns(200, 5_000) },
    );
  });
});

/** All words over a and b up to a length. */
function words(most: number): readonly string[] {
  let last = [''];
  const all = [''];
  for (let length = 1; length <= most; length += 1) {
    last = last.flatMap((word) => [`${word}a`, `${word}b`]);
    all.push(...last);
  }
  return all;
}
