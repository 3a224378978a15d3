import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { graphemes } from './graphemes.js';

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });
const byTheStandard = (text: string): readonly string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

describe('graphemes', () => {
  it.each<[what: string, text: string, expected: readonly string[]]>([
    ['nothing', '', []],
    ['Chinese', '营业执照', ['营', '业', '执', '照']],
    ['a character beyond the first plane', '𠮷野家', ['𠮷', '野', '家']],
    ['a variant', '葛\u{e0100}城', ['葛\u{e0100}', '城']],
    ['a family', '👨‍👩‍👧户', ['👨‍👩‍👧', '户']],
    ['flags', '🇨🇳🇭🇰', ['🇨🇳', '🇭🇰']],
    ['an odd flag letter', '🇨🇳🇨', ['🇨🇳', '🇨']],
    ['a skin', '👍🏽好', ['👍🏽', '好']],
    ['a keycap', '1️⃣', ['1️⃣']],
    ['marks', 'e\u0301te\u0301', ['e\u0301', 't', 'e\u0301']],
    ['half a pair', '\ud842吉', ['\ud842', '吉']],
    ['line ends', 'a\r\nb\n', ['a', '\r\n', 'b', '\n']],
  ])('%s', (_what, text, expected) => {
    expect(graphemes(text)).toEqual(expected);
  });

  it('cuts as the standard does', () => {
    const piece = fc.constantFrom('营', '，', 'a', ' ', '𠮷', 'e', '\u0301', '\u200d', '👩', '👧', '❤', '\ufe0f', '🏽', '🇨', '🇳', '\u20e3', '7', '\u{e0100}', '\n', '\r', '각');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(graphemes(text)).toEqual(byTheStandard(text));
      }),
      { numRuns: numRuns(2000, 100_000) },
    );
  });
});
