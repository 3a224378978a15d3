import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { matchPinyin } from './match-pinyin.js';
import { readingsOf } from './readings.js';

describe('matchPinyin', () => {
  it.each<[what: string, text: string, query: string, part: string]>([
    ['the words', '食品经营许可', '经营', '经营'],
    ['initials', '开平市', 'kps', '开平市'],
    ['initials in the middle', '江门市开平市', 'kps', '开平市'],
    ['full pinyin', '食品经营许可', 'shipin', '食品'],
    ['an unfinished last syllable', '食品经营许可', 'shipi', '食品'],
    ['one letter', '食品经营许可', 'j', '经'],
    ['full pinyin, then initials', '市场监督管理局', 'shichangjdglj', '市场监督管理局'],
    ['initials, then full pinyin', '市场监督管理局', 'scjiandu', '市场监督'],
    ['zh, ch, sh as initials', '市场主体登记', 'shchzhtdj', '市场主体登记'],
    ['words, then initials', '食品经营许可', '食品jyxk', '食品经营许可'],
    ['initials, then words', '食品经营许可', 'sp经营', '食品经营'],
    ['重 as chong', '重庆市', 'cq', '重庆'],
    ['重 as zhong', '重大项目', 'zhongda', '重大'],
    ['行 as xing', '行政许可', 'xz', '行政'],
    ['行 as hang', '银行卡', 'yinhang', '银行'],
    ['长 as chang', '长沙街道', 'csjd', '长沙街道'],
    ['会 as kuai', '会计', 'kuaiji', '会计'],
    ['upper case', '食品经营许可', 'SHIPIN', '食品'],
    ['full width', '食品经营许可', 'ＳＰ', '食品'],
    ['spaces between syllables', '食品经营许可', ' shi pin ', '食品'],
    ['an apostrophe between syllables', '西安市', "xi'an", '西安'],
    ['tones', '食品经营许可', 'shípǐn', '食品'],
    ['ü as v', '女职工', 'nvzg', '女职工'],
    ['ü as it is', '女职工', 'nǚ', '女'],
    ['ü as passports write it', '吕强', 'lyu', '吕'],
    ['lve and lue', '战略规划', 'zhanlue', '战略'],
    ['juan typed with v', '捐赠', 'jvanzeng', '捐赠'],
    ['a space in the text', '食品 经营', 'spjy', '食品 经营'],
    ['words across a space in the text', '食品 经营', '食品经营', '食品 经营'],
    ['words with a space that the text has not', '食品经营', '食品 经营', '食品经营'],
    ['brackets in the text', '食品经营许可（新办）', 'xkxb', '许可（新办'],
    ['letters in the text', 'KTV 场所', 'ktvcs', 'KTV 场所'],
    ['letters in the text, their case', 'App 备案', 'APP', 'App'],
    ['digits', '第78号令', '78hl', '78号令'],
    ['a name beyond GB 2312', '陈玥珺', 'cyj', '陈玥珺'],
    ['a township beyond GB 2312', '大滘村', 'djc', '大滘村'],
    ['the first of several', '许可、许可', 'xk', '许可'],
    ['a character written with two units, before the match', '𠮷野家', 'yj', '野家'],
    ['a letter that grows in lower case, before the match', 'İİ食品', 'sp', '食品'],
  ])('given %s, %s is found by %s', (_what, text, query, part) => {
    const range = matchPinyin(text, query);
    expect(range && text.slice(...range)).toBe(part);
  });

  it.each<[what: string, text: string, query: string]>([
    ['nothing typed', '食品', ''],
    ['spaces typed', '食品', '   '],
    ['no text', '', 'sp'],
    ['other sounds', '食品经营许可', 'kps'],
    ['the wrong order', '食品', 'ps'],
    ['a gap', '食品经营许可', 'spxk'],
    ['an unfinished syllable within', '食品', 'shpi n x'],
    ['more than the text', '食品', 'shipinj'],
    ['punctuation alone', '食品', '（'],
    ['apostrophes alone', '食品', "''"],
    ['a property of every object', '食品', 'constructor'],
    ['a pattern', '食品', '.*'],
  ])('given %s, %s is not found by %s', (_what, text, query) => {
    expect(matchPinyin(text, query)).toBeUndefined();
  });

  it('given a range, it is half-open', () => {
    expect(matchPinyin('江门市开平市', 'kps')).toEqual([3, 6]);
  });

  it.each([
    ['many ways to split', 'an'.repeat(32), '安'.repeat(1000)],
    ['a text that almost matches', 'a'.repeat(64), '啊'.repeat(63)],
    ['an endless query', 'xian'.repeat(10_000), '西安'.repeat(100)],
    ['an endless text', 'zzzz', '开平市 '.repeat(50_000)],
    ['an endless row of separators', 'kps', `开${' '.repeat(900)}平${' '.repeat(50_000)}`],
    ['unpaired units', '\ud83d', '\ude00\ud83d'.repeat(100)],
  ])('given %s, it ends', (_what, query, text) => {
    const range = matchPinyin(text, query);
    if (range !== undefined) expect(range[1]).toBeGreaterThan(range[0]);
  });

  it('finds by the pinyin of any of its parts, syllables whole or by their first letter', () => {
    const characters = [...'重庆市行政审批局长沙街道食品经营许可证银行会计乐从镇绿化战略'];
    fc.assert(
      fc.property(
        fc.array(fc.record({ character: fc.constantFrom(...characters), reading: fc.nat(), isShort: fc.boolean() }), { minLength: 1, maxLength: 8 }),
        fc.string(),
        (parts, before) => {
          const query = parts
            .map(({ character, reading, isShort }) => {
              const readings = readingsOf(character);
              const syllable = readings[reading % readings.length]!;
              return isShort ? syllable.charAt(0) : syllable;
            })
            .join('');
          const text = `${before}${parts.map(({ character }) => character).join('')}`;
          const range = matchPinyin(text, query);
          expect(range).toBeDefined();
          expect(range![0]).toBeGreaterThanOrEqual(0);
          expect(range![1]).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: numRuns(300, 20_000) },
    );
  });

  it('finds every part of a text literally, where the part first stands', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'食品经营许可AZ9（'), { minLength: 1 }), fc.nat(), fc.nat(), (letters, a, b) => {
        const text = letters.join('');
        const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
        const part = text.slice(start, end + 1);
        const at = text.indexOf(part);
        expect(matchPinyin(text, part)).toEqual([at, at + part.length]);
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });
});
