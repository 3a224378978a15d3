import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { ellipsizeBy, shortened, type Measure } from './ellipsize-by.js';
import { graphemes } from './graphemes.js';
import { linePieces } from './line-pieces.js';
import { wrapBy } from './wrap-by.js';

/** Two for a Chinese character, one for another; a pair of equal letters stands closer, as in a real font. */
const measure: Measure = (text) => {
  const parts = graphemes(text);
  return parts.reduce((sum, part, index) => sum + (/^[\p{Script=Han}\u3000-\uffef…—‘’“”]/u.test(part) ? 2 : 1) - (part === parts[index - 1] && /[a-z]/.test(part) ? 0.25 : 0), 0);
};

const piece = fc.constantFrom('许', '可', '证', '，', '。', '》', '（', '《', '）', '“', '”', '…', '—', 'a', 'a', 'b', '7', '.', '-', ' ', ' ', '　', '𠮷', '👨‍👩‍👧', 'e\u0301', '%', '￥', '？', '！');
const words = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const width = fc.integer({ min: 1, max: 24 });
const runs = { numRuns: numRuns(1000, 20_000) };

describe('wrapBy', () => {
  it.each<[what: string, text: string, width: number, expected: readonly string[]]>([
    ['nothing', '', 10, []],
    ['between characters', '市场监督管理局', 6, ['市场监', '督管理', '局']],
    ['a point stays with what it ends', '持有营业执照。', 12, ['持有营业执', '照。']],
    ['a closing mark, too', '《食品安全法》', 12, ['《食品安全', '法》']],
    ['an opening mark goes along', '食品经营（新办）', 10, ['食品经营', '（新办）']],
    ['several marks', '他说：“可以。”好', 8, ['他说：', '“可', '以。”好']],
    ['a word as a whole', '用Chromium打开', 9, ['用', 'Chromium', '打开']],
    ['a number as a whole', '共1,284,608种', 10, ['共', '1,284,608', '种']],
    ['a date, a percentage, an amount', '于2026-11-23前付￥3.5%吧', 11, ['于', '2026-11-23', '前付￥3.5%', '吧']],
    ['a code as a whole', '按GB/T15834执行', 10, ['按', 'GB/T15834', '执行']],
    ['a number and its sign', '面积300㎡以上', 6, ['面积', '300㎡', '以上']],
    ['a dash as a whole', '第一条——总则', 8, ['第一条', '——总则']],
    ['an ellipsis as a whole', '第一条……总则', 8, ['第一', '条……总', '则']],
    ['spaces vanish at the end of a line', 'aa bb  cc', 2, ['aa', 'bb', 'cc']],
    ['an indent stays', '　　根据规定', 8, ['　　根据', '规定']],
    ['its own lines', '一\n二\r\n\n三', 8, ['一', '二', '', '三']],
    ['a word that is too long', 'abcdefg', 3, ['abc', 'def', 'g']],
    ['at its hyphens, if it has any', '编号GB-31654-2021的', 8, ['编号', 'GB-', '31654-', '2021的']],
    ['a place too narrow for anything', '许可', 1, ['许', '可']],
  ])('%s', (_what, text, room, expected) => {
    expect(wrapBy(text, room, measure)).toEqual(expected);
  });

  it.each<[what: string, text: string, lines: number, expected: readonly string[]]>([
    ['one line', '市场监督管理局', 1, ['市场…']],
    ['two lines', '市场监督管理局开平分局', 2, ['市场监督', '管理局…']],
    ['all that there is', '市场监督管理局', 2, ['市场监督', '管理局']],
    ['more below a line of its own', '一\n二', 1, ['一…']],
    ['no line at all', '市场', 0, []],
  ])('of more than the lines allowed, the last one ends in an ellipsis: %s', (_what, text, lines, expected) => {
    expect(wrapBy(text, lines === 1 ? 6 : 8, measure, lines)).toEqual(expected);
  });

  it('loses nothing but spaces', () => {
    fc.assert(
      fc.property(words, width, (text, room) => {
        const bare = (of: string): string => of.replace(/[ \u3000]/gu, '');
        expect(bare(wrapBy(text, room, measure).join(''))).toBe(bare(text));
      }),
      runs,
    );
  });

  it('keeps to the width wherever more than one character stands on a line', () => {
    fc.assert(
      fc.property(words, width, fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }), (text, room, lines) => {
        for (const line of wrapBy(text, room, measure, lines)) if (graphemes(line).length > 1) expect(measure(line)).toBeLessThanOrEqual(room);
      }),
      runs,
    );
  });

  it('never begins a line with what must not, nor ends one so, unless a piece alone is too wide', () => {
    fc.assert(
      fc.property(words, width, (text, room) => {
        fc.pre(linePieces(text).every((part) => measure(part.text) <= room));
        // A mark may follow a space that somebody wrote.
        fc.pre(!/[ \u3000]/u.test(text));
        const lines = wrapBy(text, room, measure);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。》）”…%？！]/u);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（《“￥]$/u);
        for (const [index, line] of lines.entries()) expect(/[ab7.-]$/u.test(line) && /^[ab7.-]/u.test(lines[index + 1] ?? '')).toBe(false);
      }),
      runs,
    );
  });

  it('fills each line as a slow search does', () => {
    fc.assert(
      fc.property(words, width, (text, room) => {
        const pieces = linePieces(text);
        fc.pre(pieces.every((part) => measure(part.text) <= room));
        const lines: string[] = [];
        for (let from = 0; from < pieces.length; ) {
          let to = pieces.length;
          const line = (): string => pieces.slice(from, to).reduce((sum, part, index, all) => sum + part.text + (index < all.length - 1 ? part.space : ''), '');
          while (to > from && measure(line()) > room) to -= 1;
          to = Math.max(to, from + 1);
          lines.push(line());
          from = to;
        }
        expect(wrapBy(text, room, measure)).toEqual(lines);
      }),
      runs,
    );
  });
});

describe('ellipsizeBy', () => {
  /** Every beginning, the longest first. */
  function slowly(text: string, room: number): string {
    if (measure(text) <= room) return text;
    const parts = graphemes(text);
    for (let count = parts.length; count >= 0; count -= 1) {
      const cut = `${parts.slice(0, count).join('').trimEnd()}…`;
      if (measure(cut) <= room) return cut;
    }
    return '';
  }

  it('keeps as much as a slow search does', () => {
    fc.assert(
      fc.property(words, width, (text, room) => {
        expect(ellipsizeBy(text, room, measure)).toBe(slowly(text, room));
      }),
      runs,
    );
  });

  it.each([
    ['市场监督管理局', 14, '市场监督管理局'],
    ['市场监督管理局', 13, '市场监督管…'],
    ['𠮷𠮷𠮷', 4, '𠮷…'],
    ['ab cd', 4, 'ab…'],
    ['市场', 1, ''],
    ['', 0, ''],
  ])('%s within %s is %s', (text, room, expected) => {
    expect(ellipsizeBy(text, room, measure)).toBe(expected);
  });

  it('ends in an ellipsis even where the rest would have room, if there is more', () => {
    expect(shortened(['一'], 10, measure)).toBe('一…');
  });
});
