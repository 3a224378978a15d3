/** A workbook to be written: plain JSON. */
export interface Book {
  readonly sheets: readonly BookSheet[];
}

export interface BookSheet {
  /** At most 31 characters, without [ ] : * ? / \ ; other names are changed and reported. */
  readonly name: string;
  /** By position; columns not named here are 10 wide. */
  readonly columns?: readonly BookColumn[];
  readonly rows: readonly (readonly BookCell[])[];
  /** How many rows at the top are the header: bold, shaded, bordered, kept in view while scrolling. 0 unless given. */
  readonly headerRows?: number;
  /** Ranges such as `A1:D1`. */
  readonly merges?: readonly string[];
}

export interface BookColumn {
  /** In characters: a Chinese character counts two. */
  readonly width?: number;
  /** Format the empty cells below as text too, so that what is typed there keeps its zeros: for columns of codes. */
  readonly text?: boolean;
  /** Break long texts into lines. */
  readonly wrap?: boolean;
}

/** A cell: nothing, its value, or a value with a look. A day is `{ date: '2024-05-01' }`, with `time: '08:30'` if need be. */
export type BookCell = null | string | number | boolean | BookDate | StyledCell;

export interface BookDate {
  readonly date: string;
  readonly time?: string;
}

export interface StyledCell {
  readonly value: null | string | number | boolean | BookDate;
  readonly bold?: boolean;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly border?: boolean;
}
