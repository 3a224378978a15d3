import type { TableDraft } from '../draft.js';
import type { Cursor } from './cursor.js';
import { takeDefault } from './default-text.js';
import { readColumn, typeOf } from './read-column.js';
import { isConstraint, readConstraint } from './read-constraint.js';
import { applyCheck, enterColumn } from './read-create-table.js';
import { readType } from './read-type.js';
import type { SchemaReader } from './schema-reader.js';

/** Reads what is done to a table, from behind ALTER TABLE. */
export function readAlterTable(cursor: Cursor, reader: SchemaReader): void {
  cursor.take('IF', 'EXISTS');
  cursor.take('ONLY');
  const at = cursor.peek();
  const table = reader.need(cursor.takePath(), at);
  if (table === undefined) return;
  for (const action of cursor.parts()) readAction(action, table, reader);
}

function readAction(action: Cursor, table: TableDraft, reader: SchemaReader): void {
  if (action.take('ADD')) return readAdded(action, table, reader);
  if (action.take('MODIFY')) return readModified(action, table, reader);
  if (action.take('CHANGE')) return readChanged(action, table, reader);
  if (action.take('ALTER')) return readAltered(action, table, reader);
  if (action.take('DROP')) return readDropped(action, table, reader);
  if (action.take('RENAME')) return readRenamed(action, table, reader);
  if (action.take('COMMENT')) {
    action.takeSymbol('=');
    table.comment = action.takeText() ?? table.comment;
  }
  // OWNER TO, ENABLE ROW LEVEL SECURITY and the like say nothing of columns.
}

function readAdded(action: Cursor, table: TableDraft, reader: SchemaReader): void {
  action.take('COLUMN');
  action.take('IF', 'NOT', 'EXISTS');
  // Oracle and 达梦 put several in brackets.
  const group = action.takeGroup();
  for (const part of group === undefined ? [action] : group.inner.parts()) {
    if (isConstraint(part)) {
      const check = readConstraint(part, table, reader);
      if (check !== undefined) applyCheck(check, table);
    } else addColumn(part, table, reader);
  }
}

function addColumn(part: Cursor, table: TableDraft, reader: SchemaReader): void {
  const first = part.peek();
  const read = readColumn(part, table, reader);
  if (read === undefined) return;
  table.references.push(...read.references);
  if (read.isGenerated) reader.report('catalogue/generated-column', table.name, first, { table: table.name, column: read.column.name, line: reader.lineOf(first) });
  else enterColumn(table, read.column, first, reader);
  for (const check of read.checks) applyCheck(check, table);
}

/** MODIFY gives the whole column anew; what is not said keeps its value in Oracle, and so it is read. */
function readModified(action: Cursor, table: TableDraft, reader: SchemaReader): void {
  action.take('COLUMN');
  const group = action.takeGroup();
  for (const part of group === undefined ? [action] : group.inner.parts()) redefine(part, undefined, table, reader);
}

function readChanged(action: Cursor, table: TableDraft, reader: SchemaReader): void {
  action.take('COLUMN');
  const former = action.takeName();
  if (former !== undefined) redefine(action, former, table, reader);
}

function redefine(part: Cursor, formerName: string | undefined, table: TableDraft, reader: SchemaReader): void {
  const first = part.peek();
  if (first === undefined) return;
  const former = reader.needColumn(table, formerName ?? first.text, first);
  if (former === undefined) return;
  // Oracle: MODIFY (name NOT NULL), without a type.
  if (part.word(1) === 'NOT' || part.word(1) === 'NULL' || part.word(1) === 'DEFAULT') {
    part.takeName();
    if (part.take('NOT', 'NULL')) former.nullable = false;
    else if (part.take('NULL')) former.nullable = true;
    else if (part.take('DEFAULT')) former.default = takeDefault(part, reader.text);
    return;
  }
  const read = readColumn(part, table, reader);
  if (read === undefined) return;
  const { column } = read;
  if (column.comment === '') column.comment = former.comment;
  if (former.isKey) Object.assign(column, { isKey: true, nullable: false });
  table.replace(former, column);
}

function readAltered(action: Cursor, table: TableDraft, reader: SchemaReader): void {
  action.take('COLUMN');
  const at = action.peek();
  const name = action.takeName();
  const column = name === undefined ? undefined : reader.needColumn(table, name, at);
  if (column === undefined) return;
  if (action.take('SET', 'NOT', 'NULL')) column.nullable = false;
  else if (action.take('DROP', 'NOT', 'NULL')) column.nullable = true;
  else if (action.take('SET', 'DEFAULT')) column.default = takeDefault(action, reader.text);
  else if (action.take('DROP', 'DEFAULT')) column.default = undefined;
  else if (action.take('ADD', 'GENERATED')) column.default ??= 'IDENTITY';
  else if (action.take('TYPE') || action.take('SET', 'DATA', 'TYPE')) {
    const type = readType(action, reader.dialect, reader.types);
    if (type !== undefined) Object.assign(column, typeOf(type));
  }
}

function readDropped(action: Cursor, table: TableDraft, reader: SchemaReader): void {
  if (/^(?:CONSTRAINT|PRIMARY|FOREIGN|INDEX|KEY|PARTITION|CHECK)$/.test(action.word())) return;
  action.take('COLUMN');
  action.take('IF', 'EXISTS');
  const at = action.peek();
  const group = action.takeGroup();
  const names = group === undefined ? [action.takeName()] : group.inner.parts().map((part) => part.takeName());
  for (const name of names) {
    const column = name === undefined ? undefined : reader.needColumn(table, name, at);
    if (column !== undefined) table.remove(column);
  }
}

function readRenamed(action: Cursor, table: TableDraft, reader: SchemaReader): void {
  if (action.take('COLUMN')) {
    const at = action.peek();
    const former = action.takeName();
    const column = former === undefined ? undefined : reader.needColumn(table, former, at);
    action.take('TO');
    const name = action.takeName();
    if (column !== undefined && name !== undefined) table.replace(column, { ...column, name });
  } else if (action.take('TO') || action.take('AS')) {
    const path = action.takePath();
    const name = path[path.length - 1];
    if (name !== undefined) reader.rename(table, name);
  }
}
