import { cellText } from './cell-text.js';
import { normaliseText } from './normalise.js';
import { sheetFinding, type SheetFinding } from './rules.js';
import type { Sheet, SheetCell, SheetRow } from './sheet.js';

/** What people write for "as above". */
export const DITTO_WORDS: readonly string[] = ['同上', '同前', '同', '〃', '〞', '″', '"', '“', '”', "''"];

export interface DittoOptions {
  /** Replaces `DITTO_WORDS`; an empty list fills nothing. */
  readonly words?: readonly string[];
  /** The first row of the table's body: nothing is taken from above it. 1 unless given. */
  readonly firstRow?: number;
  /** Columns (from 1) whose cells are taken as they are written. */
  readonly except?: ReadonlySet<number>;
}

/**
 * The sheet with every 同上 replaced by the value above it; a chain of them takes the same value, and a merged cell is
 * filled as a whole. Rows without any content do not count as "above". Where nothing stands above, the cell is left
 * out and reported.
 */
export function fillDitto(sheet: Sheet, options: DittoOptions = {}): { readonly sheet: Sheet; readonly findings: readonly SheetFinding[] } {
  const words = new Set((options.words ?? DITTO_WORDS).map(normaliseText));
  const firstRow = options.firstRow ?? 1;
  const findings: SheetFinding[] = [];
  /** By address, the cells that were filled, for the cells spread from them. */
  const filled = new Map<string, SheetCell | undefined>();
  let above = new Map<number, SheetCell>();

  const fill = (cell: SheetCell): SheetCell | undefined => {
    if (cell.origin !== undefined && filled.has(cell.origin)) {
      const origin = filled.get(cell.origin);
      return origin && { ...origin, address: cell.address, column: cell.column, origin: cell.origin };
    }
    const word = dittoWord(cell, words);
    if (word === undefined || options.except?.has(cell.column) === true || cell.origin !== undefined) return cell;
    const from = above.get(cell.column);
    const { origin: _, ...value } = from ?? cell;
    const taken = from && { ...value, address: cell.address, column: cell.column, ditto: from.ditto ?? from.origin ?? from.address };
    if (taken === undefined) findings.push(sheetFinding('sheet/nothing-above', sheet.name, cell.address, { cell: cell.address, word }));
    filled.set(cell.address, taken);
    return taken;
  };

  const rows: SheetRow[] = [];
  for (const row of sheet.rows) {
    if (row.row < firstRow) {
      rows.push(row);
      continue;
    }
    const cells = row.cells.map(fill).filter((cell): cell is SheetCell => cell !== undefined);
    above = new Map(cells.map((cell) => [cell.column, cell]));
    rows.push({ ...row, cells });
  }
  return { sheet: { ...sheet, rows }, findings };
}

function dittoWord(cell: SheetCell, words: ReadonlySet<string>): string | undefined {
  if (cell.type !== 'text' || cell.value.length > 16) return undefined;
  const word = normaliseText(cellText(cell)).replace(/^[（(](.*)[）)]$/, '$1').replace(/[。.]$/, '');
  return words.has(word) ? word : undefined;
}
