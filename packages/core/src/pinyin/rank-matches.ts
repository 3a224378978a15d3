import { fold } from './fold.js';
import { findMatch, type MatchRange, type PinyinMatch } from './match-pinyin.js';

/** An entry that was found, and where. */
export interface RankedMatch<Entry> {
  readonly entry: Entry;
  /** Which of the entry's texts matched, from 0. */
  readonly text: number;
  /** Half-open; `undefined` where nothing was asked for. */
  readonly range: MatchRange | undefined;
}

/** How good a match is, best first. */
const QUALITIES = 6;

/**
 * The entries that a query finds, best first: the name itself, names that begin with the words, names that hold them,
 * names that sound just like them, that begin so, that hold the sound. An entry is found by the first of its texts
 * that matches (a label, then its note), and all that are found by a label come before those found by a note. Of
 * equals the order stays; an empty query finds all.
 * @param textsOf what of an entry is searched, most telling first
 */
export function rankMatches<Entry>(entries: readonly Entry[], query: string, textsOf: (entry: Entry) => readonly string[]): readonly RankedMatch<Entry>[] {
  if (query.trim() === '') return entries.map((entry) => ({ entry, text: 0, range: undefined }));
  const ranks: RankedMatch<Entry>[][] = [];
  for (const entry of entries) {
    for (const [text, words] of textsOf(entry).entries()) {
      const match = findMatch(words, query);
      if (match === undefined) continue;
      (ranks[text * QUALITIES + quality(words, query, match)] ??= []).push({ entry, text, range: match.range });
      break;
    }
  }
  return ranks.flat();
}

function quality(text: string, query: string, { range: [start, end], by }: PinyinMatch): number {
  const isWhole = start === 0 && end === text.length;
  if (by === 'literal') return isWhole && fold(text) === fold(query).trim() ? 0 : start === 0 ? 1 : 2;
  return isWhole ? 3 : start === 0 ? 4 : 5;
}
