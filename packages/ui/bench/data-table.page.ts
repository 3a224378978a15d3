import { html, render } from 'lit';

import type { CellChange } from '../src/data-table/column.js';
import type { ZwDataTable } from '../src/data-table/data-table.js';
import '../src/data-table/define.js';
import { sheetColumn, withChanges, type SheetRow } from '../src/data-table/testing/sheet-row.js';

// What the bench measures, in the page: the same rows in our table and in a plain one.

const COLUMNS = 12;
const columns = Array.from({ length: COLUMNS }, (_, index) => sheetColumn(`c${index}`, `列 ${index + 1}`, { width: 110, edit: { kind: 'text' } }));

function rowsOf(count: number): readonly SheetRow[] {
  return Array.from({ length: count }, (_, row) => ({ id: `r${row}`, ...Object.fromEntries(columns.map(({ id }, index) => [id, `第 ${row + 1} 行 ${index + 1}`])) }));
}

interface Subject {
  readonly show: (rows: readonly SheetRow[]) => void;
  readonly scroller: () => HTMLElement;
  readonly remove: () => void;
}

function ours(): Subject {
  const table = document.createElement('zw-data-table') as ZwDataTable<SheetRow>;
  table.className = 'view';
  table.columns = columns;
  return {
    show: (rows) => {
      table.rows = rows;
      if (!table.isConnected) document.body.append(table);
    },
    scroller: () => table.shadowRoot?.querySelector<HTMLElement>('.scroller') ?? table,
    remove: () => table.remove(),
  };
}

function plain(): Subject {
  const box = document.createElement('div');
  box.className = 'view plain';
  return {
    show: (rows) => {
      render(
        html`<table>
          <thead>
            <tr>${columns.map(({ label }) => html`<th>${label}</th>`)}</tr>
          </thead>
          <tbody>
            ${rows.map((row) => html`<tr>${columns.map((column) => html`<td>${column.text(row)}</td>`)}</tr>`)}
          </tbody>
        </table>`,
        box,
      );
      if (!box.isConnected) document.body.append(box);
    },
    scroller: () => box,
    remove: () => box.remove(),
  };
}

/** After the next frame has been painted. */
async function painted(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

async function timed(work: () => void): Promise<number> {
  await painted();
  const start = performance.now();
  work();
  await painted();
  return performance.now() - start;
}

/** ms: first paint, the median and the slowest frame of a scroll of 40 jumps, one edit. */
async function measure(kind: 'ours' | 'plain', rowCount: number): Promise<Readonly<Record<string, number>>> {
  const rows = rowsOf(rowCount);
  const subject = kind === 'ours' ? ours() : plain();
  const firstPaint = await timed(() => subject.show(rows));
  const frames: number[] = [];
  for (let jump = 1; jump <= 40; jump += 1) {
    frames.push(
      await timed(() => {
        subject.scroller().scrollTop = jump * 997;
      }),
    );
  }
  frames.sort((one, other) => one - other);
  const change: CellChange = { rowId: `r${Math.floor(rowCount / 2)}`, columnId: 'c1', text: '改', value: '改' };
  const edit = await timed(() => subject.show(withChanges(rows, [change])));
  const nodes = document.querySelectorAll('.view *').length + (document.querySelector('.view')?.shadowRoot?.querySelectorAll('*').length ?? 0);
  subject.remove();
  return { firstPaint, scrollMedian: frames[20] ?? 0, scrollSlowest: frames[39] ?? 0, edit, nodes };
}

Object.assign(globalThis, { measureTable: measure });
