import { pathWords, wordsIn, type Lang } from '@zhengwu/core';

import { keysEn } from './keys.en.js';
import { keysZhCn } from './keys.zh-CN.js';
import { readingEn } from './reading.en.js';
import { readingZhCn, type ReadingTexts } from './reading.zh-CN.js';
import { valuesEn } from './values.en.js';
import { valuesZhCn } from './values.zh-CN.js';

export type { ReadingTexts } from './reading.zh-CN.js';

export function readingTextsIn(lang: Lang): ReadingTexts {
  return lang === 'en' ? readingEn : readingZhCn;
}

/** What a key is called below its parent, both without ids; the key itself where we have no word for it. */
export function keyWord(key: string, parent: string | undefined, lang: Lang): string {
  const table: Readonly<Record<string, string>> = lang === 'en' ? keysEn : keysZhCn;
  const word = ownWord(table, `${parent ?? ''}/${key}`) ?? ownWord(table, key);
  if (word !== undefined || lang === 'en' || key.includes('/')) return word ?? key;
  return pathWords(key);
}

/** The table of words for what stands at a path of keys without ids, the nearest first; `undefined` where values are no words of ours. */
export function valueWords(keys: readonly string[], lang: Lang): Readonly<Record<string, string>> | undefined {
  const tables = tablesIn(lang);
  const path = ['', ...keys];
  const from = path.findIndex((_key, at) => tables.has(path.slice(at).join('/')));
  return from < 0 ? undefined : tables.get(path.slice(from).join('/'));
}

export function ownWord(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
}

const known = new Map<Lang, ReadonlyMap<string, Readonly<Record<string, string>>>>();

function tablesIn(lang: Lang): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const made = known.get(lang) ?? tables(lang);
  known.set(lang, made);
  return made;
}

/** By path without ids; one that begins with `/` is from the document's root. */
function tables(lang: Lang): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const words = wordsIn(lang);
  const { dataType, ...own } = lang === 'en' ? valuesEn : valuesZhCn;
  return new Map<string, Readonly<Record<string, string>>>([
    ['/type', words.itemType],
    ['/applicants', words.applicant],
    ['/handling', words.handling],
    ['/coverage', words.coverage],
    ['entries/type', words.itemType],
    ['entries/applicants', words.applicant],
    ['entries/handling', words.handling],
    ['authority/level', words.level],
    ['authority/origin', words.origin],
    ['body/nature', words.bodyNature],
    ['situations/role', words.situationRole],
    ['unit', words.limitUnit],
    ['specialProcedures/kind', words.specialProcedure],
    ['necessity/kind', words.necessity],
    ['materials/origin', words.materialOrigin],
    ['exemption/reason', words.exemption],
    ['results/kind', words.resultKind],
    ['results/delivery', words.delivery],
    ['source/status', words.source],
    ['x-source/status', words.source],
    ['fields/type', dataType],
    ['columns/type', dataType],
    ['elements/type', dataType],
    ['facts/type', dataType],
    ...Object.entries(own),
  ]);
}
