/** Where something is drawn, in the diagram's units (1 unit is a CSS pixel at 100 %); x and y are its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything of a flow is drawn, by id. */
export interface Drawing {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly lines: ReadonlyMap<string, readonly Point[]>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const TASK: Size = { width: 100, height: 80 };
export const EVENT: Size = { width: 36, height: 36 };
export const GATEWAY: Size = { width: 50, height: 50 };
/** Between columns: room for the words at a gateway's ways. */
export const COLUMN_GAP = 100;
export const ROW_GAP = 40;
/** Around what lies in a sub-process, its name above. */
export const PADDING = 30;
/** The head of a pool or lane, where its name stands. */
export const HEAD = 30;
