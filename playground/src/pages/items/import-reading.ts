import { coreMessages, findingText, isPlainObject, pathWords, type Finding, type Lang, type Parsed, type ServiceItem } from '@zhengwu/core';

import { newItemTextsIn } from '../messages/new-item.js';

/** What a file brings in, and what it does not: said before anything is made. */
export type Reading =
  /** Nothing can come in. */
  | { readonly kind: 'closed'; readonly isItem: boolean; readonly reasons: readonly string[] }
  /** Written by a newer program: importing would lose what this one does not know. */
  | { readonly kind: 'newer'; readonly item: ServiceItem }
  | {
      readonly kind: 'open';
      readonly item: ServiceItem;
      /** What stays outside, a sentence each. */
      readonly lost: readonly string[];
      /** What a person should look at. */
      readonly notes: readonly string[];
    };

/** Whose sentences are of a document that was opened and is kept; a file that is only looked at has its own. */
const LOST: ReadonlySet<string> = new Set(['document/cut-off', 'document/unread-part', 'document/duplicate-key', 'document/prototype-key', 'document/not-plain']);

export function readingOf({ value, findings, isReadonly }: Parsed<ServiceItem>, lang: Lang): Reading {
  const texts = newItemTextsIn(lang);
  if (value === undefined) {
    const isItem = !findings.some(({ rule }) => rule === 'document/no-format');
    return { kind: 'closed', isItem, reasons: isItem ? findings.map((finding) => noteText(finding, lang)) : [] };
  }
  if (isReadonly) return { kind: 'newer', item: value };
  const missing = findings.filter(({ rule }) => rule === 'document/missing-part').map((finding) => words(factOf(finding, 'path'), lang));
  const others = findings.filter(({ rule }) => rule !== 'document/missing-part' && !LOST.has(rule)).map((finding) => noteText(finding, lang));
  return {
    kind: 'open',
    item: value,
    lost: findings.filter(({ rule }) => LOST.has(rule)).map((finding) => noteText(finding, lang)),
    notes: [...others, ...(missing.length === 0 ? [] : [texts.missing(missing)])],
  };
}

/** Nothing was opened and nothing is kept yet: core's own sentences say so of a document in a designer. */
function noteText(finding: Finding, lang: Lang): string {
  const texts = newItemTextsIn(lang);
  const line = Number(factOf(finding, 'line'));
  const column = Number(factOf(finding, 'column'));
  switch (finding.rule) {
    case 'document/cut-off':
      return texts.cutOff(line, column);
    case 'document/duplicate-key':
      return texts.duplicateKey(line, column, factOf(finding, 'key'));
    case 'document/not-json':
      return texts.notJson(line, column, factOf(finding, 'excerpt').trim());
    case 'document/unread-part':
      return texts.unreadPart(words(factOf(finding, 'path'), lang), words(factOf(finding, 'aside'), lang));
    case 'document/prototype-key':
    case 'document/not-plain':
      return texts.notPlain(words([factOf(finding, 'path'), factOf(finding, 'key')].filter((each) => each !== '').join('/'), lang));
    case 'document/no-format':
      return texts.noFormat;
    default:
      return findingText(coreMessages, lang, finding);
  }
}

function factOf({ params }: Finding, key: string): string {
  const fact = isPlainObject(params) ? params[key] : undefined;
  return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '';
}

function words(path: string, lang: Lang): string {
  return lang === 'en' ? path : pathWords(path);
}
