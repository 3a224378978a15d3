import type { DataElement, Finding } from '@zhengwu/core';
import { codesInComment } from '../codes-in-comment.js';
import { TableDraft, type ColumnDraft, type DraftCode } from '../draft.js';
import { catalogueFinding } from '../rules.js';
import { isNeeded, mayBeEmpty, yesNo } from './yes-no.js';
import type { DictionaryRow } from './row.js';
import { sized, typeInWords, type TypeInWords } from './type-words.js';

export interface RowsOptions {
  /** The data elements that rows may name, by code, name or id. */
  readonly elements?: readonly DataElement[];
  /** Code lists that a row may name, by name. */
  readonly codeLists?: ReadonlyMap<string, readonly DraftCode[]>;
}

/** Tables out of the lines of a dictionary; a line without a table belongs to that of the line above. */
export function draftsFromRows(rows: readonly DictionaryRow[], options: RowsOptions, findings: Finding[]): readonly TableDraft[] {
  const tables = new Map<string, TableDraft>();
  const elementOf = elementFinder(options.elements ?? []);
  let current: TableDraft | undefined;
  for (const row of rows) {
    if (row.table !== undefined) current = tableOf(row.table, row, tables);
    if (current === undefined) {
      findings.push(catalogueFinding('catalogue/row-skipped', '', row.at, { sheet: row.sheet, row: row.row, missing: 'table' }));
      continue;
    }
    if (current.comment === '' && row.tableComment !== undefined) current.comment = row.tableComment;
    if (row.parent !== undefined && !current.references.some(({ parent }) => parent.join('.') === row.parent)) {
      current.references.push({ columns: [], parent: row.parent.split('.'), cascades: true, at: row.at });
    }
    const name = row.name ?? row.comment;
    // A line of an overview names a table and no column.
    if (name === undefined) {
      if (row.table === undefined) findings.push(catalogueFinding('catalogue/row-skipped', current.name, row.at, { sheet: row.sheet, row: row.row, missing: 'name' }));
      continue;
    }
    if (current.has(name)) findings.push(catalogueFinding('catalogue/column-twice', current.name, row.at, { table: current.name, column: name, line: row.row }));
    else current.add(columnOf(row, name, current.name, elementOf, options, findings));
  }
  return [...tables.values()].filter((table) => table.columns.length > 0);
}

function tableOf(written: string, row: DictionaryRow, tables: Map<string, TableDraft>): TableDraft {
  const key = written.toLowerCase();
  const known = tables.get(key);
  if (known !== undefined) return known;
  const path = /^[\w$#]+\.[\w$#]+$/.test(written) ? written.split('.') : [written];
  const table = new TableDraft(path[path.length - 1] ?? written, path[path.length - 2], row.at);
  tables.set(key, table);
  return table;
}

function columnOf(row: DictionaryRow, name: string, table: string, elementOf: ElementFinder, options: RowsOptions, findings: Finding[]): ColumnDraft {
  const type = typeOf(row, name, table, findings);
  const isKey = row.key !== undefined && (yesNo(row.key) ?? /主键|\bpk\b|^pri/i.test(row.key));
  const needed = row.required === undefined ? undefined : isNeeded(row.required);
  const nullable = needed === undefined ? (row.nullable === undefined ? undefined : mayBeEmpty(row.nullable)) : !needed;
  const element = row.element === undefined ? undefined : elementOf(row.element);
  if (row.element !== undefined && element === undefined) findings.push(catalogueFinding('catalogue/unknown-element', table, row.at, { table, column: name, element: row.element }));
  const listed = codesOf(row, name, table, options, findings) ?? type.values?.map((value) => ({ value, label: value }));
  const written = row.default?.trim();
  return {
    name,
    // A name in Chinese says what it is.
    comment: row.comment ?? (/[\u3400-\u9fff]/.test(name) ? name : (row.remark ?? '')),
    type: type.type,
    length: type.length,
    precision: type.precision,
    scale: type.scale,
    nullable: isKey ? false : (nullable ?? true),
    isKey,
    default: written === undefined || written === '' || /^(?:null|无|空|-|\/)$/i.test(written) ? undefined : written,
    codes: listed,
    isFlag: type.isFlag,
    ...(element === undefined ? {} : { elementId: element.id }),
    at: row.at,
  };
}

/** The type with the size beside it; without a type that can be read, a text. */
function typeOf(row: DictionaryRow, name: string, table: string, findings: Finding[]): TypeInWords {
  const read = row.type === undefined ? undefined : typeInWords(row.type);
  if (row.type !== undefined && read === undefined) findings.push(catalogueFinding('catalogue/type-not-read', table, row.at, { table, column: name, type: row.type, at: row.at }));
  const base: TypeInWords = read ?? { type: 'text', isFlag: false };
  // 50, 10,2, ≤200, 18位
  const [first, second] = (row.length ?? '').normalize('NFKC').match(/\d+/g)?.slice(0, 2).map(Number) ?? [];
  const precision = wholeNumber(row.precision);
  const scale = wholeNumber(row.scale);
  if (base.type === 'text') return { ...base, length: base.length ?? usable(first), isFlag: base.isFlag || first === 1 };
  if (base.type === 'decimal' && base.precision === undefined) {
    // 精度 is the digits in all beside a 小数位, and often those behind the point beside a 长度 alone.
    const digits = scale === undefined && first !== undefined && precision !== undefined && precision < first ? { first, second: precision } : { first: precision ?? first, second: scale ?? second };
    return digits.first === undefined ? { ...base, scale: digits.second } : sized('decimal', digits.first, digits.second);
  }
  // INT has a precision of 32 in PostgreSQL's information_schema: bits. Only a type in words takes its digits from beside it.
  if (base.type === 'integer' && !/[a-z]/i.test(row.type ?? '')) return { ...base, precision: base.precision ?? precision ?? first };
  return base;
}

function codesOf(row: DictionaryRow, name: string, table: string, options: RowsOptions, findings: Finding[]): readonly DraftCode[] | undefined {
  const { codes } = row;
  if (codes === undefined) return undefined;
  if (typeof codes !== 'string') return codes.length === 0 ? undefined : codes;
  const written = codes.trim();
  const named = options.codeLists?.get(listKey(written));
  if (named !== undefined) return named;
  const spelled = codesInComment(written)?.codes;
  if (spelled !== undefined) return spelled;
  const words = written.split(/[、，,；;/|\n]/).map((word) => word.trim());
  // 男、女; a single word is the name of a code list, as is whatever has digits in it: GB/T 2261.1.
  if (words.length > 1 && words.every((word) => word !== '' && word.length <= 20 && !/\d/.test(word)) && new Set(words).size === words.length) return words.map((word) => ({ value: word, label: word }));
  if (written !== '' && !/^[-—/]$/.test(written)) findings.push(catalogueFinding('catalogue/codes-not-read', table, row.at, { table, column: name, text: written.slice(0, 60) }));
  return undefined;
}

/** Names of code lists are compared without what is put around them. */
export function listKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s《》"'“”()（）:：]|代码表$|字典$|^见/g, '');
}

type ElementFinder = (words: string) => DataElement | undefined;

function elementFinder(elements: readonly DataElement[]): ElementFinder {
  const known = new Map<string, DataElement>();
  for (const element of elements) {
    for (const key of [element.name, element.code, element.id]) if (key !== undefined && !known.has(key)) known.set(key, element);
  }
  return (words) => known.get(words.trim());
}

function wholeNumber(text: string | undefined): number | undefined {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isInteger(value) && value >= 0 && value < 100_000 ? value : undefined;
}

/** MySQL's information_schema gives LONGTEXT a length of four thousand million. */
function usable(length: number | undefined): number | undefined {
  return length === undefined || length === 0 || length >= 65_535 ? undefined : length;
}
