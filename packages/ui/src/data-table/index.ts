export { ZwDataTable } from './data-table.js';
export type { CellChange, CellEdit, CellId, CellReading, CellValue, ChoiceOption, Column, RowTone, SortOrder } from './column.js';
export { readHtmlTable, writeHtmlTable } from './html-table.js';
export { readTsv, writeTsv } from './tsv.js';
