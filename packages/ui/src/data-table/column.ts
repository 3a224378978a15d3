import type { TemplateResult } from 'lit';

/** What a cell holds once its text is understood; null is nothing. */
export type CellValue = string | number | boolean | null;

export interface ChoiceOption {
  readonly value: string;
  /** What is shown and copied; a pasted text may be either. */
  readonly label: string;
}

/** How a cell is edited, and by that what a text in it means. */
export type CellEdit =
  | {
      readonly kind: 'text';
      /** `many`: Alt+Enter breaks a line, and pasted line breaks stay. Otherwise they become spaces. */
      readonly lines?: 'one' | 'many';
      /** In characters. */
      readonly maxLength?: number;
    }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly isInteger?: boolean }
  | { readonly kind: 'choice'; readonly options: readonly ChoiceOption[] }
  | { readonly kind: 'check' };

/** What a text means, or a sentence for the operator that says why it means nothing here. */
export type CellReading = { readonly value: CellValue } | { readonly refusal: string };

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** px at text scale 1. Columns without one share what is left of the table's width. */
  readonly width?: number;
  /** px at text scale 1; 48 unless told. */
  readonly minWidth?: number;
  readonly align?: 'start' | 'end' | 'center';
  /** Stays at the start while the others scroll. Frozen columns stand before all others. */
  readonly isFrozen?: boolean;
  /** Names its row for screen readers; the first column does where none says so. */
  readonly isRowHeader?: boolean;
  readonly isSortable?: boolean;
  /** What is shown and copied. A check cell is ticked where this is a word for yes: √, 是, true. */
  text(row: Row): string;
  /** Drawn in place of the text. Controls in it carry `tabindex="-1"`: F2 leads into the cell. */
  render?(row: Row): TemplateResult;
  /** Absent: the column is read only. */
  readonly edit?: CellEdit;
  /** What a typed or pasted text means; by the kind of `edit` unless told. */
  parse?(text: string, row: Row): CellReading;
  /** True, or the reason why this cell is locked, as a sentence. */
  isEditable?(row: Row): true | string;
  /** What is wrong with this cell, as a sentence; the cell is marked with it. */
  problem?(row: Row): string | undefined;
}

/** A cell by what the owner calls it: it stays the same cell when rows are sorted. */
export interface CellId {
  readonly rowId: string;
  readonly columnId: string;
}

export interface CellChange extends CellId {
  /** As it was typed or pasted. */
  readonly text: string;
  readonly value: CellValue;
}

export interface SortOrder {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
}

export type RowTone = 'error' | 'warning';
