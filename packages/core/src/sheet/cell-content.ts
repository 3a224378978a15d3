import { dateOfSerial, timeOfFraction } from './date.js';
import { unescapeCellText } from './escape.js';
import type { CellContent } from './sheet.js';
import type { Workbook } from './workbook.js';

/** A cell as the file writes it. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string | undefined;
  readonly hasFormula: boolean;
}

/** What a raw cell holds; undefined where it is empty or nothing but white space. */
export function cellContent(raw: RawCell, book: Workbook): CellContent | { readonly type: 'not-calculated' } | undefined {
  const { type, value } = raw;
  // Programs that write formulas without working them out leave no value: only Excel or WPS can supply it.
  if (value === undefined || value === '') return raw.hasFormula && value === undefined ? { type: 'not-calculated' } : undefined;
  if (type === 's') return text(book.strings[Number(value)] ?? '');
  if (type === 'inlineStr') return text(value);
  if (type === 'str') return text(unescapeCellText(value));
  if (type === 'b') return { type: 'boolean', value: value.trim() === '1' || value.trim() === 'true' };
  if (type === 'e') return { type: 'error', value };
  if (type === 'd') return isoDate(value);
  return numberContent(value, raw.style, book);
}

function text(value: string): CellContent | undefined {
  return value.trim() === '' ? undefined : { type: 'text', value };
}

function isoDate(value: string): CellContent | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?/.exec(value.trim());
  if (match?.[1] === undefined) return text(value);
  const time = match[2];
  return time === undefined || time === '00:00:00' ? { type: 'date', value: match[1] } : { type: 'date', value: match[1], time };
}

function numberContent(written: string, style: number, book: Workbook): CellContent | undefined {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value)) return text(written);
  const meaning = book.meanings[style] ?? 'number';
  if (meaning === 'number') return { type: 'number', value };
  if (typeof meaning === 'object') return padded(value, meaning.digits);
  if (meaning === 'time' && value >= 0 && value < 1) return { type: 'text', value: timeOfFraction(value) };
  const day = meaning === 'time' ? undefined : dateOfSerial(value, book.from1904);
  if (day === undefined) return { type: 'number', value };
  return day.time === undefined ? { type: 'date', value: day.date } : { type: 'date', value: day.date, time: day.time };
}

function padded(value: number, digits: number): CellContent {
  if (!Number.isInteger(value) || value < 0) return { type: 'number', value };
  const shown = String(value).padStart(digits, '0');
  return shown === String(value) ? { type: 'number', value } : { type: 'number', value, shown };
}
