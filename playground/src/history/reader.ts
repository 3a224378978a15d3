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
  /** Whether a conflict's sides are read where its place is in each document, mine, theirs and the base, and not as the merge has them. */
  readonly readsSidesInPlace?: true;
  /** What a key is called below its parent, both without ids. `undefined`: as in any document. */
  readonly key: (key: string, parent: string | undefined, lang: Lang) => string | undefined;
  /** What a value is called where it stands, by keys without ids; `nameOf` knows what elements are called. `undefined`: as in any document. */
  readonly value: (value: unknown, keys: readonly string[], lang: Lang, nameOf: (id: string) => string | undefined) => string | undefined;
}

export const plainReader: Reader = {
  compare: differences,
  readable: (document) => document,
  placeOf: (path) => path,
  key: () => undefined,
  value: () => undefined,
};

/** The reader for these documents, which are of one kind. Those of forms and flows are loaded when they are needed; that of flows knows these alone. */
export async function readerOf(...documents: readonly unknown[]): Promise<Reader> {
  if (documents.some((document) => isPlainObject(document) && document['format'] === 'zhengwu/form')) return (await import('./form-reader.js')).formReader;
  const texts = documents.filter((document): document is string => typeof document === 'string');
  return texts.length > 0 ? (await import('./flow-reader.js')).flowReader(texts) : plainReader;
}
