import type { Conflict, Lang } from '@zhengwu/core';

import { elementName, elementOf, valueAt } from './element-name.js';
import { readingTextsIn } from './messages/index.js';
import { placeText } from './place-text.js';
import { plainReader, type Reader } from './reader.js';
import { valueText } from './value-text.js';

/** A conflict of a merge in words. */
export interface ConflictText {
  readonly place: string;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/** @param documents mine, theirs and the base, and whatever else elements have their names in */
export function conflictText(conflict: Conflict, documents: readonly unknown[], lang: Lang, reader: Reader = plainReader): ConflictText {
  const { path, kind } = conflict;
  const place = reader.placeOf(path);
  const known = documents.map(reader.readable);
  const [mine, theirs, base] = reader.readsSidesInPlace === true && place.length > 1 && kind !== 'order' ? known.map((document) => valueAt(document, place)) : [conflict.mine, conflict.theirs, conflict.base];
  const read = (value: unknown): string => (kind === 'order' ? orderText(value, known, lang) : valueText(value, place, lang, known, reader));
  return { place: placeText(place, known, lang, reader), base: read(base), mine: read(mine), theirs: read(theirs) };
}

/** The sides of a disputed order are lists of ids. */
function orderText(ids: unknown, documents: readonly unknown[], lang: Lang): string {
  if (!Array.isArray(ids)) return valueText(ids, [], lang);
  const names = (ids as readonly unknown[]).map((id) => elementName(elementOf(String(id), documents), lang) ?? String(id));
  return valueText(names, [], lang) || readingTextsIn(lang).noMembers;
}
