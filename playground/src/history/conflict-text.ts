import type { Conflict, Lang } from '@zhengwu/core';

import { elementName, elementOf } from './element-name.js';
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

/** @param documents where elements have their names: mine, theirs and the base, say */
export function conflictText({ path, kind, base, mine, theirs }: Conflict, documents: readonly unknown[], lang: Lang, reader: Reader = plainReader): ConflictText {
  const place = reader.placeOf(path);
  const known = documents.map(reader.readable);
  const read = (value: unknown): string => (kind === 'order' ? orderText(value, known, lang) : valueText(value, place, lang, known, reader));
  return { place: placeText(place, known, lang, reader), base: read(base), mine: read(mine), theirs: read(theirs) };
}

/** The sides of a disputed order are lists of ids. */
function orderText(ids: unknown, documents: readonly unknown[], lang: Lang): string {
  if (!Array.isArray(ids)) return valueText(ids, [], lang);
  const names = (ids as readonly unknown[]).map((id) => elementName(elementOf(String(id), documents), lang) ?? String(id));
  return valueText(names, [], lang) || readingTextsIn(lang).noMembers;
}
