import { guardedText } from './formula-guard.js';

/**
 * Rows as CSV that Excel opens rightly: UTF-8 with its mark, CRLF, fields quoted where they must be. A text that looks
 * like a formula is written with a leading ' (numbers are left alone); `readCsv` takes it off again.
 */
export function writeCsv(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return '\ufeff' + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  const safe = guardedText(value);
  return /[",\t;\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replace(/"/g, '""')}"` : safe;
}
