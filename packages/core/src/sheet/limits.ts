/** How much a reader takes before it stops and says so. All of them can be set by the caller. */
export interface SheetLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Files inside the package. */
  readonly entries: number;
  /** Bytes of all parts that are unpacked, together. */
  readonly unpackedBytes: number;
  readonly sheets: number;
  /** Rows with content, a sheet. */
  readonly rows: number;
  /** Cells with content over all sheets, those filled from merged ranges included. */
  readonly cells: number;
}

/** Ten times the largest export seen in county offices, and still read within seconds on an old desktop. */
export const SHEET_LIMITS: SheetLimits = {
  fileBytes: 50 * 1024 * 1024,
  entries: 4_096,
  unpackedBytes: 128 * 1024 * 1024,
  sheets: 256,
  rows: 50_000,
  cells: 1_000_000,
};
