import { graphemes } from './graphemes.js';

/** What must not begin a line: closing marks, points, and what belongs to the number before it (GB/T 15834—2011, 5.1), and …… as a whole. */
const NOT_FIRST = new Set([...'。，、；：？！．·）》〉」』】〕〗｝］”’％‰℃°…～ー々.,;:?!)]}%\u00a0']);
/** What must not end a line: opening marks, and signs before a number. */
const NOT_LAST = new Set([...'（《〈「『【〔〖｛［“‘￥＄£№＃([{$¥#\u00a0']);
/** Letters and digits of scripts that are written in words, and what holds a word or a number together. */
const IN_WORD = /^[\p{L}\p{N}\p{M}'’._\-/:@&+=~\\%,]/u;
const LETTER = /^[\p{L}\p{N}]/u;
/** Scripts that may be broken between any two characters. */
const IDEOGRAPHIC = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef\p{ExtPict}]/u;

/** What stays on one line if it can, and the space behind it, which vanishes at a line's end. */
export interface LinePiece {
  readonly text: string;
  readonly space: string;
}

/**
 * Cuts a text without line breaks wherever a line may end: behind spaces and between Chinese characters, but not before
 * 。，》, not behind （《, not within —— and ……, and not within words and numbers of other scripts.
 */
export function linePieces(text: string): readonly LinePiece[] {
  const pieces: LinePiece[] = [];
  let piece = '';
  let space = '';
  let before: string | undefined;
  for (const each of graphemes(text)) {
    if (each === ' ' || each === '\u3000' || each === '\t') {
      space += each;
      continue;
    }
    if (space !== '' || (before !== undefined && mayBreak(before, each))) {
      pieces.push({ text: piece, space });
      piece = '';
      space = '';
    }
    piece += each;
    before = each;
  }
  if (piece !== '' || space !== '') pieces.push({ text: piece, space });
  return pieces;
}

/** Whether a line may end between two neighbours. */
export function mayBreak(before: string, after: string): boolean {
  const [left, right] = [roleOf(before), roleOf(after)];
  if (right.isNotFirst || left.isNotLast || (before === '—' && after === '—')) return false;
  return !(left.isInWord && right.isInWord);
}

/** How a character behaves at the ends of lines. */
interface Role {
  readonly isNotFirst: boolean;
  readonly isNotLast: boolean;
  readonly isInWord: boolean;
}

/** The same characters come again and again; a text of all others begins anew. */
const roles = new Map<string, Role>();
const MOST_ROLES = 8192;

function roleOf(grapheme: string): Role {
  const known = roles.get(grapheme);
  if (known !== undefined) return known;
  const role: Role = {
    isNotFirst: NOT_FIRST.has(grapheme),
    isNotLast: NOT_LAST.has(grapheme),
    isInWord: !IDEOGRAPHIC.test(grapheme) && (LETTER.test(grapheme) || IN_WORD.test(grapheme)),
  };
  if (roles.size >= MOST_ROLES) roles.clear();
  roles.set(grapheme, role);
  return role;
}
