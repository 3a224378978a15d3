import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { isStorable, storable } from './storable-text.js';

describe('isStorable', () => {
  it.each(['', '食品经营许可', '第一行\n第二行\t制表', '😀 𠮷野家', '\u{10FFFF}', '\uFEFF', '\uFFFD'])('takes %j', (text) => {
    expect(isStorable(text)).toBe(true);
    expect(storable(text)).toBe(text);
  });

  it.each([
    ['\0', '\uFFFD'],
    ['前\0后', '前\uFFFD后'],
    ['\uD83D', '\uFFFD'],
    ['半个\uDE00', '半个\uFFFD'],
    ['\uDE00\uD83D', '\uFFFD\uFFFD'],
    ['😀\uD83D', '😀\uFFFD'],
  ])('does not take %j', (text, kept) => {
    expect(isStorable(text)).toBe(false);
    expect(storable(text)).toBe(kept);
  });

  it('takes just the texts that come back from UTF-8 as they were and hold no NUL', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }).chain((text) => fc.constantFrom(text, `${text}\0`, `${text}\uD83D`, `\uDE00${text}`)), (text) => {
        const comesBack = Buffer.from(text, 'utf8').toString('utf8') === text && !text.includes('\0');
        expect(isStorable(text)).toBe(comesBack);
        expect(isStorable(storable(text))).toBe(true);
      }),
      { numRuns: numRuns(500, 20_000) },
    );
  });
});
