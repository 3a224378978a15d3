import { normaliseText } from './normalise.js';
import type { CellContent } from './sheet.js';

/** A cell as text, as near as can be to what the spreadsheet program shows. */
export function cellText(cell: CellContent): string {
  switch (cell.type) {
    case 'text':
    case 'error':
      return cell.value;
    case 'boolean':
      return cell.value ? '是' : '否';
    case 'date':
      return cell.time === undefined ? cell.value : `${cell.value} ${cell.time}`;
    case 'number':
      return cell.shown ?? numberText(cell.value);
  }
}

/** A cell's text in one tidy line, for showing in a finding. */
export function shownText(cell: CellContent): string {
  const text = normaliseText(cellText(cell));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function numberText(value: number): string {
  // Whole numbers without an exponent; others without the dust of binary fractions (0.1 + 0.2).
  if (Number.isInteger(value)) return BigInt(value).toString();
  return String(Number(value.toPrecision(15)));
}
