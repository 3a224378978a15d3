import type { ListRow } from './list-row.js';

/** Lines of text that a row of the list takes. */
export type RowLines = 1 | 2 | 3;

/** What a row has room for. Lengths in px. */
export interface RowRoom {
  /** Beside the tick. */
  readonly width: number;
  /** Of the label's letters. */
  readonly labelSize: number;
  /** Of the note's letters. */
  readonly noteSize: number;
}

/** px between a label and the note that stands after it. */
const GAP = 12;
/** How wide letters are, of their height: Chinese ones fill a square, others little more than half of one. */
const WIDE = 1;
const NARROW = 0.62;

/** About how wide a text is, in px; rather more than less, for what it says to fit is to fit. */
export function roughWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letter > '\u2e80' || letter === '“' || letter === '”' || letter === '…' || letter === '—' || letter === '·' ? WIDE : NARROW;
  return width * size;
}

/** What is said of an option after its label: its note, and why it cannot be picked. */
export function noteOf(row: ListRow): string {
  if (row.kind !== 'option') return '';
  const { note = '', isDisabled = false, reason = '' } = row.found.option;
  return [note, isDisabled ? reason : ''].filter((part) => part !== '').join(' · ');
}

/**
 * The label comes first: up to two lines are its own, and the note stands after it where both fit on one, else on a
 * line below. So that ten thousand lines can be scrolled without drawing them, this is reckoned and not measured.
 */
export function rowLines(row: ListRow, { width, labelSize, noteSize }: RowRoom): RowLines {
  if (row.kind !== 'option' || width <= 0) return 1;
  const note = noteOf(row);
  const label = roughWidth(row.found.option.label, labelSize);
  const isNoteBelow = note !== '' && label + GAP + roughWidth(note, noteSize) > width;
  if (label > width) return isNoteBelow ? 3 : 2;
  return isNoteBelow ? 2 : 1;
}
