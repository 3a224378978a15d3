import type { CellRange } from './sheet.js';

/** The last row and column of an .xlsx sheet (column XFD). */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

const names: string[] = [];

/** The letters of a column: 1 is A, 27 is AA. */
export function columnName(column: number): string {
  // A sheet asks for the same few names some hundred thousand times.
  const known = names[column];
  if (known !== undefined) return known;
  const name = lettersOf(column);
  if (column <= LAST_COLUMN) names[column] = name;
  return name;
}

function lettersOf(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The address of a cell, both numbers from 1: `cellAddress(7, 2)` is `B7`. */
export function cellAddress(row: number, column: number): string {
  return columnName(column) + String(row);
}

/** Row and column of an address such as `B7` or `$B$7`; undefined where it is none or lies off the sheet. */
export function parseAddress(address: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address.trim());
  if (match === null) return undefined;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row > LAST_ROW || column > LAST_COLUMN ? undefined : { row, column };
}

/** A range such as `B2:D4`; a single address is a range of one cell. */
export function parseRange(text: string): CellRange | undefined {
  const [from = '', to = from, ...rest] = text.split(':');
  const a = parseAddress(from);
  const b = parseAddress(to);
  if (a === undefined || b === undefined || rest.length > 0) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** `B2:D4` for a range. */
export function rangeAddress(range: CellRange): string {
  return `${cellAddress(range.top, range.left)}:${cellAddress(range.bottom, range.right)}`;
}
