/** Search as people type it: words, pinyin, initials. An entry of its own for the weight of its dictionary. */
export { matchPinyin, type MatchRange } from './match-pinyin.js';
export { rankMatches, type RankedMatch } from './rank-matches.js';
