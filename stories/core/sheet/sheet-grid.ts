import { css, html, type TemplateResult } from 'lit';
import type { Severity } from '@zhengwu/core';
import { cellText, columnName, type Sheet, type SheetCell } from '@zhengwu/core/sheet';

export const sheetGridLook = css`
  .grid {
    width: auto;
    min-width: 100%;
    border: 0;
  }
  .grid th,
  .grid td {
    min-width: 96px;
    max-width: 240px;
    padding: 4px 8px;
    border: 1px solid var(--line);
  }
  .grid th {
    min-width: 40px;
    background: var(--sunk);
    color: var(--ink-soft);
    font-weight: 400;
    text-align: center;
  }
  .grid .filled {
    background: var(--accent-tint);
  }
  .grid .error {
    background: var(--bad-tint);
    box-shadow: inset 0 0 0 1px var(--bad);
  }
  .grid .warning {
    background: var(--warn-tint);
  }
  .grid .from {
    display: block;
    color: var(--accent-strong);
    font-size: 12px;
    line-height: 16px;
  }
  .grid td:focus {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
`;

/** A sheet as its program shows it, with what was filled in and what is wrong; cells can be revealed by address. */
export function sheetGrid(sheet: Sheet, severities: ReadonlyMap<string, Severity>): TemplateResult {
  const width = Math.max(0, ...sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const columns = Array.from({ length: width }, (_, index) => index + 1);
  return html`
    <table class="grid" aria-label="工作表 ${sheet.name}">
      <thead><tr><th scope="col"><span class="unseen">行号</span></th>${columns.map((column) => html`<th scope="col">${columnName(column)}</th>`)}</tr></thead>
      <tbody>
        ${sheet.rows.map(({ row, cells }) => {
          const byColumn = new Map(cells.map((each) => [each.column, each]));
          return html`<tr><th scope="row">${row}</th>${columns.map((column) => gridCell(`${columnName(column)}${row}`, byColumn.get(column), severities))}</tr>`;
        })}
      </tbody>
    </table>
  `;
}

function gridCell(address: string, cell: SheetCell | undefined, severities: ReadonlyMap<string, Severity>): TemplateResult {
  const from = cell?.origin === undefined ? (cell?.ditto === undefined ? '' : `同上，取自 ${cell.ditto}`) : `合并，取自 ${cell.origin}`;
  const state = severities.get(address) ?? (from === '' ? '' : 'filled');
  // Along a merged row the text is said once; down a merged column it belongs to each row.
  const text = cell === undefined || isAlong(cell) ? '' : cellText(cell);
  return html`<td class=${state} id="cell-${address}" tabindex="-1">${text}${from === '' ? '' : html`<span class="from">${from}</span>`}</td>`;
}

/** Whether a merged cell's text is already told further left in the same row. */
function isAlong({ origin, address }: SheetCell): boolean {
  return origin !== undefined && /\d+$/.exec(origin)?.[0] === /\d+$/.exec(address)?.[0];
}
