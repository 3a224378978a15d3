import type { Finding } from '@zhengwu/core';
import { readSheet, readTable, type Sheet } from '@zhengwu/core/sheet';
import { draftsFromRows, listKey, type RowsOptions } from '../dictionary/drafts-from-rows.js';
import type { DictionaryRow } from '../dictionary/row.js';
import type { DraftCode } from '../draft.js';
import { finishTables } from '../finish-tables.js';
import { catalogueFinding } from '../rules.js';
import { capped, type ReadTables } from '../tables-from-ddl.js';
import { codeColumns } from './dictionary-columns.js';
import { dictionaryRows } from './dictionary-rows.js';

/**
 * Reads tables from a data dictionary as operators keep it: a sheet a table, or one sheet with a column of table names or
 * a heading over each; merged cells, 同上 and repeated headers as `readTable` takes them; code lists in cells or on a
 * sheet of their own. Never throws.
 */
export async function tablesFromSheet(bytes: Uint8Array, options: Pick<RowsOptions, 'elements'> = {}): Promise<ReadTables> {
  const { sheets, findings: inFile } = await readSheet(bytes);
  const findings: Finding[] = [...inFile];
  const rows: DictionaryRow[] = [];
  const codeLists = new Map<string, readonly DraftCode[]>();
  for (const sheet of sheets) {
    const read = dictionaryRows(sheet);
    rows.push(...read.rows);
    findings.push(...read.findings);
    if (!read.isDictionary) for (const [name, codes] of codesOf(sheet)) codeLists.set(name, codes);
  }
  const drafts = draftsFromRows(rows, { ...options, codeLists }, findings);
  const tables = finishTables(drafts, findings);
  if (tables.length === 0 && !inFile.some(({ severity }) => severity === 'error')) findings.unshift(catalogueFinding('catalogue/nothing-found', '', undefined, { what: 'tables' }));
  return { tables, findings: capped(findings) };
}

/** The code lists on a sheet of their own, by name; the name stands once, over all its values. */
function codesOf(sheet: Sheet): ReadonlyMap<string, readonly DraftCode[]> {
  const { header, rows } = readTable(sheet, codeColumns);
  const lists = new Map<string, DraftCode[]>();
  if (header === undefined || !header.columns.some(({ key }) => key === 'value') || !header.columns.some(({ key }) => key === 'label')) return lists;
  let current = listKey(sheet.name);
  for (const { values } of rows) {
    if (values.list !== undefined) current = listKey(values.list);
    if (values.value === undefined) continue;
    const code = { value: values.value, label: values.label ?? values.value };
    const list = lists.get(current);
    if (list === undefined) lists.set(current, [code]);
    else if (!list.some(({ value }) => value === code.value)) list.push(code);
  }
  return lists;
}
