/**
 * What looking at a number gives: what it tells, or the one word for what is wrong with it. Problems are
 * data: their sentences are in the message tables, in the reader's language.
 */
export type Inspection<Value, Problem extends { readonly problem: string }> =
  | ({ readonly valid: true; readonly normalised: string } & Value)
  | ({ readonly valid: false; readonly normalised: string } & Problem);

/** Nothing was written. */
export interface Empty {
  readonly problem: 'empty';
}

/** So many characters where so many belong. */
export interface WrongLength {
  readonly problem: 'length';
  readonly length: number;
}

/** A character that has no place there. `at` counts from 1. */
export interface WrongCharacter {
  readonly problem: 'character';
  readonly at: number;
  readonly found: string;
}

/** The first character that the pattern for single characters refuses. */
export function wrongCharacter(text: string, allowed: RegExp): WrongCharacter | undefined {
  const letters = Array.from(text);
  const index = letters.findIndex((letter) => !allowed.test(letter));
  return index < 0 ? undefined : { problem: 'character', at: index + 1, found: letters[index] ?? '' };
}
