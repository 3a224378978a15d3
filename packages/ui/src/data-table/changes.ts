import type { DataTableWords } from '../messages/data-table.zh-CN.js';
import type { CellChange } from './column.js';
import type { Grid } from './grid.js';
import type { CellText } from './paste-plan.js';
import { readCell } from './read-cell.js';

export interface Changes {
  /** What the owner is asked to do; cells that already hold the text are left out. */
  readonly changes: readonly CellChange[];
  readonly refusedCount: number;
  /** Why the first of the refused cells stays as it is. */
  readonly reason: string | undefined;
}

/** What texts would change in the cells that they are meant for. Columns of ticks take none. */
export function changesOf<Row>(grid: Grid<Row>, texts: Iterable<CellText>, words: DataTableWords): Changes {
  const changes: CellChange[] = [];
  let refusedCount = 0;
  let reason: string | undefined;
  for (const { row, column, text } of texts) {
    const id = grid.cellId({ row, column });
    const { [column]: at } = grid.columns;
    const { [row]: of } = grid.rows;
    if (id === undefined || at === undefined || of === undefined) continue;
    if (text === grid.text({ row, column })) continue;
    const editable = grid.editable({ row, column }, words);
    const reading = editable !== true || at.edit === undefined ? { refusal: String(editable) } : (at.parse?.(text, of) ?? readCell(at.edit, text, words));
    if ('refusal' in reading) {
      refusedCount += 1;
      reason ??= reading.refusal;
    } else {
      changes.push({ ...id, text, value: reading.value });
    }
  }
  return { changes, refusedCount, reason };
}
