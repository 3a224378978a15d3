import type { OpenPart } from '../rules.js';

interface Span {
  /** UTF-16 units, half-open. */
  readonly start: number;
  readonly end: number;
}

/** A piece of DDL. */
export type Token = Span &
  (
    | {
        readonly kind: 'word';
        /** As written. */
        readonly text: string;
        /** In capitals, as keywords are compared. */
        readonly upper: string;
      }
    /** A name in `"…"` or backticks; in MySQL `"…"` may be a text as well, which only the place tells. */
    | { readonly kind: 'quoted'; readonly text: string; readonly quote: '"' | '`' }
    | { readonly kind: 'string' | 'number' | 'symbol'; readonly text: string }
    /** What ends a statement: `;`, a delimiter that was declared, a `/` or GO alone on a line. */
    | { readonly kind: 'end'; readonly text: string }
    /** What is opened and not closed before the text ends. */
    | { readonly kind: 'broken'; readonly text: string; readonly what: OpenPart }
  );

/** A remark: `--`, `#` or a block of one line. */
export interface Remark extends Span {
  readonly text: string;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly remarks: readonly Remark[];
}
