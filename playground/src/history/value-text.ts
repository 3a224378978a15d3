import { formatDate, isIsoDate, isPlainObject, limitText, readExpression, toText, wordsIn, type Lang } from '@zhengwu/core';

import { byteText } from './byte-text.js';
import { isElementList } from './element-list.js';
import { elementName, elementOf } from './element-name.js';
import { fieldsIn } from './fields-in.js';
import { isLimit } from './is-limit.js';
import { keyWord, ownWord, readingTextsIn, valueWords } from './messages/index.js';
import { plainReader, type Reader } from './reader.js';
import { keysOf, stepsAlong } from './steps.js';

/** Longer values end in the count of what is left out; they are shown whole as a difference of texts. */
const LONGEST = 4_000;
/** Members of a list that stands for itself, and of one among other fields. */
const MOST_MEMBERS = 50;
const MOST_INNER_MEMBERS = 8;
const DEEPEST = 5;
/** What may be the id of an element: a guide's options name values and nodes by them. */
const AN_ID = /^[a-z]{1,4}_[\w-]{1,64}$/;

/**
 * A value as people read it: 必交, 10 个工作日, 2026年3月1日, the names of the elements that ids stand for.
 * @param value absent is `undefined`
 * @param path where it stands: what a value means depends on it
 * @param documents where the elements that it names are found
 */
export function valueText(value: unknown, path: readonly string[], lang: Lang, documents: readonly unknown[] = [], reader: Reader = plainReader): string {
  return shortened(new ValueReader(lang, documents, reader).read(value, keysOf(stepsAlong(path, documents)), 0), lang);
}

/** The same in lines: of an object, a line for each of its fields; of anything else, one. */
export function valueLines(value: unknown, path: readonly string[], lang: Lang, documents: readonly unknown[] = [], reader: Reader = plainReader): readonly string[] {
  const lines = new ValueReader(lang, documents, reader).lines(value, keysOf(stepsAlong(path, documents)));
  return lines === undefined ? [valueText(value, path, lang, documents, reader)] : lines.map((line) => shortened(line, lang));
}

function shortened(text: string, lang: Lang): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}${readingTextsIn(lang).more(text.length - LONGEST)}`;
}

class ValueReader {
  readonly #texts;

  constructor(
    readonly lang: Lang,
    readonly documents: readonly unknown[],
    readonly reader: Reader,
  ) {
    this.#texts = readingTextsIn(lang);
  }

  /** `keys` is the path without ids. */
  read(value: unknown, keys: readonly string[], depth: number): string {
    if (value === undefined) return this.#texts.absent;
    if (value === null) return this.#texts.undecided;
    const told = this.#told(value, keys);
    if (told !== undefined) return told;
    if (typeof value === 'string') return this.#text(value, keys);
    if (typeof value === 'number') return keys[keys.length - 1] === 'maxBytes' ? byteText(value) : String(value);
    if (typeof value === 'boolean') return value ? this.#texts.yes : this.#texts.no;
    if (isExpressionAt(keys)) {
      const { value: expression } = readExpression(value);
      if (expression !== undefined) return toText(expression, fieldsIn(this.documents, this.lang));
    }
    if (depth > DEEPEST) return '…';
    if (Array.isArray(value)) return this.#list(value, keys, depth);
    return isPlainObject(value) ? this.#object(value, keys, depth) : '';
  }

  /** `undefined` for what is said in one. */
  lines(value: unknown, keys: readonly string[]): readonly string[] | undefined {
    if (!isPlainObject(value) || isExpressionAt(keys) || this.#told(value, keys) !== undefined || this.#whole(value) !== undefined) return undefined;
    const lines = Object.entries(value).flatMap(([key, member]) => this.#entry(key, member, keys, 0));
    return lines.length === 0 ? undefined : lines;
  }

  #told(value: unknown, keys: readonly string[]): string | undefined {
    return this.reader.value(value, keys, this.lang, (id) => elementName(elementOf(id, this.documents), this.lang));
  }

  #text(text: string, keys: readonly string[]): string {
    if (text === '') return this.#texts.empty;
    const key = keys[keys.length - 1] ?? '';
    if (/Ids?$/.test(key)) return elementName(elementOf(text, this.documents), this.lang) ?? text;
    if (AN_ID.test(text)) {
      const element = elementOf(text, this.documents);
      if (element !== undefined) return elementName(element, this.lang) ?? this.#texts.unnamed;
    }
    const table = valueWords(keys, this.lang);
    const word = table === undefined ? undefined : ownWord(table, text);
    if (word !== undefined) return word.trim();
    return this.lang === 'zh-CN' && isIsoDate(text) ? formatDate(text) : text;
  }

  #list(list: readonly unknown[], keys: readonly string[], depth: number): string {
    if (list.length === 0) return this.#texts.noMembers;
    const most = depth === 0 ? MOST_MEMBERS : MOST_INNER_MEMBERS;
    const shown = list.slice(0, most);
    const isElements = isElementList(list);
    const members = shown.map((member) => (isElements && isPlainObject(member) && !isFile(member) ? elementName(member, this.lang) : undefined) ?? this.read(member, keys, depth + 1));
    const isLong = members.some((member) => member.length > 24);
    const joined = members.join(isLong ? this.#texts.semicolon : this.#texts.comma);
    return list.length > most ? `${joined}${this.#texts.moreMembers(list.length)}` : joined;
  }

  #object(object: Readonly<Record<string, unknown>>, keys: readonly string[], depth: number): string {
    const whole = this.#whole(object) ?? (keys[keys.length - 1] === 'ranges' ? boundsText(object) : undefined);
    if (whole !== undefined) return whole;
    const parts = Object.entries(object).flatMap(([key, value]) => this.#entry(key, value, keys, depth));
    return parts.length === 0 ? this.#texts.empty : parts.join(this.#texts.semicolon);
  }

  /** What is said in one breath: a limit, a file, a span of time. */
  #whole(object: Readonly<Record<string, unknown>>): string | undefined {
    if (isLimit(object)) {
      const limit = limitText(object, wordsIn(this.lang));
      return isUnverified(object) ? this.#texts.unverified(limit) : limit;
    }
    if (isFile(object)) return this.#file(object);
    const { from, to } = object;
    return typeof from === 'string' && typeof to === 'string' && Object.keys(object).length === 2 ? this.#texts.range(from, to) : undefined;
  }

  /** What says nothing is left out: the id of an element, a list without members. */
  #entry(key: string, value: unknown, keys: readonly string[], depth: number): readonly string[] {
    if (key === 'id' || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const below = [...keys, key];
    const text = this.read(value, below, depth + 1);
    // 必交 says what it is by itself.
    if (key === 'kind' && valueWords(below, this.lang) !== undefined) return [text];
    const parent = keys[keys.length - 1];
    return [this.#texts.pair(this.reader.key(key, parent, this.lang) ?? keyWord(key, parent, this.lang), isPlainObject(value) && text.includes(this.#texts.semicolon) ? `[${text}]` : text)];
  }

  #file({ name, type, bytes }: Readonly<Record<string, unknown>>): string {
    const called = typeof name === 'string' && name !== '' ? name : this.#texts.unnamedFile(String(type));
    return this.#texts.file(called, byteText(Number(bytes)));
  }
}

/** Where a formula may stand: in an item's controls, and in a form's linkages. */
function isExpressionAt(keys: readonly string[]): boolean {
  const last = keys[keys.length - 1];
  return last === 'expression' || (last === 'when' && keys.includes('x-rules'));
}

/** A range of numbers or days as signs: ≥ 50 且 < 300 is told by its two ends. */
function boundsText({ from, to, fromOpen, toOpen }: Readonly<Record<string, unknown>>): string | undefined {
  const end = (value: unknown, sign: string): readonly string[] => (typeof value === 'number' || typeof value === 'string' ? [`${sign} ${value}`] : []);
  const ends = [...end(from, fromOpen === true ? '>' : '≥'), ...end(to, toOpen === true ? '<' : '≤')];
  return ends.length === 0 ? undefined : ends.join(' ');
}

function isUnverified({ source }: Readonly<Record<string, unknown>>): boolean {
  return isPlainObject(source) && source['status'] === 'unverified';
}

/** Core's `AssetRef`. */
function isFile({ hash, type, bytes }: Readonly<Record<string, unknown>>): boolean {
  return typeof hash === 'string' && typeof type === 'string' && typeof bytes === 'number';
}
