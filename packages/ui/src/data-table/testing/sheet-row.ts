import type { CellChange, CellValue, Column } from '../column.js';

/** A row as plain as a spreadsheet's: values by column, and its id. */
export type SheetRow = Readonly<Record<string, CellValue>> & { readonly id: string };

/** A column that shows what the row has under its name. */
export function sheetColumn(id: string, label: string, more: Partial<Column<SheetRow>> = {}): Column<SheetRow> {
  const options = more.edit?.kind === 'choice' ? more.edit.options : [];
  return {
    id,
    label,
    text: (row) => {
      const value = row[id] ?? '';
      if (typeof value === 'boolean') return value ? '√' : '';
      return options.find((option) => option.value === value)?.label ?? String(value);
    },
    ...more,
  };
}

/** What an owner does with the changes of one edit or paste. */
export function withChanges(rows: readonly SheetRow[], changes: readonly CellChange[]): readonly SheetRow[] {
  const byRow = new Map<string, Record<string, CellValue>>();
  for (const { rowId, columnId, value } of changes) byRow.set(rowId, { ...byRow.get(rowId), [columnId]: value });
  return rows.map((row) => ({ ...row, ...byRow.get(row.id) }));
}
