import type { PaperCell } from './paper.js';

/** A cell with the columns and rows it truly covers, no further than the table reaches. */
export interface PlacedCell {
  readonly cell: PaperCell;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

const EMPTY: PaperCell = { blocks: [{ type: 'paragraph', runs: [] }] };

/**
 * Places the cells of a table on its grid, as HTML does: each in the first free place of its row. Spans are cut where
 * they leave the table or meet another cell, rows that are too short are filled with empty cells and cells beyond the
 * last column are dropped, for Word calls a document damaged whose rows do not fill the grid.
 */
export function placeCells(rows: readonly (readonly PaperCell[])[], width: number): readonly (readonly PlacedCell[])[] {
  const covered = rows.map(() => new Array<boolean>(width).fill(false));
  return rows.map((cells, row) => {
    const taken = covered[row] ?? [];
    const placed: PlacedCell[] = [];
    const waiting = [...cells];
    for (let column = 0; column < width; column++) {
      if (taken[column] === true) continue;
      const cell = waiting.shift() ?? EMPTY;
      const columns = freeColumns(taken, column, Math.min(span(cell.columns), width - column));
      const down = Math.min(span(cell.rows), rows.length - row);
      for (let below = row; below < row + down; below++) covered[below]?.fill(true, column, column + columns);
      placed.push({ cell, column, columns, rows: down });
    }
    return placed;
  });
}

function span(asked: number | undefined): number {
  return asked === undefined || !(asked >= 1) ? 1 : Math.floor(asked);
}

function freeColumns(taken: readonly boolean[], from: number, wanted: number): number {
  let free = 1;
  while (free < wanted && taken[from + free] !== true) free++;
  return free;
}
