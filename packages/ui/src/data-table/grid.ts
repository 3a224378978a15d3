import type { DataTableWords } from '../messages/data-table.zh-CN.js';
import { clampPlace, type CellRange, type Place } from './cell-range.js';
import type { CellId, Column } from './column.js';

export interface GridInput<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly isReadonly: boolean;
  /** The column of ticks, where rows can be picked. */
  readonly tickColumn: Column<Row> | undefined;
}

/** What the table shows at one moment: columns in their order, rows, and who is where. Never changed, only replaced. */
export class Grid<Row> {
  /** The column of ticks first, then those that are frozen, then the others. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly isReadonly: boolean;
  /** The column whose cells name their rows. */
  readonly headerColumn: number;
  readonly #tickColumn: Column<Row> | undefined;
  readonly #rowId: (row: Row) => string;
  #rowIndex: ReadonlyMap<string, number> | undefined;

  constructor({ columns, rows, rowId, isReadonly, tickColumn }: GridInput<Row>) {
    this.columns = [
      ...(tickColumn === undefined ? [] : [tickColumn]),
      ...columns.filter(({ isFrozen }) => isFrozen === true),
      ...columns.filter(({ isFrozen }) => isFrozen !== true),
    ];
    this.rows = rows;
    this.isReadonly = isReadonly;
    this.#rowId = rowId;
    this.#tickColumn = tickColumn;
    const named = this.columns.findIndex(({ isRowHeader }) => isRowHeader === true);
    this.headerColumn = named < 0 ? this.firstDataColumn : named;
  }

  get rowCount(): number {
    return this.rows.length;
  }

  get columnCount(): number {
    return this.columns.length;
  }

  get firstDataColumn(): number {
    return this.#tickColumn === undefined ? 0 : 1;
  }

  isTick(column: number): boolean {
    return column < this.firstDataColumn;
  }

  idOfRow(index: number): string | undefined {
    const row = this.rows[index];
    return row === undefined ? undefined : this.#rowId(row);
  }

  rowIndex(id: string): number | undefined {
    // Only asked when rows change under a cursor or a host reveals one: ten thousand ids are not read before.
    this.#rowIndex ??= new Map(this.rows.map((row, index) => [this.#rowId(row), index]));
    return this.#rowIndex.get(id);
  }

  columnIndex(id: string): number | undefined {
    const index = this.columns.findIndex((column) => column.id === id);
    return index < 0 ? undefined : index;
  }

  cellId({ row, column }: Place): CellId | undefined {
    const rowId = this.idOfRow(row);
    const columnId = this.isTick(column) ? undefined : this.columns[column]?.id;
    return rowId === undefined || columnId === undefined ? undefined : { rowId, columnId };
  }

  text({ row, column }: Place): string {
    const of = this.rows[row];
    return of === undefined ? '' : (this.columns[column]?.text(of) ?? '');
  }

  rowName(index: number): string {
    return this.text({ row: index, column: this.headerColumn });
  }

  /** True, or why the cell cannot be edited. Ticks are no edits: they stay in a readonly table. */
  editable({ row, column }: Place, { refusals }: DataTableWords): true | string {
    const { [column]: at } = this.columns;
    const { [row]: of } = this.rows;
    if (at === undefined || of === undefined) return refusals.readonly;
    if (this.isTick(column)) return true;
    if (this.isReadonly) return refusals.readonly;
    if (at.edit === undefined) return refusals.readonlyColumn({ label: at.label });
    return at.isEditable?.(of) ?? true;
  }

  /** Where a cell of a former grid stands now; where its row or column is gone, the nearest place. */
  relocated(place: Place, former: Grid<Row>): Place {
    const rowId = former.idOfRow(place.row);
    const columnId = former.columns[place.column]?.id;
    const row = (this.rows === former.rows || rowId === undefined ? undefined : this.rowIndex(rowId)) ?? place.row;
    const column = (columnId === undefined ? undefined : this.columnIndex(columnId)) ?? place.column;
    return clampPlace({ row, column }, this.rowCount, this.columnCount);
  }

  /** All cells that hold data; undefined where there are none. */
  whole(): CellRange | undefined {
    if (this.rowCount === 0 || this.columnCount === this.firstDataColumn) return undefined;
    return { top: 0, left: this.firstDataColumn, bottom: this.rowCount - 1, right: this.columnCount - 1 };
  }
}
