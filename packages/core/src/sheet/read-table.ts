import { cellAddress } from './address.js';
import { cellText, shownText } from './cell-text.js';
import { cellValue, type CellValue } from './cell-value.js';
import type { Column, ValuesOf } from './column.js';
import { fillDitto } from './ditto.js';
import { findHeader, type Header, type HeaderCell } from './header.js';
import { headerFindings } from './header-findings.js';
import { headerKey, isUnseen, normaliseText } from './normalise.js';
import { sheetFinding, type SheetFinding } from './rules.js';
import type { Sheet, SheetCell, SheetRow } from './sheet.js';
import { unreadColumns, type UnreadPart } from './unread.js';

export interface ReadTableOptions {
  /** Replaces the words for "as above"; an empty list fills nothing. */
  readonly ditto?: readonly string[];
  /** How many findings are given one by one; the rest are counted. 1,000 unless given. */
  readonly findings?: number;
}

export interface TableRow<Columns extends readonly Column[]> {
  /** As the spreadsheet program numbers it. */
  readonly row: number;
  readonly values: ValuesOf<Columns>;
}

/** Where a column was found: its key, its header as shown, and its number in the sheet, counted from 1. */
export interface FoundColumn {
  readonly key: string;
  readonly label: string;
  readonly column: number;
}

export interface ReadTableResult<Columns extends readonly Column[]> {
  /** Absent if no header was found. `row` is its last row. */
  readonly header?: { readonly row: number; readonly columns: readonly FoundColumn[] };
  readonly rows: readonly TableRow<Columns>[];
  readonly findings: readonly SheetFinding[];
  readonly unread: readonly UnreadPart[];
}

const NOTE = /^(?:注|说明|备注|填表|填报|制表|审核人|合计|总计|小计)/;

/**
 * Reads the table that a sheet holds, by its headers. Titles above, notes between and below, headers of two rows,
 * merged cells, 同上, full-width digits and stray spaces are taken as people mean them; what a column asks for and a
 * cell does not give is a finding at that cell. A value that was not understood is absent from its row; error cells
 * (#REF!) were reported by `readSheet`. Never throws.
 */
export function readTable<const Columns extends readonly Column[]>(
  sheet: Sheet,
  columns: Columns,
  options: ReadTableOptions = {},
): ReadTableResult<Columns> {
  const header = findHeader(sheet, columns);
  if (header === undefined) {
    const wanted = columns.map(({ headers, key }) => headers[0] ?? key);
    return { rows: [], findings: [sheetFinding('sheet/no-header', sheet.name, undefined, { sheet: sheet.name, wanted })], unread: [] };
  }
  const except = columnsWithoutDitto(sheet, header);
  const words = options.ditto === undefined ? {} : { words: options.ditto };
  const filled = fillDitto(sheet, { firstRow: header.bottom + 1, except, ...words });

  const body = new Body(sheet.name, header);
  for (const row of filled.sheet.rows) if (row.row > header.bottom) body.read(row);

  const unknown = unreadColumns(sheet, header, new Set(body.notes.map(({ row }) => row)));
  const unread = [...unknown, ...body.notes];
  const findings = [...headerFindings(sheet.name, header, columns, unknown), ...filled.findings, ...body.findings];
  if (body.rows.length === 0) findings.push(sheetFinding('sheet/no-rows', sheet.name, undefined, { sheet: sheet.name }));
  // Each column's key was filled with a value of its kind: `cellValue` sees to that, name by name.
  const rows = body.rows as unknown as readonly TableRow<Columns>[];
  const found = [...header.known].map(([{ key }, { label, column }]) => ({ key, label, column }));
  return { header: { row: header.bottom, columns: found }, rows, findings: capped(findings, options.findings ?? 1_000, sheet.name), unread };
}

/** Columns that say 同上 in their own sense, or that nobody asked for: there it is no fault to have nothing above. */
function columnsWithoutDitto(sheet: Sheet, header: Header): ReadonlySet<number> {
  const filled = new Set([...header.known].filter(([column]) => column.ditto !== false).map(([, cell]) => cell.column));
  const others = new Set<number>();
  for (const row of sheet.rows) for (const { column } of row.cells) if (!filled.has(column)) others.add(column);
  return others;
}

/** The rows below the header, as they are read. */
class Body {
  readonly rows: { row: number; values: Record<string, CellValue> }[] = [];
  readonly findings: SheetFinding[] = [];
  readonly notes: Extract<UnreadPart, { kind: 'row' }>[] = [];
  private readonly seen = new Map<Column, Map<string, string>>();

  constructor(
    private readonly sheet: string,
    private readonly header: Header,
  ) {}

  read(row: SheetRow): void {
    // A row of nothing but spread values is the lower half of a merged row.
    if (row.cells.every(({ origin }) => origin !== undefined)) return;
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    if (this.isHeaderAgain(cells)) return;
    const note = this.noteIn(row, cells);
    if (note !== undefined) {
      this.notes.push({ kind: 'row', row: row.row, text: cellText(note) });
      this.findings.push(sheetFinding('sheet/note-row', this.sheet, note.address, { row: row.row, text: shownText(note) }));
      return;
    }
    const known = [...this.header.known];
    if (known.every(([, { column }]) => isBlank(cells.get(column)))) return;
    const values: Record<string, CellValue> = {};
    for (const [column, head] of known) {
      const value = this.readCell(row.row, column, head, cells.get(head.column));
      if (value !== undefined) values[column.key] = value;
    }
    this.rows.push({ row: row.row, values });
  }

  private readCell(row: number, column: Column, { column: number, label }: HeaderCell, cell: SheetCell | undefined): CellValue | undefined {
    if (cell?.type === 'error') return undefined;
    if (cell === undefined || isBlank(cell)) {
      if (column.required === true) {
        this.findings.push(sheetFinding('sheet/required-empty', this.sheet, cellAddress(row, number), { row, header: label }));
      }
      return undefined;
    }
    const { value, finding } = cellValue(cell, column, { sheet: this.sheet, row, header: label });
    if (finding !== undefined) this.findings.push(finding);
    if (value !== undefined && column.unique === true) this.compare(row, column, label, cell, value);
    return value;
  }

  private compare(row: number, column: Column, header: string, cell: SheetCell, value: CellValue): void {
    let seen = this.seen.get(column);
    if (seen === undefined) this.seen.set(column, (seen = new Map<string, string>()));
    const first = seen.get(String(value));
    if (first === undefined) {
      seen.set(String(value), cell.address);
      return;
    }
    const related = [{ part: 'table' as const, id: this.sheet, path: first }];
    const params = { row, header, value: shownText(cell), first: originRow(first) };
    this.findings.push(sheetFinding('sheet/duplicate', this.sheet, cell.address, params, { related }));
  }

  /** Printed tables repeat the header on every page; so do tables pasted together. */
  private isHeaderAgain(cells: ReadonlyMap<number, SheetCell>): boolean {
    return [...this.header.known.values()].every(({ column, label }) => {
      const cell = cells.get(column);
      return cell !== undefined && headerKey(cellText(cell)) === headerKey(label);
    });
  }

  /** A section title or a remark merged over the whole table, or a footnote alone in its row. */
  private noteIn(row: SheetRow, cells: ReadonlyMap<number, SheetCell>): SheetCell | undefined {
    const known = [...this.header.known.values()].map(({ column }) => cells.get(column));
    const [first] = known;
    const origins = new Set(known.map((cell) => cell?.origin ?? cell?.address));
    if (known.length > 1 && first !== undefined && origins.size === 1) return first;
    const [only] = row.cells;
    const alone = only !== undefined && row.cells.every((cell) => (cell.origin ?? cell.address) === (only.origin ?? only.address));
    return alone && known.length > 1 && NOTE.test(normaliseText(cellText(only))) ? only : undefined;
  }
}

/** Empty, or nothing but a dash or a slash: so people write that there is nothing to write. */
function isBlank(cell: SheetCell | undefined): boolean {
  return cell === undefined || (cell.type === 'text' && isUnseen(cell.value.replace(/^\s*[-—–－/／\\＼]+\s*$/, '')));
}

function originRow(address: string): number {
  return Number(address.replace(/^[A-Z]+/, ''));
}

function capped(findings: readonly SheetFinding[], limit: number, sheet: string): readonly SheetFinding[] {
  if (findings.length <= limit) return findings;
  const count = findings.length - limit;
  return [...findings.slice(0, limit), sheetFinding('sheet/and-more', sheet, undefined, { sheet, count })];
}
