/**
 * Spreadsheets as people send them, and as they should get them: reading and writing .xlsx and CSV, and reading a
 * table out of a sheet by its headers. The packer is loaded when a file is first read or written.
 */
export { readSheet, type ReadSheetOptions, type ReadSheetResult } from './read-sheet.js';
export { readCsv } from './read-csv.js';
export { readTable, type FoundColumn, type ReadTableOptions, type ReadTableResult, type TableRow } from './read-table.js';
export type { UnreadPart } from './unread.js';
export type {
  Choice,
  ChoiceColumn,
  CodeColumn,
  Column,
  DateColumn,
  ListColumn,
  NumberColumn,
  TextColumn,
  ValueOf,
  ValuesOf,
  YesNoColumn,
} from './column.js';
export { DITTO_WORDS, fillDitto, type DittoOptions } from './ditto.js';
export { cellText } from './cell-text.js';
export { splitList } from './list-cell.js';
export { normaliseCode, normaliseLines, normaliseText } from './normalise.js';
export { cellAddress, columnName, parseAddress, parseRange, rangeAddress } from './address.js';
export type { CellContent, CellRange, Sheet, SheetCell, SheetRow } from './sheet.js';
export { SHEET_LIMITS, type SheetLimits } from './limits.js';
export { writeSheet, type WriteSheetResult } from './write-sheet.js';
export { writeCsv } from './write-csv.js';
export type { Book, BookCell, BookColumn, BookDate, BookSheet, StyledCell } from './book.js';
export { sheetMessages } from '../messages/sheet.js';
export { sheetRules, type SheetFinding, type SheetRule } from './rules.js';
