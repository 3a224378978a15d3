import type { Cursor } from './cursor.js';

/** Words after a default that begin something else of the column. */
const AFTER = new Set([
  'NOT', 'NULL', 'COMMENT', 'PRIMARY', 'UNIQUE', 'KEY', 'CHECK', 'CONSTRAINT', 'REFERENCES', 'ON', 'COLLATE', 'AUTO_INCREMENT', 'GENERATED', 'ENABLE', 'DISABLE', 'VISIBLE', 'INVISIBLE', 'STORAGE', 'ENCODE', 'FIRST', 'AFTER', 'VALIDATE',
  'NOVALIDATE',
]);

/** The default as the DDL writes it, and goes behind it; undefined for `DEFAULT NULL`, which is none. */
export function takeDefault(cursor: Cursor, text: string): string | undefined {
  // Oracle: DEFAULT ON NULL
  if (cursor.word() === 'ON' && cursor.word(1) === 'NULL') cursor.at += 2;
  const first = cursor.peek();
  if (first === undefined) return undefined;
  let end = first.end;
  for (let taken = 0; !cursor.isDone; taken += 1) {
    // DEFAULT NULL begins with a word that otherwise ends it.
    if (taken > 0 && AFTER.has(cursor.word())) break;
    const group = cursor.takeGroup();
    const last = group === undefined ? cursor.next() : cursor.tokens[cursor.at - 1];
    end = last?.end ?? end;
  }
  const written = text.slice(first.start, end);
  return /^\(*NULL\)*(?:::.*)?$/i.test(written) ? undefined : written;
}
