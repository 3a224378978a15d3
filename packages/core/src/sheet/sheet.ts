/** What a cell holds. Texts are as stored, spaces and all; `readTable` is where they are tidied. */
export type CellContent =
  | { readonly type: 'text'; readonly value: string }
  /** `shown` where the cell's format pads with zeros: 783 under `000000` is shown as 000783. */
  | { readonly type: 'number'; readonly value: number; readonly shown?: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  /** `value` is `YYYY-MM-DD`; `time` is `HH:MM:SS` where the cell has a time of day. A time alone is a text. */
  | { readonly type: 'date'; readonly value: string; readonly time?: string }
  /** `value` is the error's code, for example `#REF!`. */
  | { readonly type: 'error'; readonly value: string };

/** A cell that holds something. Empty cells are absent. */
export type SheetCell = CellContent & {
  /** For example `B7`. */
  readonly address: string;
  /** 1 for column A. */
  readonly column: number;
  /** The first cell of the merged range from which the value was spread to this one. */
  readonly origin?: string;
  /** The cell from which a 同上 was filled. */
  readonly ditto?: string;
};

/** A row that holds something. Empty rows are absent, so the numbers may leap. */
export interface SheetRow {
  /** As the spreadsheet program numbers it, from 1. */
  readonly row: number;
  readonly hidden: boolean;
  /** In the order of their columns. */
  readonly cells: readonly SheetCell[];
}

/** A rectangle of cells; both corners belong to it. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  /** Merged ranges, clipped to the area in use. */
  readonly merges: readonly CellRange[];
  /** Hidden columns in use, from 1. */
  readonly hiddenColumns: readonly number[];
}
