import { cellAddress, columnName, LAST_COLUMN, LAST_ROW, parseRange } from './address.js';
import { cellContent, type RawCell } from './cell-content.js';
import type { SheetLimits } from './limits.js';
import { spreadMerges } from './merges.js';
import { sheetFinding, type SheetFinding } from './rules.js';
import type { CellContent, CellRange, Sheet, SheetCell, SheetRow } from './sheet.js';
import { readStringItem } from './string-item.js';
import { isOn, type SheetEntry, type Workbook } from './workbook.js';
import type { XmlReader } from './xml.js';

/** What is left of the limits that all sheets share. */
export interface CellBudget {
  cells: number;
}

/** Reads one sheet; what it cannot take in is in `findings`. Throws an XmlFault where the XML is broken. */
export function readWorksheet(
  xml: XmlReader,
  entry: SheetEntry,
  book: Workbook,
  limits: SheetLimits,
  budget: CellBudget,
  findings: SheetFinding[],
): Sheet {
  const rows = new RowList(entry.name, limits, budget, findings);
  const merges: CellRange[] = [];
  const hiddenSpans: [number, number][] = [];
  let row = 0;
  while (xml.next()) {
    if (xml.kind !== 'open') continue;
    if (xml.name === 'row') {
      row = positive(xml.attribute('r')) ?? row + 1;
      const hidden = isOn(xml.attribute('hidden'));
      if (rows.full) xml.skipElement();
      else rows.add({ row, hidden, cells: readCells(xml, row, book, entry.name, findings) });
    } else if (xml.name === 'col' && isOn(xml.attribute('hidden'))) {
      hiddenSpans.push([positive(xml.attribute('min')) ?? 1, positive(xml.attribute('max')) ?? 1]);
    } else if (xml.name === 'mergeCell') {
      const range = parseRange(xml.attribute('ref') ?? '');
      if (range !== undefined) merges.push(range);
    }
  }
  const spread = spreadMerges(inOrder(rows.held), merges, budget, entry.name, limits, findings);
  const used = usedColumns(spread.rows);
  const hiddenColumns = used.filter((column) => hiddenSpans.some(([min, max]) => column >= min && column <= max));
  const sheet = { name: entry.name, hidden: entry.hidden, rows: spread.rows, merges: spread.merges, hiddenColumns };
  findings.push(...hiddenFindings(sheet));
  return sheet;
}

/** The rows of a sheet up to the limits; what lies beyond is reported once. */
class RowList {
  readonly held: SheetRow[] = [];
  full = false;

  constructor(
    private readonly sheet: string,
    private readonly limits: SheetLimits,
    private readonly budget: CellBudget,
    private readonly findings: SheetFinding[],
  ) {}

  add(row: SheetRow): void {
    if (row.cells.length === 0 || row.row > LAST_ROW) return;
    const tooLong = this.held.length >= this.limits.rows;
    if (!tooLong && row.cells.length <= this.budget.cells) {
      this.budget.cells -= row.cells.length;
      this.held.push(row);
      return;
    }
    this.full = true;
    const params = { sheet: this.sheet, limit: tooLong ? this.limits.rows : this.limits.cells, from: row.row };
    const rule = tooLong ? 'sheet/too-many-rows' : 'sheet/too-many-cells';
    this.findings.push(sheetFinding(rule, this.sheet, cellAddress(row.row, 1), params));
  }
}

function readCells(xml: XmlReader, row: number, book: Workbook, sheet: string, findings: SheetFinding[]): SheetCell[] {
  const cells: SheetCell[] = [];
  let column = 0;
  let last = 0;
  let ascending = true;
  while (xml.next() && !(xml.kind === 'close' && xml.name === 'row')) {
    if (xml.kind !== 'open' || xml.name !== 'c') continue;
    column = columnOf(xml.attribute('r')) ?? column + 1;
    const content = cellContent(readCell(xml), book);
    if (content === undefined || column > LAST_COLUMN) continue;
    const address = cellAddress(row, column);
    if (content.type === 'not-calculated') findings.push(sheetFinding('sheet/not-calculated', sheet, address, { cell: address }));
    else {
      if (content.type === 'error') findings.push(sheetFinding('sheet/error-cell', sheet, address, { cell: address, error: content.value }));
      cells.push(placed(content, address, column));
      ascending &&= column > last;
      last = column;
    }
  }
  return ascending ? cells : byColumn(cells);
}

/** A cell's content with its place; the common kinds written out, since copying objects costs most of the time here. */
function placed(content: CellContent, address: string, column: number): SheetCell {
  if (content.type === 'text') return { type: 'text', value: content.value, address, column };
  if (content.type === 'number' && content.shown === undefined) return { type: 'number', value: content.value, address, column };
  return { ...content, address, column };
}

function readCell(xml: XmlReader): RawCell {
  const type = xml.attribute('t') ?? 'n';
  const style = Number(xml.attribute('s') ?? 0);
  let value: string | undefined;
  let hasFormula = false;
  let inValue = false;
  while (xml.next()) {
    if (xml.kind === 'text') {
      if (inValue) value = (value ?? '') + xml.text;
    } else if (xml.kind === 'close') {
      if (xml.name === 'c') break;
      inValue = false;
    } else if (xml.name === 'v') inValue = true;
    else if (xml.name === 'is') value = readStringItem(xml);
    else {
      hasFormula ||= xml.name === 'f';
      xml.skipElement();
    }
  }
  return { type, style, value, hasFormula };
}

function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < reference.length && at < 4; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column === 0 ? undefined : column;
}

function positive(text: string | undefined): number | undefined {
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) && number > 0 ? number : undefined;
}

/** Sorted, the last of two cells at one place winning. */
function byColumn(cells: readonly SheetCell[]): SheetCell[] {
  return [...new Map(cells.map((cell) => [cell.column, cell])).values()].sort((a, b) => a.column - b.column);
}

/** Rows in order, those of one number joined: exporters that write rows twice exist. */
function inOrder(rows: readonly SheetRow[]): SheetRow[] {
  if (rows.every(({ row }, index) => index === 0 || (rows[index - 1]?.row ?? 0) < row)) return [...rows];
  const byRow = new Map<number, SheetRow>();
  for (const row of rows) {
    const before = byRow.get(row.row);
    byRow.set(row.row, before === undefined ? row : { ...row, cells: byColumn([...before.cells, ...row.cells]) });
  }
  return [...byRow.values()].sort((a, b) => a.row - b.row);
}

function usedColumns(rows: readonly SheetRow[]): number[] {
  const used: boolean[] = [];
  for (const { cells } of rows) for (const { column } of cells) used[column] = true;
  return [...used.keys()].filter((column) => used[column] === true);
}

function hiddenFindings({ name, hidden, rows, hiddenColumns }: Sheet): SheetFinding[] {
  const found: SheetFinding[] = [];
  if (hidden && rows.length > 0) found.push(sheetFinding('sheet/hidden-sheet', name, undefined, { sheet: name }));
  const hiddenRows = rows.filter((row) => row.hidden).map(({ row }) => row);
  if (hiddenRows.length > 0) {
    found.push(sheetFinding('sheet/hidden-rows', name, cellAddress(hiddenRows[0] ?? 1, 1), { sheet: name, rows: hiddenRows }));
  }
  if (hiddenColumns.length > 0) {
    const columns = hiddenColumns.map(columnName);
    found.push(sheetFinding('sheet/hidden-columns', name, `${columns[0] ?? 'A'}1`, { sheet: name, columns }));
  }
  return found;
}
