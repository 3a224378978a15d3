import type { DraftCode } from '../draft.js';

/** A line of a data dictionary, from a sheet or from JSON, its words as they stand. */
export interface DictionaryRow {
  /** Of the table; absent where it is that of the row above. */
  readonly table?: string | undefined;
  readonly tableComment?: string | undefined;
  /** The table below whose rows its own hang. */
  readonly parent?: string | undefined;
  readonly name?: string | undefined;
  readonly comment?: string | undefined;
  readonly type?: string | undefined;
  readonly length?: string | undefined;
  readonly precision?: string | undefined;
  readonly scale?: string | undefined;
  readonly required?: string | undefined;
  readonly nullable?: string | undefined;
  readonly key?: string | undefined;
  readonly default?: string | undefined;
  readonly codes?: string | readonly DraftCode[] | undefined;
  readonly element?: string | undefined;
  readonly remark?: string | undefined;
  /** Where it stands: a cell, a path. */
  readonly at: string;
  readonly sheet: string;
  /** Counted from 1. */
  readonly row: number;
}

export type RowField = Exclude<keyof DictionaryRow, 'at' | 'sheet' | 'row'>;
