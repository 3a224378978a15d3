import { isPlainObject, type Lang } from '@zhengwu/core';

import type { Difference } from './difference.js';
import { differences } from './differences.js';

/** How documents of one kind are read: what of them is compared, and the words that only their package has. */
export interface Reader {
  readonly compare: (before: unknown, after: unknown) => readonly Difference[];
  /** The document as its places are named: what people tell apart stands in lists, each with an id. One for each document. */
  readonly readable: (document: unknown) => unknown;
  /** The place of a conflict in what is readable. */
  readonly placeOf: (path: readonly string[]) => readonly string[];
  /** What a key is called below its parent, both without ids. `undefined`: as in any document. */
  readonly key: (key: string, parent: string | undefined, lang: Lang) => string | undefined;
  /** What a value is called where it stands, by keys without ids. `undefined`: as in any document. */
  readonly value: (value: unknown, keys: readonly string[], lang: Lang) => string | undefined;
}

export const plainReader: Reader = {
  compare: differences,
  readable: (document) => document,
  placeOf: (path) => path,
  key: () => undefined,
  value: () => undefined,
};

/** The reader for documents like this one. That of forms is loaded when it is needed. */
export async function readerOf(document: unknown): Promise<Reader> {
  return isPlainObject(document) && document['format'] === 'zhengwu/form' ? (await import('./form-reader.js')).formReader : plainReader;
}
