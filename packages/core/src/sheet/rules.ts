import type { Finding } from '../finding/finding.js';
import { defineRules, rule, type FindingExtras, type ParamsOf } from '../finding/rule.js';

/** For a rule whose sentence needs to know nothing more. Named outright: inference would take it for `never`. */
type NoParams = Readonly<Record<string, never>>;

/** A value that is not what its column asks for. */
export interface BadCell {
  readonly row: number;
  readonly header: string;
  readonly value: string;
}

/** What can be wrong with a spreadsheet that someone sent, or with one that is to be written. */
export const sheetRules = defineRules({
  // The file as a whole
  'sheet/not-xlsx': rule<{ readonly empty: boolean }>({ severity: 'error' }),
  'sheet/old-xls': rule<NoParams>({ severity: 'error' }),
  'sheet/locked': rule<NoParams>({ severity: 'error' }),
  'sheet/other-format': rule<{ readonly format: 'html' | 'xml-2003' | 'xlsb' | 'ods' | 'docx' }>({ severity: 'error' }),
  'sheet/is-csv': rule<{ readonly encoding: string }>({ severity: 'warning' }),
  'sheet/cut-off': rule<NoParams>({ severity: 'error' }),
  'sheet/damaged': rule<{ readonly inside: string; readonly reason?: string }>({ severity: 'error' }),
  'sheet/unsafe-xml': rule<{ readonly inside: string }>({ severity: 'error' }),
  'sheet/too-large': rule<{ readonly megabytes: number }>({ severity: 'error' }),
  'sheet/too-many-parts': rule<{ readonly count: number; readonly limit: number }>({ severity: 'error' }),
  'sheet/no-sheet': rule<NoParams>({ severity: 'error' }),

  // A sheet
  'sheet/too-many-sheets': rule<{ readonly limit: number }>({ severity: 'error' }),
  'sheet/too-many-rows': rule<{ readonly sheet: string; readonly limit: number; readonly from: number }>({ severity: 'error' }),
  'sheet/too-many-cells': rule<{ readonly sheet: string; readonly limit: number; readonly from: number }>({ severity: 'error' }),
  'sheet/hidden-sheet': rule<{ readonly sheet: string }>({ severity: 'warning' }),
  'sheet/hidden-rows': rule<{ readonly sheet: string; readonly rows: readonly number[] }>({ severity: 'warning' }),
  'sheet/hidden-columns': rule<{ readonly sheet: string; readonly columns: readonly string[] }>({ severity: 'warning' }),
  'sheet/error-cell': rule<{ readonly cell: string; readonly error: string }>({ severity: 'error' }),
  'sheet/not-calculated': rule<{ readonly cell: string }>({ severity: 'error' }),
  'sheet/open-quote': rule<{ readonly row: number }>({ severity: 'error' }),

  // A table in a sheet
  'sheet/no-header': rule<{ readonly sheet: string; readonly wanted: readonly string[] }>({ severity: 'error' }),
  'sheet/missing-column': rule<{ readonly header: string; readonly nearest?: string }>({ severity: 'error' }),
  'sheet/unknown-column': rule<{ readonly column: string; readonly header: string; readonly nearest?: string }>({ severity: 'warning' }),
  'sheet/repeated-column': rule<{ readonly column: string; readonly header: string; readonly first: string }>({ severity: 'error' }),
  'sheet/no-rows': rule<{ readonly sheet: string }>({ severity: 'warning' }),
  'sheet/note-row': rule<{ readonly row: number; readonly text: string }>({ severity: 'warning' }),
  'sheet/required-empty': rule<{ readonly row: number; readonly header: string }>({ severity: 'error' }),
  'sheet/not-number': rule<BadCell>({ severity: 'error' }),
  'sheet/not-date': rule<BadCell>({ severity: 'error' }),
  'sheet/not-yes-no': rule<BadCell>({ severity: 'error' }),
  'sheet/unknown-choice': rule<BadCell & { readonly choices: readonly string[]; readonly nearest?: string }>({ severity: 'error' }),
  'sheet/digits-lost': rule<BadCell>({ severity: 'error' }),
  'sheet/duplicate': rule<BadCell & { readonly first: number }>({ severity: 'error' }),
  'sheet/nothing-above': rule<{ readonly cell: string; readonly word: string }>({ severity: 'error' }),
  'sheet/and-more': rule<{ readonly sheet: string; readonly count: number }>({ severity: 'error' }),

  // A workbook to be written
  'sheet/text-cut': rule<{ readonly cell: string; readonly length: number; readonly limit: number }>({ severity: 'error' }),
  'sheet/name-changed': rule<{ readonly from: string; readonly to: string }>({ severity: 'warning' }),
  'sheet/date-as-text': rule<{ readonly cell: string; readonly value: string }>({ severity: 'warning' }),
  'sheet/number-as-text': rule<{ readonly cell: string; readonly value: string }>({ severity: 'warning' }),
  'sheet/merge-dropped': rule<{ readonly range: string }>({ severity: 'warning' }),
  'sheet/rows-cut': rule<{ readonly sheet: string; readonly rows: number; readonly columns: number }>({ severity: 'error' }),
});

type Entries = typeof sheetRules.entries;
export type SheetRule = keyof Entries;
export type SheetFinding<Name extends SheetRule = SheetRule> = { [Each in Name]: Finding<Each, ParamsOf<Entries[Each]>> }[Name];

/** A finding at a sheet (empty for the file) and, where there is one, a cell such as `B7`. */
export function sheetFinding<Name extends SheetRule>(
  name: Name,
  sheet: string,
  cell: string | undefined,
  params: ParamsOf<Entries[Name]>,
  extras?: FindingExtras,
): SheetFinding<Name> {
  const at = cell === undefined ? { part: 'table' as const, id: sheet } : { part: 'table' as const, id: sheet, path: cell };
  return sheetRules.finding(name, at, params, extras);
}
