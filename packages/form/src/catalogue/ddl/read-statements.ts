import { Cursor } from './cursor.js';
import { readAlterTable } from './read-alter-table.js';
import { readCreateTable } from './read-create-table.js';
import { readType } from './read-type.js';
import { routineEnd } from './routine-end.js';
import type { SchemaReader } from './schema-reader.js';
import type { Token } from './token.js';

/** Statements of every dump that say nothing of columns: they are passed over without a word. */
const SILENT = new Set([
  'SET', 'USE', 'LOCK', 'UNLOCK', 'INSERT', 'REPLACE', 'COPY', 'GRANT', 'REVOKE', 'COMMIT', 'ROLLBACK', 'BEGIN', 'START', 'SELECT', 'ANALYZE', 'PROMPT', 'SPOOL', 'EXIT', 'QUIT', 'WHENEVER', 'DELIMITER', 'SHOW', 'DO', 'DECLARE', 'CALL',
  'TRUNCATE', 'UPDATE', 'DELETE', 'END',
]);
const SILENT_OBJECTS = new Set(['INDEX', 'SEQUENCE', 'DATABASE', 'SCHEMA', 'EXTENSION', 'TABLESPACE', 'USER', 'ROLE', 'TRIGGER', 'FUNCTION', 'PROCEDURE', 'PACKAGE', 'SYNONYM', 'EVENT', 'BITMAP', 'UNIQUE', 'CLUSTER', 'CONTEXT', 'POLICY', 'RULE', 'AGGREGATE', 'CAST', 'BODY']);
/** Their bodies hold `;`. */
const ROUTINES = new Set(['TRIGGER', 'FUNCTION', 'PROCEDURE', 'PACKAGE', 'EVENT', 'BODY']);
const MODIFIERS = new Set(['OR', 'REPLACE', 'GLOBAL', 'LOCAL', 'TEMPORARY', 'TEMP', 'UNLOGGED', 'EXTERNAL', 'FOREIGN', 'HUGE', 'PRIVATE', 'EDITIONABLE', 'NONEDITIONABLE', 'FORCE', 'PUBLIC', 'UNIQUE', 'BITMAP', 'CLUSTER', 'CONSTRAINT', 'MATERIALIZED', 'FULLTEXT', 'SPATIAL']);

/** Reads statement by statement: a fault in one does not reach the next. */
export function readStatements(tokens: readonly Token[], reader: SchemaReader): void {
  let from = 0;
  while (from < tokens.length) {
    let to = from;
    while (to < tokens.length && tokens[to]?.kind !== 'end') to += 1;
    const first = tokens[from];
    if (first !== undefined && to > from) {
      const cursor = new Cursor(tokens, from, to);
      // A statement without its `;` ends where the next one begins.
      for (let before = -1; !cursor.isDone && cursor.at !== before; ) {
        before = cursor.at;
        readStatement(cursor, reader);
      }
      if (startsRoutine(new Cursor(tokens, from, to))) to = routineEnd(tokens, from, to);
      else if (cursor.isDone) reportBroken(tokens[to - 1], first, reader);
    }
    from = to + 1;
  }
}

function readStatement(cursor: Cursor, reader: SchemaReader): void {
  const first = cursor.peek();
  if (first === undefined) return;
  const start = cursor.at;
  if (!wasRead(cursor, reader)) {
    cursor.at = start;
    const name = statementName(cursor);
    if (!isSilent(cursor)) reader.skip(name, first);
    cursor.at = cursor.to;
  }
}

function wasRead(cursor: Cursor, reader: SchemaReader): boolean {
  if (cursor.take('CREATE')) {
    while (MODIFIERS.has(cursor.word())) cursor.at += 1;
    if (cursor.take('TABLE')) return readCreateTable(cursor, reader);
    if (cursor.take('TYPE')) return readCreateType(cursor, reader);
    return cursor.take('DOMAIN') && readCreateDomain(cursor, reader);
  }
  if (cursor.take('ALTER')) {
    cursor.take('FOREIGN');
    if (!cursor.take('TABLE')) return /^(?:SEQUENCE|SESSION|DATABASE|SCHEMA|FUNCTION|TYPE|DEFAULT|INDEX|USER|ROLE|TRIGGER)$/.test(cursor.word()) && finish(cursor);
    readAlterTable(cursor, reader);
    return finish(cursor);
  }
  if (cursor.take('COMMENT', 'ON')) return readCommentOn(cursor, reader);
  if (cursor.take('DROP', 'TABLE')) {
    cursor.take('IF', 'EXISTS');
    for (const part of cursor.parts()) {
      const table = reader.find(part.takePath());
      if (table !== undefined) reader.drop(table);
    }
    return true;
  }
  return false;
}

function readCommentOn(cursor: Cursor, reader: SchemaReader): boolean {
  const kind = cursor.word();
  cursor.at += 1;
  const at = cursor.peek();
  const path = cursor.takePath();
  if (!cursor.take('IS')) return false;
  const comment = cursor.takeText() ?? '';
  cursor.take('NULL');
  if (kind === 'COLUMN') {
    const table = reader.need(path.slice(0, -1), at);
    const name = path[path.length - 1];
    const column = table === undefined || name === undefined ? undefined : reader.needColumn(table, name, at);
    if (column !== undefined) column.comment = comment;
  } else if (kind === 'TABLE') {
    const table = reader.need(path, at);
    if (table !== undefined) table.comment = comment;
  }
  return true;
}

/** `CREATE TYPE sex AS ENUM ('男', '女')`; types of other kinds are passed over. */
function readCreateType(cursor: Cursor, reader: SchemaReader): boolean {
  const path = cursor.takePath();
  if (!cursor.take('AS', 'ENUM')) return false;
  const values = cursor.takeGroup()?.inner.parts().flatMap((part) => part.takeText() ?? []) ?? [];
  const name = path[path.length - 1]?.toUpperCase();
  if (name === undefined) return false;
  const length = values.reduce((most, value) => Math.max(most, value.length), 1);
  reader.types.set(name, { name, type: 'text', length, values, isKnown: true, isFlag: false, inBytes: false, isSerial: false });
  return true;
}

function readCreateDomain(cursor: Cursor, reader: SchemaReader): boolean {
  const path = cursor.takePath();
  cursor.take('AS');
  const name = path[path.length - 1]?.toUpperCase();
  const type = readType(cursor, reader.dialect, reader.types);
  if (name === undefined || type === undefined) return false;
  reader.types.set(name, type);
  return finish(cursor);
}

function finish(cursor: Cursor): true {
  cursor.at = cursor.to;
  return true;
}

function isSilent(cursor: Cursor): boolean {
  const word = cursor.word();
  if (SILENT.has(word)) return true;
  return (word === 'CREATE' || word === 'DROP') && SILENT_OBJECTS.has(objectOf(cursor));
}

function startsRoutine(cursor: Cursor): boolean {
  if (cursor.word() === 'DECLARE') return true;
  // BEGIN; and BEGIN WORK; begin a transaction, BEGIN followed by more a block.
  if (cursor.word() === 'BEGIN') return cursor.to - cursor.at > 2;
  return cursor.word() === 'CREATE' && ROUTINES.has(objectOf(cursor)) && cursor.to - cursor.at > 3;
}

/** What CREATE creates: the first word that does not merely say how. */
function objectOf(cursor: Cursor): string {
  let ahead = 1;
  while (MODIFIERS.has(cursor.word(ahead)) && ahead < 8) {
    // CREATE UNIQUE INDEX has INDEX behind.
    if (cursor.word(ahead + 1) === '') break;
    ahead += 1;
  }
  return cursor.word(ahead) === 'TYPE' && cursor.word(ahead + 1) === 'BODY' ? 'BODY' : cursor.word(ahead);
}

function statementName(cursor: Cursor): string {
  const words: string[] = [];
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const word = cursor.word(ahead);
    if (word === '') break;
    words.push(word.slice(0, 30));
  }
  return words.length > 0 ? words.join(' ') : (cursor.peek()?.text ?? '').slice(0, 30);
}

function reportBroken(last: Token | undefined, first: Token, reader: SchemaReader): void {
  if (last?.kind !== 'broken' || reader.findings.some(({ rule }) => rule === 'catalogue/cut-off')) return;
  reader.report('catalogue/cut-off', '', last, { table: '', line: reader.lineOf(last), what: last.what, text: first === last ? last.text : statementStart(first, reader) });
}

function statementStart(first: Token, reader: SchemaReader): string {
  return reader.text.slice(first.start, first.start + 60).replace(/\s+/g, ' ').trim();
}
