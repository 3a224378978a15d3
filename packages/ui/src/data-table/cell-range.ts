/** A cell by position; row -1 is the header. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, edges included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The rectangle that two opposite corners span. */
export function rangeBetween(one: Place, other: Place): CellRange {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

export function rangeHolds(range: CellRange, { row, column }: Place): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export const rowsOf = ({ top, bottom }: CellRange): number => bottom - top + 1;
export const columnsOf = ({ left, right }: CellRange): number => right - left + 1;
export const cellsOf = (range: CellRange): number => rowsOf(range) * columnsOf(range);

/** Every place of a range, row by row. */
export function* placesOf({ top, left, bottom, right }: CellRange): Generator<Place> {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) yield { row, column };
  }
}

export const samePlace = (one: Place, other: Place): boolean => one.row === other.row && one.column === other.column;

/** The nearest place that a table of this size has; with no rows, that is in the header. */
export function clampPlace({ row, column }: Place, rowCount: number, columnCount: number, firstRow: -1 | 0 = -1): Place {
  const lowest = rowCount === 0 ? -1 : firstRow;
  return {
    row: Math.max(lowest, Math.min(row, rowCount - 1)),
    column: Math.max(0, Math.min(column, columnCount - 1)),
  };
}
