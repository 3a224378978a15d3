import { defineRules, rule, type Finding, type FindingExtras, type ParamsOf } from '@zhengwu/core';

/** Where in a text: the line is counted from 1. */
interface Line {
  readonly line: number;
}

interface TableLine extends Line {
  readonly table: string;
}

interface ColumnLine extends TableLine {
  readonly column: string;
}

/** What of a text runs to its end without being closed. */
export type OpenPart = 'string' | 'name' | 'comment' | 'body' | 'table' | 'data';

/** What can be wrong with tables and data elements that are read from DDL, spreadsheets or JSON, or doubtful in what was made of them. */
export const catalogueRules = defineRules({
  'catalogue/too-large': rule<{ size: number; most: number }>({ severity: 'error' }),
  'catalogue/nothing-found': rule<{ what: 'tables' | 'elements' }>({ severity: 'error' }),
  'catalogue/and-more': rule<{ count: number }>({ severity: 'warning' }),

  // DDL
  'catalogue/statement-skipped': rule<Line & { statement: string; count: number; lines: readonly number[] }>({ severity: 'warning' }),
  'catalogue/cut-off': rule<TableLine & { what: OpenPart; text: string }>({ severity: 'error' }),
  'catalogue/part-skipped': rule<TableLine & { text: string }>({ severity: 'warning' }),
  'catalogue/unknown-type': rule<ColumnLine & { type: string }>({ severity: 'warning' }),
  'catalogue/generated-column': rule<ColumnLine>({ severity: 'warning' }),
  'catalogue/unknown-table': rule<TableLine & { nearest: readonly string[] }>({ severity: 'warning' }),
  'catalogue/unknown-column': rule<ColumnLine & { nearest: readonly string[] }>({ severity: 'warning' }),
  'catalogue/table-twice': rule<TableLine>({ severity: 'warning' }),
  'catalogue/column-twice': rule<ColumnLine>({ severity: 'warning' }),
  'catalogue/length-in-bytes': rule<TableLine & { column: string; length: number; count: number }>({ severity: 'warning' }),

  // What was made of it, from wherever it came
  'catalogue/no-columns': rule<{ table: string }>({ severity: 'warning' }),
  'catalogue/no-comment': rule<{ table: string; columns: readonly string[] }>({ severity: 'warning' }),
  'catalogue/codes-proposed': rule<{ table: string; column: string; comment: string; codes: readonly string[] }>({ severity: 'warning' }),
  'catalogue/unknown-parent': rule<{ table: string; parent: string; nearest: readonly string[] }>({ severity: 'warning' }),
  'catalogue/two-parents': rule<{ table: string; parent: string; others: readonly string[] }>({ severity: 'warning' }),
  'catalogue/parent-proposed': rule<{ table: string; parent: string; column: string }>({ severity: 'warning' }),
  'catalogue/parent-cycle': rule<{ table: string; parent: string }>({ severity: 'error' }),

  // Sheets and JSON: `at` is a cell or a path
  'catalogue/row-skipped': rule<{ sheet: string; row: number; missing: 'table' | 'name' }>({ severity: 'warning' }),
  'catalogue/type-not-read': rule<{ table: string; column: string; type: string; at: string }>({ severity: 'warning' }),
  'catalogue/unknown-element': rule<{ table: string; column: string; element: string }>({ severity: 'warning' }),
  'catalogue/codes-not-read': rule<{ table: string; column: string; text: string }>({ severity: 'warning' }),
  'catalogue/format-not-read': rule<{ at: string; element: string; format: string }>({ severity: 'warning' }),
  'catalogue/element-type-not-read': rule<{ at: string; element: string; type: string }>({ severity: 'warning' }),
  'catalogue/element-twice': rule<{ at: string; element: string }>({ severity: 'warning' }),
  'catalogue/element-without-name': rule<{ at: string }>({ severity: 'warning' }),
  'catalogue/not-an-element': rule<{ at: string }>({ severity: 'warning' }),
  'catalogue/sheet-skipped': rule<{ sheet: string }>({ severity: 'warning' }),
  'catalogue/not-a-table': rule<{ at: string }>({ severity: 'warning' }),
});

type Entries = typeof catalogueRules.entries;
export type CatalogueRule = keyof Entries;

/** A finding at a table (empty for the whole) and, where there is one, a stretch of the text, a cell or a path. */
export function catalogueFinding<Name extends CatalogueRule>(name: Name, table: string, path: string | undefined, params: ParamsOf<Entries[Name]>, extras?: FindingExtras): Finding {
  return catalogueRules.finding(name, path === undefined ? { part: 'table', id: table } : { part: 'table', id: table, path }, params, extras);
}
