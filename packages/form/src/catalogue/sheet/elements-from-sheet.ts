import type { DataElement, Finding } from '@zhengwu/core';
import { readCsv, readSheet, readTable, type Column, type Sheet } from '@zhengwu/core/sheet';
import { elementsFromRows, type ElementRow } from '../dictionary/elements-from-rows.js';
import { ELEMENT_HEADERS } from '../dictionary/element-headers.js';
import { catalogueFinding } from '../rules.js';
import { capped } from '../tables-from-ddl.js';

/** What reading a catalogue of data elements gives. Reading never throws. */
export interface ReadElements {
  readonly elements: readonly DataElement[];
  readonly findings: readonly Finding[];
}

const columns: readonly Column[] = (Object.keys(ELEMENT_HEADERS) as readonly (keyof typeof ELEMENT_HEADERS)[]).map((key) => ({ kind: 'text', key, headers: ELEMENT_HEADERS[key] })); // keys of a record

/** Reads 公共数据元 from a spreadsheet with a line for each: 标识符, 名称, 定义, 数据类型, 表示格式, 值域. */
export async function elementsFromSheet(bytes: Uint8Array): Promise<ReadElements> {
  const { sheets, findings } = await readSheet(bytes);
  return elementsIn(sheets.map((sheet) => ({ sheet, name: sheet.name })), findings);
}

/** The same from CSV, or from rows as they are copied out of a spreadsheet. */
export function elementsFromCsv(text: string): ReadElements {
  const { sheet, findings } = readCsv(text);
  return elementsIn([{ sheet, name: '' }], findings);
}

/** @param sheets each with the name by which places in it are told; empty where there is but one, without a name of its own */
function elementsIn(sheets: readonly { readonly sheet: Sheet; readonly name: string }[], inFile: readonly Finding[]): ReadElements {
  const findings: Finding[] = [...inFile];
  const skipped: string[] = [];
  const rows: ElementRow[] = [];
  for (const { sheet, name } of sheets) {
    const { header, rows: lines, findings: inTable } = readTable(sheet, columns);
    const keys = new Set(header?.columns.map(({ key }) => key));
    if (!keys.has('name') || !(keys.has('type') || keys.has('format') || keys.has('definition'))) {
      if (sheet.rows.length > 0) skipped.push(name);
      continue;
    }
    findings.push(...inTable.filter(({ rule }) => rule !== 'sheet/missing-column' && rule !== 'sheet/note-row'));
    // Each value is a text: the columns say so.
    for (const { row, values } of lines) rows.push({ ...(values as Readonly<Record<string, string>>), at: `A${String(row)}`, sheet: name });
  }
  const elements = elementsFromRows(rows, findings);
  if (elements.length > 0) findings.push(...skipped.map((sheet) => catalogueFinding('catalogue/sheet-skipped', '', undefined, { sheet })));
  else if (!inFile.some(({ severity }) => severity === 'error')) findings.unshift(catalogueFinding('catalogue/nothing-found', '', undefined, { what: 'elements' }));
  return { elements, findings: capped(findings) };
}
