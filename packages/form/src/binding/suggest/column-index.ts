import type { Column, DataElement, DataTable } from '@zhengwu/core';
import { matchPinyin } from '@zhengwu/core/pinyin';
import type { FormContext } from '../../model/context.js';
import { knownTables } from '../known-tables.js';
import { systemRole } from '../system-column.js';
import { titleOfColumn } from '../title-of-column.js';
import { plainKey, plainName } from './name-likeness.js';
import { plain } from './synonyms.js';
import { WordIndex } from './word-index.js';

/** A column that somebody fills in, and what it is called. */
export interface CalledColumn {
  readonly column: Column;
  readonly words: string;
  /** Among the columns of its table. */
  readonly place: number;
}

/** The columns of a table that somebody fills in, found by what a control is called. The system's are left out. */
class TableColumns {
  readonly #byWords: WordIndex<CalledColumn>;
  readonly #byKey = new Map<string, CalledColumn[]>();
  /** Those that nobody has commented, by the first letter of their names. */
  readonly #byLetter = new Map<string, CalledColumn[]>();

  constructor(table: DataTable, context: FormContext) {
    const called = table.columns.flatMap((column, place): readonly CalledColumn[] => (systemRole(column, table, context.tables) === undefined ? [{ column, words: wordsOf(column, context), place }] : []));
    this.#byWords = new WordIndex(called, ({ words }) => words);
    for (const each of called) {
      put(this.#byKey, plainKey(each.column.name), each);
      if (each.column.comment === '') put(this.#byLetter, plainName(each.column.name).charAt(0), each);
    }
  }

  /** Those that a control could be meant for, in their order; what is found may still be unlike. */
  near(label: string, key: string): readonly CalledColumn[] {
    const found = new Set([...(label === '' ? [] : this.#byWords.near(label)), ...(this.#byKey.get(plainKey(key)) ?? []), ...this.#soundingLike(label)]);
    return [...found].sort((a, b) => a.place - b.place);
  }

  #soundingLike(label: string): readonly CalledColumn[] {
    const first = plain(label).charAt(0);
    return first === '' ? [] : [...this.#byLetter].flatMap(([letter, columns]) => (begins(first, letter) ? columns : []));
  }
}

const beginnings = new Map<string, boolean>();

/** Whether a character's pinyin begins with the letter. */
function begins(character: string, letter: string): boolean {
  const key = character + letter;
  const known = beginnings.get(key);
  if (known !== undefined) return known;
  const does = matchPinyin(character, letter) !== undefined;
  beginnings.set(key, does);
  return does;
}

interface Known {
  readonly columns: Map<DataTable, TableColumns>;
  elements?: WordIndex<DataElement>;
}

const known = new WeakMap<FormContext, Known>();

function knownOf(context: FormContext): Known {
  let found = known.get(context);
  if (found === undefined) known.set(context, (found = { columns: new Map() }));
  return found;
}

/** The columns of a table by what they are called, read once for each context. */
export function tableColumns(table: DataTable, context: FormContext): TableColumns {
  const { columns } = knownOf(context);
  let found = columns.get(table);
  if (found === undefined) columns.set(table, (found = new TableColumns(table, context)));
  return found;
}

/** The data elements by what they are called, read once for each context. */
export function elementsByName(context: FormContext): WordIndex<DataElement> {
  const own = knownOf(context);
  own.elements ??= new WordIndex(context.elements ?? [], ({ name }) => name);
  return own.elements;
}

function wordsOf(column: Column, context: FormContext): string {
  return column.comment === '' ? (knownTables(context).element(column.elementId)?.name ?? column.name) : titleOfColumn(column).title;
}

function put<Member>(map: Map<string, Member[]>, key: string, member: Member): void {
  const members = map.get(key);
  if (members === undefined) map.set(key, [member]);
  else members.push(member);
}
