import type { Finding } from '../finding/finding.js';

/** A part of the input that is not in the value, kept word for word so that it can be shown and saved. */
export interface Unread {
  /** Slash-separated keys from the root; empty for the whole input. */
  readonly path: string;
  /** As it came: a JSON value, or the text of an input that is not JSON. */
  readonly content: unknown;
}

/** What reading gives. Reading never throws. */
export interface Parsed<Value> {
  /** Absent only if nothing can be opened. */
  readonly value?: Value;
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
  /** A document of a newer schema opens, but is not to be changed: saving it here would lose what we do not know. */
  readonly isReadonly: boolean;
}
