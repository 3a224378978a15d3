export interface Sentence {
  readonly start: number;
  readonly words: string;
  /** Whether it ends in a question mark, or is built as a question. */
  readonly isAsked: boolean;
}

const SENTENCE = /[^。！!；;\n?？]+[?？]?/g;
const ASKS = /[?？]$|是否|是不是|有没有|[吗么]\s*$/;

/** A text's sentences. A semicolon ends one. */
export function* sentences(text: string): Iterable<Sentence> {
  for (const { 0: words, index } of text.matchAll(SENTENCE)) yield { start: index, words, isAsked: ASKS.test(words) };
}

/** Whether a text asks something. */
export function isQuestion(text: string): boolean {
  return /[?？]|是否|是不是|有没有|吗\s*$/.test(text);
}
