import type { Finding, Unread } from '@zhengwu/core';

/** What opening a value gives: a session, or why there is none. */
export interface Opened<S> {
  /** Absent only if nothing can be opened. */
  readonly session?: S;
  readonly findings: readonly Finding[];
  /** What is not in the session, word for word. */
  readonly unread: readonly Unread[];
  /** The document is of a newer version: it may be looked at, not changed. */
  readonly isReadonly: boolean;
}

/** The text of what could not be opened, for showing and for saving: as it came, or as readable JSON. */
export function originalText(content: unknown): string {
  if (typeof content === 'string') return content;
  if (content instanceof Uint8Array) return new TextDecoder().decode(content);
  try {
    // `undefined` and a function have no JSON, which the type of `stringify` keeps to itself.
    const json: unknown = JSON.stringify(content, null, 2);
    return typeof json === 'string' ? json : String(content);
  } catch {
    // A cycle, a bigint, a getter that throws.
    return Object.prototype.toString.call(content);
  }
}
