import { columnName } from './address.js';
import { cellText } from './cell-text.js';
import type { Header } from './header.js';
import type { Sheet } from './sheet.js';

/** What a table holds and no column asked for, word for word. */
export type UnreadPart =
  | {
      readonly kind: 'column';
      /** For example `H`. */
      readonly column: string;
      /** Empty where no header stands over it. */
      readonly header: string;
      readonly cells: readonly { readonly row: number; readonly text: string }[];
    }
  | { readonly kind: 'row'; readonly row: number; readonly text: string };

/** The columns below the header that hold something and that nothing asked for; notes are rows of their own. */
export function unreadColumns(sheet: Sheet, header: Header, notes: ReadonlySet<number>): Extract<UnreadPart, { kind: 'column' }>[] {
  const known = new Set([...header.known.values()].map(({ column }) => column));
  const labels = new Map([...header.unknown, ...header.repeated.map(({ cell }) => cell)].map(({ column, label }) => [column, label]));
  const held = new Map<number, { row: number; text: string }[]>();
  for (const { row, cells } of sheet.rows) {
    if (row <= header.bottom || notes.has(row)) continue;
    for (const cell of cells) {
      if (known.has(cell.column) || cell.origin !== undefined) continue;
      const before = held.get(cell.column) ?? [];
      before.push({ row, text: cellText(cell) });
      held.set(cell.column, before);
    }
  }
  return [...held]
    .sort(([a], [b]) => a - b)
    .map(([column, cells]) => ({ kind: 'column', column: columnName(column), header: labels.get(column) ?? '', cells }));
}
