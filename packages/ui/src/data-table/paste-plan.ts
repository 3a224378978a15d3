import { columnsOf, rowsOf, type CellRange, type Place } from './cell-range.js';

/** A text that is to go into a cell. */
export interface CellText extends Place {
  readonly text: string;
}

export interface PastePlan {
  readonly texts: readonly CellText[];
  /** What is selected after it. */
  readonly range: CellRange;
  /** How many rows and columns of the block stood beyond the edge of the table. */
  readonly clippedRows: number;
  readonly clippedColumns: number;
}

/**
 * Where the cells of a pasted block go. A range that is a multiple of the block, in either direction, is filled with
 * it over and over, as spreadsheets do; else the block starts at the range's first cell and keeps its size. Rows of
 * the block that are shorter than its longest leave the cells behind their end alone.
 */
export function planPaste(block: readonly (readonly string[])[], range: CellRange, rowCount: number, columnCount: number): PastePlan {
  const height = block.length;
  const width = block.reduce((widest, row) => Math.max(widest, row.length), 0);
  const wantedHeight = rowsOf(range) % height === 0 ? rowsOf(range) : height;
  const wantedWidth = columnsOf(range) % width === 0 ? columnsOf(range) : width;
  const bottom = Math.min(range.top + wantedHeight, rowCount) - 1;
  const right = Math.min(range.left + wantedWidth, columnCount) - 1;
  const texts: CellText[] = [];
  for (let row = range.top; row <= bottom; row += 1) {
    const source = block[(row - range.top) % height] ?? [];
    for (let column = range.left; column <= right; column += 1) {
      const text = source[(column - range.left) % width];
      if (text !== undefined) texts.push({ row, column, text });
    }
  }
  return {
    texts,
    range: { top: range.top, left: range.left, bottom, right },
    clippedRows: range.top + wantedHeight - 1 - bottom,
    clippedColumns: range.left + wantedWidth - 1 - right,
  };
}
