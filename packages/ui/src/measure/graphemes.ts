/** Usual Chinese and Latin text: each character stands alone. */
const PLAIN = /^[\u0020-\u007e\u2010-\u2027\u3000-\u3029\u3030-\u3098\u309b-\u4dbf\u4e00-\u9fff\uff01-\uff60]*$/;

/**
 * A line break, a flag, emoji on joiners, or a character with its marks, skin tone and tags (UAX #29 without the rules
 * for conjoining jamo, prepended marks and Indic conjuncts).
 */
const GRAPHEME =
  /\r\n|[\p{Cc}\p{Zl}\p{Zp}]|(?:\p{RI}\p{RI}|\p{ExtPict}(?:[\p{M}\p{EMod}\u200c\u{e0020}-\u{e007f}]*\u200d\p{ExtPict})*|[^])[\p{M}\p{EMod}\u200c\u200d\u{e0020}-\u{e007f}]*/gu;

/** What a reader takes for one character each. `Intl.Segmenter` is newer than the oldest browser that we serve. */
export function graphemes(text: string): readonly string[] {
  if (PLAIN.test(text)) return text.split('');
  return text.match(GRAPHEME) ?? [];
}
