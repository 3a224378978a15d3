import { cellAddress, columnName } from './address.js';
import type { Column } from './column.js';
import type { Header } from './header.js';
import { nearest } from '../text/nearest.js';
import { headerKey } from './normalise.js';
import { sheetFinding, type SheetFinding } from './rules.js';
import type { UnreadPart } from './unread.js';

/** Columns that only count the rows: nobody misses them. */
const ROW_NUMBERS: ReadonlySet<string> = new Set(['序号', '行号', 'no']);

/** What is wrong with a table's header: columns that are missing, given twice, or known to nobody. */
export function headerFindings(
  sheet: string,
  header: Header,
  columns: readonly Column[],
  unread: readonly Extract<UnreadPart, { kind: 'column' }>[],
): SheetFinding[] {
  const findings: SheetFinding[] = [];
  const missing = columns.filter((column) => !header.known.has(column));
  const labels = header.unknown.map(({ label }) => label).filter((label) => label !== '');
  const at = cellAddress(header.bottom, 1);
  for (const column of missing.filter(({ required }) => required === true)) {
    const name = column.headers[0] ?? column.key;
    const near = column.headers.map((each) => nearest(each, labels)[0]).find((each) => each !== undefined);
    findings.push(sheetFinding('sheet/missing-column', sheet, at, near === undefined ? { header: name } : { header: name, nearest: near }));
  }
  for (const { cell, first } of header.repeated) {
    const params = { column: columnName(cell.column), header: cell.label, first: columnName(first.column) };
    findings.push(sheetFinding('sheet/repeated-column', sheet, cellAddress(header.bottom, cell.column), params));
  }
  const wanted = missing.flatMap(({ headers }) => headers);
  const repeated = new Set(header.repeated.map(({ cell }) => columnName(cell.column)));
  for (const { column, header: label } of unread) {
    if (repeated.has(column) || ROW_NUMBERS.has(headerKey(label))) continue;
    const near = nearest(label, wanted)[0];
    const params = near === undefined ? { column, header: label } : { column, header: label, nearest: near };
    findings.push(sheetFinding('sheet/unknown-column', sheet, `${column}${String(header.bottom)}`, params));
  }
  return findings;
}
