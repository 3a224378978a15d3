import type { TableDraft } from '../draft.js';
import type { CheckList } from './check-list.js';
import type { Cursor } from './cursor.js';
import { groupList, takeReference } from './read-column.js';
import type { SchemaReader } from './schema-reader.js';

/** Whether a part of a table's brackets is a constraint or an index, and no column that is merely called so. */
export function isConstraint(part: Cursor): boolean {
  switch (part.word()) {
    case 'CONSTRAINT':
    case 'EXCLUDE':
    case 'PERIOD':
    case 'SUPPLEMENTAL':
      return part.peek(1)?.kind === 'word' || part.peek(1)?.kind === 'quoted';
    case 'PRIMARY':
    case 'FOREIGN':
      return part.word(1) === 'KEY';
    case 'NOT':
      return part.word(1) === 'CLUSTER';
    case 'CLUSTER':
      return /^(?:PRIMARY|UNIQUE|KEY)$/.test(part.word(1));
    case 'CHECK':
      return part.isSymbol('(', 1);
    case 'UNIQUE':
    case 'KEY':
    case 'INDEX':
    case 'FULLTEXT':
    case 'SPATIAL':
      return hasIndexedNames(part);
    default:
      return false;
  }
}

/** `KEY idx (name)` has a name in its brackets; a column `key varchar(50)` a number. */
function hasIndexedNames(part: Cursor): boolean {
  for (let ahead = 1; ahead < 8; ahead += 1) {
    if (!part.isSymbol('(', ahead)) continue;
    const inner = part.peek(ahead + 1);
    return inner?.kind === 'word' || inner?.kind === 'quoted' || (inner?.kind === 'symbol' && inner.text === '(');
  }
  return false;
}

/** Reads a constraint of a table. Checks are handed back: their columns may stand further below. */
export function readConstraint(part: Cursor, table: TableDraft, reader: SchemaReader): CheckList | undefined {
  if (part.take('CONSTRAINT') && !/^(?:PRIMARY|FOREIGN|UNIQUE|CHECK)$/.test(part.word())) part.takePath();
  part.take('NOT');
  part.take('CLUSTER');
  if (part.take('PRIMARY', 'KEY')) {
    const at = part.peek();
    if (part.take('USING')) part.at += 1;
    // MySQL lets the index have a name.
    if (!part.isSymbol('(')) part.takeName();
    for (const name of part.takeNames()) {
      const column = reader.needColumn(table, name, at);
      if (column === undefined) continue;
      column.isKey = true;
      column.nullable = false;
    }
    return undefined;
  }
  if (part.take('FOREIGN', 'KEY')) {
    if (!part.isSymbol('(')) part.takeName();
    const columns = part.takeNames();
    if (part.take('REFERENCES')) table.references.push(takeReference(part, columns));
    return undefined;
  }
  return part.take('CHECK') ? groupList(part) : undefined;
}
