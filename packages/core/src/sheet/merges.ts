import { cellAddress } from './address.js';
import type { SheetLimits } from './limits.js';
import { sheetFinding, type SheetFinding } from './rules.js';
import type { CellRange, SheetCell, SheetRow } from './sheet.js';
import type { CellBudget } from './worksheet.js';

/**
 * Spreads the value of each merged range over its cells, each naming the cell it came from. Ranges are clipped to
 * the area in use, for whole rows are often merged by mistake (A1:XFD1); a hostile A1:XFD1048576 costs no more.
 */
export function spreadMerges(
  rows: readonly SheetRow[],
  merges: readonly CellRange[],
  budget: CellBudget,
  sheet: string,
  limits: SheetLimits,
  findings: SheetFinding[],
): { rows: readonly SheetRow[]; merges: readonly CellRange[] } {
  if (merges.length === 0 || rows.length === 0) return { rows, merges: [] };
  const cells = new Map(rows.map(({ row, cells: held }) => [row, new Map(held.map((cell) => [cell.column, cell]))]));
  const lastRow = rows[rows.length - 1]?.row ?? 0;
  const lastColumn = rows.reduce((last, { cells: held }) => Math.max(last, held[held.length - 1]?.column ?? 0), 0);
  const kept: CellRange[] = [];
  for (const merge of merges) {
    const range = { ...merge, bottom: Math.min(merge.bottom, lastRow), right: Math.min(merge.right, lastColumn) };
    if (range.bottom < range.top || range.right < range.left) continue;
    kept.push(range);
    const origin = cells.get(range.top)?.get(range.left);
    if (origin === undefined) continue;
    const area = (range.bottom - range.top + 1) * (range.right - range.left + 1) - 1;
    if (area > budget.cells) {
      const at = { sheet, limit: limits.cells, from: range.top };
      findings.push(sheetFinding('sheet/too-many-cells', sheet, cellAddress(range.top, range.left), at));
      break;
    }
    budget.cells -= area;
    spread(cells, range, origin);
  }
  const hidden = new Set(rows.filter((row) => row.hidden).map(({ row }) => row));
  const spreadRows = [...cells].sort(([a], [b]) => a - b).map(([row, held]) => ({
    row,
    hidden: hidden.has(row),
    cells: [...held.values()].sort((a, b) => a.column - b.column),
  }));
  return { rows: spreadRows, merges: kept };
}

function spread(cells: Map<number, Map<number, SheetCell>>, range: CellRange, origin: SheetCell): void {
  for (let row = range.top; row <= range.bottom; row++) {
    let held = cells.get(row);
    if (held === undefined) cells.set(row, (held = new Map<number, SheetCell>()));
    for (let column = range.left; column <= range.right; column++) {
      // What lies under a merge is not shown to anyone: the shown value is the one that counts.
      if (row === range.top && column === range.left) continue;
      held.set(column, { ...origin, address: cellAddress(row, column), column, origin: origin.address });
    }
  }
}
