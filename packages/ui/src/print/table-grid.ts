/** A cell of a table as HTML writes it. A `rowSpan` of 0 reaches to the end of its section. */
export interface SpanningCell {
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** A cell at its place: rows from `row` up to but not `rowEnd`, columns likewise. */
export interface PlacedCell<Cell> {
  readonly cell: Cell;
  readonly row: number;
  readonly rowEnd: number;
  readonly column: number;
  readonly columnEnd: number;
}

/** Where the cells of a section stand, by the table model of HTML (§4.9.12). */
export function placedCells<Cell extends SpanningCell>(rows: readonly (readonly Cell[])[]): readonly PlacedCell<Cell>[] {
  const placed: PlacedCell<Cell>[] = [];
  /** For each column: the first row that is free again. */
  const free: number[] = [];
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while ((free[column] ?? 0) > row) column += 1;
      const columnEnd = column + Math.max(1, cell.colSpan);
      const rowEnd = cell.rowSpan === 0 ? rows.length : Math.min(rows.length, row + Math.max(1, cell.rowSpan));
      placed.push({ cell, row, rowEnd, column, columnEnd });
      for (let at = column; at < columnEnd; at += 1) free[at] = Math.max(free[at] ?? 0, rowEnd);
      column = columnEnd;
    }
  });
  return placed;
}

/** The rows that some cell which began above reaches into. */
export function rowsReachedInto(placed: readonly PlacedCell<unknown>[]): ReadonlySet<number> {
  const reached = new Set<number>();
  for (const cell of placed) for (let row = cell.row + 1; row < cell.rowEnd; row += 1) reached.add(row);
  return reached;
}
