import type { Term } from '../model/guide.js';

/** A piece of a text: words as they are, or a word that is explained. */
export interface Piece {
  readonly text: string;
  readonly term?: Term;
}

/** A text cut at the words that are explained, of two at one place at the longer one. */
export function piecesOf(text: string, terms: readonly Term[]): readonly Piece[] {
  const words = terms.filter(({ word }) => word.trim() !== '').sort((a, b) => b.word.length - a.word.length);
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const term = words.find(({ word }) => text.startsWith(word, at));
    if (term === undefined) {
      at += 1;
      continue;
    }
    if (at > from) pieces.push({ text: text.slice(from, at) });
    pieces.push({ text: term.word, term });
    at += term.word.length;
    from = at;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** The words that occur in any of the texts, in the guide's order. */
export function termsIn(texts: readonly (string | undefined)[], terms: readonly Term[]): readonly Term[] {
  return terms.filter(({ word }) => word.trim() !== '' && texts.some((text) => text?.includes(word) === true));
}
