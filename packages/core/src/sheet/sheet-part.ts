import { cellAddress, LAST_COLUMN, LAST_ROW, parseRange, rangeAddress } from './address.js';
import type { BookCell, BookColumn, BookDate, BookSheet, StyledCell } from './book.js';
import { serialOfDate } from './date.js';
import { escapeCellText, escapeXml } from './escape.js';
import { looksLikeFormula } from './formula-guard.js';
import { sheetFinding, type SheetFinding } from './rules.js';
import type { CellRange } from './sheet.js';
import { cutTo } from './sheet-name.js';
import { PLAIN, type CellStyle, type StyleBook } from './styles-part.js';

/** The longest text that a cell of .xlsx may hold, in UTF-16 units. */
export const LONGEST_TEXT = 32_767;

/** The texts of a workbook, each kept once. */
export class StringBook {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  number(text: string): number {
    this.uses++;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** The part `xl/sharedStrings.xml`. */
  xml(): string {
    const items = [...this.numbers.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(escapeCellText(text))}</t></si>`);
    const counts = `count="${String(this.uses)}" uniqueCount="${String(this.numbers.size)}"`;
    return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>${items.join('')}</sst>`;
  }
}

/** One sheet's part of the package. What cannot be written as it was asked is reported at its cell. */
export class SheetPart {
  readonly findings: SheetFinding[] = [];

  constructor(
    private readonly sheet: BookSheet,
    private readonly name: string,
    private readonly styles: StyleBook,
    private readonly strings: StringBook,
  ) {}

  xml(): string {
    const { rows, headerRows = 0 } = this.sheet;
    const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (rows.length > LAST_ROW || widest > LAST_COLUMN) {
      this.findings.push(sheetFinding('sheet/rows-cut', this.name, undefined, { sheet: this.name, rows: LAST_ROW, columns: LAST_COLUMN }));
    }
    const data = rows.slice(0, LAST_ROW).map((row, index) => this.row(row, index + 1)).join('');
    return (
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      `<sheetViews><sheetView workbookViewId="0">${frozen(headerRows)}</sheetView></sheetViews>` +
      `<sheetFormatPr defaultRowHeight="15"/>${this.columns()}<sheetData>${data}</sheetData>${this.merges()}</worksheet>`
    );
  }

  private columns(): string {
    const { columns = [] } = this.sheet;
    if (columns.length === 0) return '';
    const one = ({ width, text, wrap }: BookColumn, index: number) => {
      const style = this.styles.number({ ...PLAIN, format: text === true ? 'text' : 'general', wrap: wrap === true });
      const at = String(index + 1);
      return `<col min="${at}" max="${at}" width="${String(width ?? 10)}" style="${String(style)}" customWidth="1"/>`;
    };
    return `<cols>${columns.slice(0, LAST_COLUMN).map(one).join('')}</cols>`;
  }

  private row(cells: readonly BookCell[], row: number): string {
    const written = cells.slice(0, LAST_COLUMN).map((cell, index) => this.cell(cell, row, index + 1)).join('');
    return written === '' ? '' : `<row r="${String(row)}">${written}</row>`;
  }

  private cell(cell: BookCell, row: number, column: number): string {
    const { value, ...look } = isStyled(cell) ? cell : { value: cell };
    const { text, wrap } = this.sheet.columns?.[column - 1] ?? {};
    const base: CellStyle = {
      ...PLAIN,
      header: row <= (this.sheet.headerRows ?? 0),
      bold: look.bold === true,
      wrap: look.wrap ?? wrap === true,
      border: look.border === true,
      align: look.align,
    };
    const address = cellAddress(row, column);
    if (value === null) {
      const style = this.styles.number(base);
      return style === 0 ? '' : `<c r="${address}" s="${String(style)}"/>`;
    }
    if (typeof value === 'boolean') return this.write(address, base, ' t="b"', value ? '1' : '0');
    if (typeof value === 'number') return this.number(address, base, value);
    if (typeof value === 'object') return this.date(address, base, value);
    return this.text(address, text === true ? { ...base, format: 'text' } : base, value);
  }

  private number(address: string, style: CellStyle, value: number): string {
    if (Number.isFinite(value)) return this.write(address, style, '', String(value));
    this.findings.push(sheetFinding('sheet/number-as-text', this.name, address, { cell: address, value: String(value) }));
    return this.text(address, style, String(value));
  }

  private date(address: string, style: CellStyle, { date, time }: BookDate): string {
    const serial = serialOfDate(date, time);
    if (serial !== undefined) return this.write(address, { ...style, format: time === undefined ? 'date' : 'date-time' }, '', String(serial));
    const value = time === undefined ? date : `${date} ${time}`;
    this.findings.push(sheetFinding('sheet/date-as-text', this.name, address, { cell: address, value }));
    return this.text(address, style, value);
  }

  private text(address: string, style: CellStyle, value: string): string {
    const kept = cutTo(value, LONGEST_TEXT);
    if (kept !== value) {
      const params = { cell: address, length: value.length, limit: LONGEST_TEXT };
      this.findings.push(sheetFinding('sheet/text-cut', this.name, address, params));
    }
    const wrap = style.wrap || kept.includes('\n');
    return this.write(address, { ...style, wrap, quote: looksLikeFormula(kept) }, ' t="s"', String(this.strings.number(kept)));
  }

  private write(address: string, style: CellStyle, type: string, value: string): string {
    return `<c r="${address}" s="${String(this.styles.number(style))}"${type}><v>${value}</v></c>`;
  }

  private merges(): string {
    const kept: CellRange[] = [];
    for (const text of this.sheet.merges ?? []) {
      const range = parseRange(text);
      const single = range !== undefined && range.top === range.bottom && range.left === range.right;
      // Excel calls a file with overlapping ranges damaged.
      if (range === undefined || single || kept.some((other) => overlap(range, other))) {
        this.findings.push(sheetFinding('sheet/merge-dropped', this.name, undefined, { range: text }));
      } else kept.push(range);
    }
    if (kept.length === 0) return '';
    const each = kept.map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`).join('');
    return `<mergeCells count="${String(kept.length)}">${each}</mergeCells>`;
  }
}

function isStyled(cell: BookCell): cell is StyledCell {
  return typeof cell === 'object' && cell !== null && 'value' in cell;
}

function overlap(a: CellRange, b: CellRange): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

function frozen(rows: number): string {
  if (rows <= 0) return '';
  return `<pane ySplit="${String(rows)}" topLeftCell="A${String(rows + 1)}" activePane="bottomLeft" state="frozen"/>`;
}
