import type { ColumnDraft, ReferenceDraft, TableDraft } from '../draft.js';
import { readCheckList, type CheckList } from './check-list.js';
import type { Cursor } from './cursor.js';
import { takeDefault } from './default-text.js';
import { readType, type ReadType } from './read-type.js';
import { SchemaReader } from './schema-reader.js';

/** A column as its definition says, and what else the definition says. */
export interface ReadColumn {
  readonly column: ColumnDraft;
  readonly references: readonly ReferenceDraft[];
  readonly checks: readonly CheckList[];
  /** The database computes it: nobody writes it. */
  readonly isGenerated: boolean;
}

/** Reads `name type …`, up to the end of the cursor; undefined where that is no column. */
export function readColumn(cursor: Cursor, table: TableDraft, reader: SchemaReader): ReadColumn | undefined {
  const first = cursor.peek();
  const name = cursor.takeName();
  if (first === undefined || name === undefined) return undefined;
  const type = readType(cursor, reader.dialect, reader.types);
  if (type === undefined) return undefined;
  const at = SchemaReader.placeOf(first);
  if (!type.isKnown) reader.report('catalogue/unknown-type', table.name, first, { table: table.name, column: name, type: type.name, line: reader.lineOf(first) });
  const column: ColumnDraft = { name, comment: '', at, ...typeOf(type), nullable: true, isKey: false };
  // It counts by itself: whoever inserts a row gives nothing.
  if (type.isSerial) Object.assign(column, { default: type.name, nullable: false });
  const rest: { references: ReferenceDraft[]; checks: CheckList[]; isGenerated: boolean } = { references: [], checks: [], isGenerated: false };
  while (!cursor.isDone) readAttribute(cursor, column, rest, reader);
  if (type.inBytes && type.type === 'text' && (type.length ?? 0) > 1) reader.noteBytes(table, column);
  return { column, ...rest };
}

/** What a type gives a column. */
export function typeOf(type: ReadType): Pick<ColumnDraft, 'type' | 'length' | 'precision' | 'scale' | 'codes' | 'isFlag'> {
  return { type: type.type, length: type.length, precision: type.precision, scale: type.scale, codes: type.values?.map((value) => ({ value, label: value })), isFlag: type.isFlag };
}

function readAttribute(cursor: Cursor, column: ColumnDraft, rest: { references: ReferenceDraft[]; checks: CheckList[]; isGenerated: boolean }, reader: SchemaReader): void {
  if (cursor.take('NOT', 'NULL')) column.nullable = false;
  else if (cursor.take('NULL')) column.nullable = true;
  else if (cursor.take('PRIMARY', 'KEY')) {
    column.isKey = true;
    column.nullable = false;
  } else if (cursor.take('DEFAULT')) column.default = takeDefault(cursor, reader.text);
  else if (cursor.take('COMMENT')) {
    if (cursor.isSymbol('=')) cursor.at += 1;
    column.comment = cursor.takeText() ?? column.comment;
  } else if (cursor.take('AUTO_INCREMENT') || cursor.take('AUTOINCREMENT')) column.default ??= 'AUTO_INCREMENT';
  else if (cursor.take('IDENTITY')) {
    cursor.takeGroup();
    column.default ??= 'IDENTITY';
  } else if (cursor.word() === 'GENERATED' || (cursor.word() === 'AS' && cursor.isSymbol('(', 1))) readGenerated(cursor, column, rest);
  else if (cursor.take('REFERENCES')) rest.references.push(takeReference(cursor, [column.name]));
  else if (cursor.take('CHECK')) {
    const list = groupList(cursor);
    if (list !== undefined) rest.checks.push(list);
  } else if (cursor.take('ON', 'UPDATE')) takeDefault(cursor, reader.text);
  else if (cursor.take('CONSTRAINT')) cursor.takeName();
  // COLLATE x, UNIQUE, STORAGE (…), ENABLE: nothing that a form must know.
  else if (cursor.takeGroup() === undefined) cursor.at += 1;
}

function readGenerated(cursor: Cursor, column: ColumnDraft, rest: { isGenerated: boolean }): void {
  cursor.take('GENERATED');
  if (!cursor.take('ALWAYS')) cursor.take('BY', 'DEFAULT');
  cursor.take('ON', 'NULL');
  if (!cursor.take('AS')) return;
  if (cursor.take('IDENTITY')) {
    cursor.takeGroup();
    column.default ??= 'IDENTITY';
    column.nullable = false;
  } else {
    cursor.takeGroup();
    rest.isGenerated = true;
  }
}

/** What a check in brackets allows. */
export function groupList(cursor: Cursor): CheckList | undefined {
  const group = cursor.takeGroup();
  return group === undefined ? undefined : readCheckList(group.inner);
}

/** `REFERENCES parent (id) ON DELETE CASCADE`, from behind the word. */
export function takeReference(cursor: Cursor, columns: readonly string[]): ReferenceDraft {
  const at = SchemaReader.placeOf(cursor.peek());
  const parent = cursor.takePath();
  cursor.takeNames();
  let cascades = false;
  for (;;) {
    if (cursor.take('ON', 'DELETE', 'CASCADE')) cascades = true;
    else if (cursor.take('ON', 'DELETE', 'SET') || cursor.take('ON', 'UPDATE', 'SET') || cursor.take('ON', 'DELETE', 'NO') || cursor.take('ON', 'UPDATE', 'NO') || cursor.take('ON', 'DELETE') || cursor.take('ON', 'UPDATE')) cursor.at += 1;
    else if (cursor.take('MATCH')) cursor.at += 1;
    else break;
  }
  return { columns, parent, cascades, at };
}
