import { fold, foldQuery } from './fold.js';
import { readingsOf } from './readings.js';

/** A part of a text, half-open, in UTF-16 units: `text.slice(start, end)` is what matched. */
export type MatchRange = readonly [start: number, end: number];

export interface PinyinMatch {
  readonly range: MatchRange;
  /** `literal`: the text holds the words as typed; `pinyin`: it sounds like them. */
  readonly by: 'literal' | 'pinyin';
}

/** Longer queries are looked for literally alone: nobody types that many letters to find a name. */
const LONGEST_QUERY = 64;
/** Of longer texts, only the beginning is read aloud. */
const LONGEST_TEXT = 1000;
const LETTERS = /[a-z]/;
/** What stands between the words of a title and is not typed: 食品经营许可（新办）is found by xkxb. */
const SEPARATOR = /[\s\u3000-\u303f\u2010-\u2027\u00b7!-/:-@[-`{-~]/;

/**
 * The first part of a text that a person may mean by what they typed: the words themselves, full pinyin (shipin → 食品),
 * initials (kps → 开平市, zh, ch and sh may stand for one), the last syllable unfinished (ship), or all of it mixed
 * (shichangjgj, 食品jyxk). A character is met by any of its readings (重庆 by cq and by zq). Letter case, width, tones and
 * spaces do not matter. `undefined` for what is not there, and for an empty query.
 * @example matchPinyin('江门市开平市', 'kps') // [3, 6]
 */
export function matchPinyin(text: string, query: string): MatchRange | undefined {
  return findMatch(text, query)?.range;
}

/** The same, and how it was found. */
export function findMatch(text: string, query: string): PinyinMatch | undefined {
  const folded = fold(text);
  const words = fold(query).trim();
  if (words === '') return undefined;
  const at = folded.indexOf(words);
  if (at >= 0) return { range: [at, at + words.length], by: 'literal' };
  const letters = foldQuery(query);
  if (letters === '' || letters.length > LONGEST_QUERY) return undefined;
  const range = firstReading(folded.slice(0, LONGEST_TEXT), letters);
  if (range === undefined) return undefined;
  return { range, by: LETTERS.test(letters) ? 'pinyin' : 'literal' };
}

/**
 * Each pair of a place in the text and a place in the query is tried once: what failed is remembered, so that "ananan…"
 * costs the product of both lengths. (To split a query into syllables first takes time exponential in its length.)
 */
function firstReading(text: string, query: string): MatchRange | undefined {
  const width = query.length + 1;
  let failed: Uint8Array | undefined;

  /** Where the match ends that has the query from `typed` on at `at`, or -1. */
  const endOf = (from: number, typed: number): number => {
    if (typed === query.length) return from;
    let at = from;
    if (typed > 0) while (at < text.length && text[at] !== query[typed] && SEPARATOR.test(text.charAt(at))) at += 1;
    if (at >= text.length) return -1;
    const pair = at * width + typed;
    if (failed?.[pair] === 1) return -1;
    const end = endThrough(at, typed);
    if (end < 0) (failed ??= new Uint8Array(text.length * width))[pair] = 1;
    return end;
  };

  const endThrough = (at: number, typed: number): number => {
    const character = text.charAt(at);
    if (character === query[typed]) {
      const end = endOf(at + 1, typed + 1);
      if (end >= 0) return end;
    }
    const left = query.length - typed;
    for (const syllable of readingsOf(character)) {
      if (!query.startsWith(syllable.charAt(0), typed)) continue;
      if (left <= syllable.length && syllable.startsWith(query.slice(typed))) return at + 1;
      for (const spoken of [syllable.length, /^[zcs]h/.test(syllable) ? 2 : 1, 1]) {
        if (!query.startsWith(syllable.slice(0, spoken), typed)) continue;
        const end = endOf(at + 1, typed + spoken);
        if (end >= 0) return end;
      }
    }
    return -1;
  };

  for (let start = 0; start < text.length; start += 1) {
    const end = endOf(start, 0);
    if (end >= 0) return [start, end];
  }
  return undefined;
}
