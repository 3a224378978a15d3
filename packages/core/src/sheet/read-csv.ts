import { cellAddress } from './address.js';
import { unguardedText } from './formula-guard.js';
import { SHEET_LIMITS, type SheetLimits } from './limits.js';
import { sheetFinding, type SheetFinding } from './rules.js';
import type { Sheet, SheetCell, SheetRow } from './sheet.js';

/**
 * Reads CSV (RFC 4180) as a sheet of texts: comma, tab or semicolon, whichever the first line uses most; line ends of
 * any kind; line breaks and doubled quotes inside quotes. `="0012"` and `'=1`, by which programs keep a text a text,
 * give 0012 and =1. Never throws.
 */
export function readCsv(
  text: string,
  options: { readonly name?: string; readonly limits?: Partial<SheetLimits> } = {},
): { readonly sheet: Sheet; readonly findings: readonly SheetFinding[] } {
  const name = options.name ?? 'CSV';
  const limits = { ...SHEET_LIMITS, ...options.limits };
  const findings: SheetFinding[] = [];
  const rows: SheetRow[] = [];
  let cellsLeft = limits.cells;
  for (const record of records(text.replace(/^\ufeff/, ''))) {
    if (record.openQuote) {
      findings.push(sheetFinding('sheet/open-quote', name, cellAddress(record.row, 1), { row: record.row }));
    }
    const cells = cellsOf(record.fields, record.row);
    if (cells.length === 0) continue;
    if (rows.length >= limits.rows || cells.length > cellsLeft) {
      const rule = rows.length >= limits.rows ? 'sheet/too-many-rows' : 'sheet/too-many-cells';
      const limit = rows.length >= limits.rows ? limits.rows : limits.cells;
      findings.push(sheetFinding(rule, name, cellAddress(record.row, 1), { sheet: name, limit, from: record.row }));
      break;
    }
    cellsLeft -= cells.length;
    rows.push({ row: record.row, hidden: false, cells });
  }
  return { sheet: { name, hidden: false, rows, merges: [], hiddenColumns: [] }, findings };
}

function cellsOf(fields: readonly string[], row: number): SheetCell[] {
  const cells: SheetCell[] = [];
  fields.forEach((field, index) => {
    const value = unguarded(field);
    if (value.trim() !== '') cells.push({ type: 'text', value, address: cellAddress(row, index + 1), column: index + 1 });
  });
  return cells;
}

function unguarded(field: string): string {
  const kept = /^="([^"]*)"$/.exec(field)?.[1];
  return kept ?? unguardedText(field);
}

interface CsvRecord {
  /** The record's number, from 1: a record of several lines counts once, as in a spreadsheet. */
  readonly row: number;
  readonly fields: readonly string[];
  readonly openQuote: boolean;
}

function* records(text: string): Generator<CsvRecord> {
  const separator = separatorOf(text);
  const stop = new RegExp(`[${separator}\r\n]`, 'g');
  let at = 0;
  for (let row = 1; at < text.length; row++) {
    const fields: string[] = [];
    let openQuote = false;
    for (;;) {
      let field = '';
      if (text.charAt(at) === '"') {
        const quoted = quotedField(text, at);
        ({ field, openQuote } = quoted);
        at = quoted.end;
      }
      stop.lastIndex = at;
      const end = stop.exec(text)?.index ?? text.length;
      fields.push(field + text.slice(at, end));
      at = end + 1;
      if (text.charAt(end) === separator) continue;
      if (text.charAt(end) === '\r' && text.charAt(at) === '\n') at++;
      break;
    }
    yield { row, fields, openQuote };
  }
}

function quotedField(text: string, start: number): { field: string; end: number; openQuote: boolean } {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return { field: text.slice(start + 1).replace(/""/g, '"'), end: text.length, openQuote: true };
    if (text.charAt(at + 1) !== '"') {
      return { field: text.slice(start + 1, at).replace(/""/g, '"'), end: at + 1, openQuote: false };
    }
  }
}

function separatorOf(text: string): string {
  const [line = ''] = text.split(/[\r\n]/, 1);
  const outside = line.replace(/"[^"]*"/g, '');
  const count = (separator: string) => outside.split(separator).length;
  return [',', '\t', ';'].reduce((best, each) => (count(each) > count(best) ? each : best));
}
