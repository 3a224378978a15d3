import type { ColumnDraft, TableDraft } from '../draft.js';
import type { CheckList } from './check-list.js';
import type { Cursor } from './cursor.js';
import { readColumn } from './read-column.js';
import { isConstraint, readConstraint } from './read-constraint.js';
import { MOST_COLUMNS, type SchemaReader } from './schema-reader.js';
import type { Token } from './token.js';

/** Words that begin another statement: a `;` was forgotten. */
const STARTS = new Set(['CREATE', 'ALTER', 'COMMENT', 'DROP', 'INSERT']);

/**
 * Reads a table from behind CREATE TABLE, and leaves the cursor where another statement begins, if one does. False
 * where the statement makes a table of something else, whose columns it does not name.
 */
export function readCreateTable(cursor: Cursor, reader: SchemaReader): boolean {
  cursor.take('IF', 'NOT', 'EXISTS');
  const at = cursor.peek();
  const path = cursor.takePath();
  if (path.length === 0) return false;
  if (cursor.take('LIKE')) return copied(path, cursor, reader);
  const group = cursor.takeGroup();
  if (group === undefined) return false;
  if (group.inner.take('LIKE')) return copied(path, group.inner, reader);
  const table = reader.addTable(path, at);
  if (table === undefined) return true;
  readParts(group.inner, group.isClosed, table, reader);
  readOptions(cursor, table);
  return true;
}

function copied(path: readonly string[], cursor: Cursor, reader: SchemaReader): boolean {
  const at = cursor.peek();
  const source = reader.need(cursor.takePath(), at);
  if (source === undefined) return true;
  const table = reader.addTable(path, at);
  for (const column of source.columns) table?.add({ ...column });
  if (table !== undefined) table.comment = source.comment;
  return true;
}

function readParts(inner: Cursor, isClosed: boolean, table: TableDraft, reader: SchemaReader): void {
  const at = inner.tokens[inner.at - 1];
  const parts = inner.parts();
  const checks: CheckList[] = [];
  const constraints: Cursor[] = [];
  parts.forEach((part, index) => {
    const isOpen = !isClosed && index === parts.length - 1;
    const first = part.peek();
    if (isOpen) {
      // Cut off in the middle: what is left of the last part may be half a name or half a length.
      const broken = part.tokens[part.to - 1];
      const what = broken?.kind === 'broken' ? broken.what : 'table';
      const from = broken?.kind === 'broken' ? broken : first;
      reader.report('catalogue/cut-off', table.name, from, { table: table.name, line: reader.lineOf(from), what, text: partText(part, reader) });
    } else if (isConstraint(part)) constraints.push(part);
    else addColumn(part, inner, table, checks, reader);
  });
  if (!isClosed && parts.length === 0) reader.report('catalogue/cut-off', table.name, at, { table: table.name, line: reader.lineOf(at), what: 'table', text: table.name });
  for (const part of constraints) {
    const check = readConstraint(part, table, reader);
    if (check !== undefined) checks.push(check);
  }
  for (const check of checks) applyCheck(check, table);
}

function addColumn(part: Cursor, inner: Cursor, table: TableDraft, checks: CheckList[], reader: SchemaReader): void {
  const first = part.peek();
  if (first === undefined) return;
  // PostgreSQL: LIKE other INCLUDING ALL, among the columns.
  if (part.word() === 'LIKE' && /^(?:INCLUDING|EXCLUDING|)$/.test(part.word(2)) && part.peek(2)?.kind !== 'symbol') {
    const other = reader.need([part.peek(1)?.text ?? ''], first);
    for (const column of other?.columns ?? []) enterColumn(table, { ...column }, first, reader);
    return;
  }
  const text = partText(part, reader);
  const read = readColumn(part, table, reader);
  if (read === undefined) return reader.report('catalogue/part-skipped', table.name, first, { table: table.name, line: reader.lineOf(first), text });
  const { column } = read;
  if (column.comment === '') column.comment = reader.remarkBehind(inner.tokens[part.to - 1]) ?? '';
  table.references.push(...read.references);
  checks.push(...read.checks);
  if (read.isGenerated) reader.report('catalogue/generated-column', table.name, first, { table: table.name, column: column.name, line: reader.lineOf(first) });
  else enterColumn(table, column, first, reader);
}

/** Adds a column, unless there is one of its name. */
export function enterColumn(table: TableDraft, column: ColumnDraft, at: Token | undefined, reader: SchemaReader): void {
  if (table.columns.length >= MOST_COLUMNS) return;
  if (table.has(column.name)) reader.report('catalogue/column-twice', table.name, at, { table: table.name, column: column.name, line: reader.lineOf(at) });
  else table.add(column);
}

/** What a check allows becomes the column's code list, unless ENUM has given one. */
export function applyCheck({ column: name, values }: CheckList, table: TableDraft): void {
  const column = table.column(name);
  if (column !== undefined) column.codes ??= values.map((value) => ({ value, label: value }));
}

/** Behind the brackets: a comment, and much that concerns the database alone. */
function readOptions(cursor: Cursor, table: TableDraft): void {
  while (!cursor.isDone) {
    if (STARTS.has(cursor.word()) && startsStatement(cursor)) return;
    if (cursor.take('COMMENT')) {
      cursor.takeSymbol('=');
      table.comment = cursor.takeText() ?? table.comment;
    } else if (cursor.takeGroup() === undefined) cursor.at += 1;
  }
}

function startsStatement(cursor: Cursor): boolean {
  const next = cursor.word(1);
  switch (cursor.word()) {
    case 'COMMENT':
      return next === 'ON';
    case 'INSERT':
      return next === 'INTO';
    default:
      return /^(?:TABLE|INDEX|UNIQUE|SEQUENCE|VIEW|GLOBAL|TEMPORARY|OR|TRIGGER)$/.test(next);
  }
}

/** A piece as written, for showing. */
function partText(part: Cursor, reader: SchemaReader): string {
  const first = part.peek();
  const last = part.tokens[part.to - 1];
  return first === undefined || last === undefined ? '' : reader.text.slice(first.start, Math.min(last.end, first.start + 60)).replace(/\s+/g, ' ').trim();
}
