import { dataElementShape, dataTableShape, hasOwn, isPlainObject, readJson, type DataElement, type DataTable, type Finding } from '@zhengwu/core';
import * as v from 'valibot';
import { HEADERS } from './dictionary/headers.js';
import { draftsFromRows, type RowsOptions } from './dictionary/drafts-from-rows.js';
import { ELEMENT_HEADERS } from './dictionary/element-headers.js';
import { elementsFromRows, type ElementRow } from './dictionary/elements-from-rows.js';
import type { DictionaryRow } from './dictionary/row.js';
import type { DraftCode } from './draft.js';
import { finishTables } from './finish-tables.js';
import { catalogueFinding } from './rules.js';
import type { ReadElements } from './sheet/elements-from-sheet.js';
import { capped, type ReadTables } from './tables-from-ddl.js';

type Json = Readonly<Record<string, unknown>>;

/** Under which programs wrap what they hand out; Navicat writes RECORDS. */
const WRAPPERS = ['tables', 'RECORDS', 'rows', 'data', 'records', 'items', 'list', 'columns', 'fields', 'result', 'elements'];

/**
 * Reads tables from JSON: our own, a context's `tables`, rows of information_schema.columns or ALL_TAB_COLUMNS, or
 * tables with their columns under them, whatever the keys are called. Never throws.
 */
export function tablesFromJson(input: unknown, options: Pick<RowsOptions, 'elements'> = {}): ReadTables {
  const { value, findings: inJson } = readJson(input, 'table');
  const findings: Finding[] = [...inJson];
  const own: DataTable[] = [];
  const rows: DictionaryRow[] = [];
  for (const { part, at } of membersOf(value, 'tables')) {
    const table = v.safeParse(dataTableShape, part);
    if (table.success) own.push(table.output);
    else if (isPlainObject(part)) {
      const lines = linesOf(part, at);
      rows.push(...lines);
      if (lines.length === 0) findings.push(catalogueFinding('catalogue/not-a-table', '', at, { at }));
    } else findings.push(catalogueFinding('catalogue/not-a-table', '', at, { at }));
  }
  const tables = [...own, ...finishTables(draftsFromRows(rows, options, findings), findings)];
  if (tables.length === 0 && !inJson.some(({ severity }) => severity === 'error')) findings.unshift(catalogueFinding('catalogue/nothing-found', '', undefined, { what: 'tables' }));
  return { tables, findings: capped(findings) };
}

/** Reads 公共数据元 from JSON: our own, a context's `elements`, or a list of objects with a name. Never throws. */
export function elementsFromJson(input: unknown): ReadElements {
  const { value, findings: inJson } = readJson(input, 'table');
  const findings: Finding[] = [...inJson];
  const own: DataElement[] = [];
  const rows: ElementRow[] = [];
  for (const { part, at } of membersOf(value, 'elements')) {
    const element = v.safeParse(dataElementShape, part);
    if (element.success) own.push(element.output);
    else if (isPlainObject(part)) rows.push({ ...textsOf(part, ELEMENT_HEADERS), at, sheet: '' });
    else findings.push(catalogueFinding('catalogue/not-an-element', '', at, { at }));
  }
  const elements = [...own, ...elementsFromRows(rows, findings)];
  if (elements.length === 0 && !inJson.some(({ severity }) => severity === 'error')) findings.unshift(catalogueFinding('catalogue/nothing-found', '', undefined, { what: 'elements' }));
  return { elements, findings: capped(findings) };
}

interface Member {
  readonly part: unknown;
  readonly at: string;
}

/** The list that a value is or wraps; a single object is a list of itself. */
function membersOf(value: unknown, wanted: string): readonly Member[] {
  let inner = value;
  let at = '';
  for (let depth = 0; depth < 4 && isPlainObject(inner); depth += 1) {
    const held: Json = inner;
    const key = [wanted, ...WRAPPERS].find((name) => hasOwn(held, name) && (Array.isArray(held[name]) || (name !== 'columns' && name !== 'fields' && isPlainObject(held[name]))));
    // A table of its own has its columns under it.
    if (key === undefined || ((key === 'columns' || key === 'fields') && wanted === 'tables' && tableNameOf(held) !== undefined)) break;
    inner = held[key];
    at = at === '' ? key : `${at}/${key}`;
  }
  if (Array.isArray(inner)) return inner.map((part: unknown, index) => ({ part, at: at === '' ? String(index) : `${at}/${String(index)}` }));
  return inner === undefined || inner === null ? [] : [{ part: inner, at }];
}

function tableNameOf(part: Json): string | undefined {
  return textUnder(part, ['name', 'tableName', 'table', 'code', ...HEADERS.table]);
}

/** The lines of a table with its columns under it, or the line that a row of information_schema is. */
function linesOf(part: Json, at: string): readonly DictionaryRow[] {
  const key = ['columns', 'fields', 'cols', '字段'].find((name) => Array.isArray(part[name]) && hasOwn(part, name));
  if (key === undefined) {
    const line = rowOf(part, at);
    return line.table === undefined || line.name === undefined ? [] : [line];
  }
  const table = tableNameOf(part);
  const columns: readonly unknown[] = Array.isArray(part[key]) ? part[key] : [];
  const tableComment = textUnder(part, ['comment', 'label', 'title', 'description', ...HEADERS.tableComment]);
  const parent = textUnder(part, ['parent', 'parentName', ...HEADERS.parent]);
  if (table === undefined) return [];
  return columns.flatMap((column, index) => (isPlainObject(column) ? [{ ...rowOf(column, `${at}/${key}/${String(index)}`), table, tableComment, parent }] : []));
}

function rowOf(part: Json, at: string): DictionaryRow {
  const { codes: _, ...texts } = textsOf(part, HEADERS);
  const codes = codesUnder(part) ?? textUnder(part, HEADERS.codes);
  // varchar beside COLUMN_TYPE varchar(50): the longer says more, and numbers beside it only repeat it.
  const type = textUnder(part, ['COLUMN_TYPE', 'columnType']) ?? texts.type;
  return { ...texts, ...(type === undefined ? {} : { type }), ...(codes === undefined ? {} : { codes }), at, sheet: '', row: Number(/\d+$/.exec(at)?.[0] ?? 0) + 1 };
}

function textsOf<Field extends string>(part: Json, headers: Readonly<Record<Field, readonly string[]>>): Partial<Record<Field, string>> {
  const texts: Partial<Record<Field, string>> = {};
  for (const field in headers) {
    const text = textUnder(part, headers[field]);
    if (text !== undefined) texts[field] = text;
  }
  return texts;
}

/** The first of these keys under which something is written, whatever its case and underscores. */
function textUnder(part: Json, keys: readonly string[]): string | undefined {
  for (const key of keys) if (hasOwn(part, key)) return textOf(part[key]);
  const wanted = new Set(keys.map(plainKey));
  const found = Object.keys(part).find((key) => wanted.has(plainKey(key)));
  return found === undefined ? undefined : textOf(part[found]);
}

function plainKey(key: string): string {
  return key.toLowerCase().replace(/[_\s-]/g, '');
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'number' ? String(value) : undefined;
}

/** `[{ value, label }]`, `['男', '女']` or `{ 1: '男' }`. */
function codesUnder(part: Json): readonly DraftCode[] | undefined {
  const key = HEADERS.codes.find((name) => hasOwn(part, name) && typeof part[name] === 'object' && part[name] !== null);
  const held: unknown = key === undefined ? undefined : part[key];
  if (Array.isArray(held)) {
    return held.flatMap((code: unknown): DraftCode[] => {
      if (typeof code === 'string' || typeof code === 'number') return [{ value: String(code), label: String(code) }];
      if (!isPlainObject(code)) return [];
      const value = textUnder(code, ['value', 'code', 'key', 'id', '代码', '值']);
      return value === undefined ? [] : [{ value, label: textUnder(code, ['label', 'name', 'text', 'title', '名称', '含义']) ?? value }];
    });
  }
  return isPlainObject(held) ? Object.entries(held).flatMap(([value, label]): DraftCode[] => (textOf(label) === undefined ? [] : [{ value, label: textOf(label) ?? value }])) : undefined;
}
