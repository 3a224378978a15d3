import { cellAddress, parseRange } from '../address.js';
import { spreadMerges } from '../merges.js';
import { SHEET_LIMITS } from '../limits.js';
import type { CellContent, CellRange, Sheet, SheetCell } from '../sheet.js';

export type Written = null | string | number | boolean | CellContent;

/** A sheet as `readSheet` would give it, from rows as one would type them; row 1 is the first. */
export function sheetOf(rows: readonly (readonly Written[])[], options: { name?: string; merges?: readonly string[] } = {}): Sheet {
  const held = rows.map((cells, index) => ({
    row: index + 1,
    hidden: false,
    cells: cells.flatMap((cell, at): SheetCell[] => {
      if (cell === null || cell === '') return [];
      return [{ ...contentOf(cell), address: cellAddress(index + 1, at + 1), column: at + 1 }];
    }),
  }));
  const merges = (options.merges ?? []).map(parseRange).filter((range): range is CellRange => range !== undefined);
  const name = options.name ?? '表';
  const filled = held.filter(({ cells }) => cells.length > 0);
  const spread = spreadMerges(filled, merges, { cells: 10_000 }, name, SHEET_LIMITS, []);
  return { name, hidden: false, rows: spread.rows, merges: spread.merges, hiddenColumns: [] };
}

function contentOf(cell: Exclude<Written, null>): CellContent {
  if (typeof cell === 'string') return { type: 'text', value: cell };
  if (typeof cell === 'number') return { type: 'number', value: cell };
  if (typeof cell === 'boolean') return { type: 'boolean', value: cell };
  return cell;
}
