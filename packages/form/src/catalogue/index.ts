/** Tables and data elements, read from where people keep them: DDL, spreadsheets, JSON. */
export { tablesFromDdl, type DdlOptions, type ReadDdl, type ReadTables } from './tables-from-ddl.js';
export { elementsFromJson, tablesFromJson } from './tables-from-json.js';
export { tablesFromSheet } from './sheet/tables-from-sheet.js';
export { elementsFromCsv, elementsFromSheet, type ReadElements } from './sheet/elements-from-sheet.js';
export { DIALECTS, type Dialect } from './ddl/dialect.js';
export { codesInComment, type CommentCodes } from './codes-in-comment.js';
export { isNotRead } from './is-not-read.js';
export { catalogueRules, type CatalogueRule } from './rules.js';
