import { cellsOf, clampPlace, placesOf, rangeBetween, rangeHolds, samePlace, type CellRange, type Place } from './cell-range.js';
import type { Grid } from './grid.js';

/** Where the operator is: the active cell, and the far corner of what is selected from there. */
export class Cursor<Row> {
  at: Place = { row: 0, column: 0 };
  head: Place = { row: 0, column: 0 };
  #grid: Grid<Row> | undefined;

  /** Rows or columns have changed: the same cell stays active. Answers whether it is gone. */
  follow(grid: Grid<Row>): boolean {
    const former = this.#grid;
    const { at } = this;
    this.#grid = grid;
    if (former === undefined) {
      this.at = clampPlace(at, grid.rowCount, grid.columnCount);
      this.head = this.at;
      return false;
    }
    this.at = grid.relocated(at, former);
    this.head = samePlace(this.head, at) ? this.at : grid.relocated(this.head, former);
    if (this.at.row < 0) this.head = this.at;
    // Rows came to a table that had none: the operator is in them, not above.
    if (former.rowCount === 0 && grid.rowCount > 0 && at.row < 0) this.at = this.head = { row: 0, column: this.at.column };
    return former.idOfRow(at.row) !== grid.idOfRow(this.at.row) || former.columns[at.column]?.id !== grid.columns[this.at.column]?.id;
  }

  /** Answers whether the active cell is another. */
  go(place: Place, isExtending: boolean): boolean {
    const before = this.at;
    if (isExtending && before.row >= 0) {
      this.head = { row: Math.max(0, place.row), column: place.column };
      return false;
    }
    this.at = place;
    this.head = place;
    return !samePlace(before, place);
  }

  select({ top, left, bottom, right }: CellRange): void {
    this.at = { row: top, column: left };
    this.head = { row: bottom, column: right };
  }

  /** What copying and clearing are about; undefined in the header. */
  get range(): CellRange | undefined {
    return this.at.row < 0 ? undefined : rangeBetween(this.at, this.head);
  }

  get isRange(): boolean {
    return this.range !== undefined && cellsOf(this.range) > 1;
  }

  isInRange(place: Place): boolean {
    return this.range !== undefined && this.isRange && rangeHolds(this.range, place);
  }

  isAt(place: Place): boolean {
    return samePlace(this.at, place);
  }

  places(): Iterable<Place> {
    return this.range === undefined ? [] : placesOf(this.range);
  }
}
