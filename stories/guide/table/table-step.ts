import { findingText, type Finding, type MessageBook } from '@zhengwu/core';
import { css, html, type TemplateResult } from 'lit';

import type { GuideFromTable } from '../parts.js';
import type { LessonTable } from './lesson-table.js';

export const tableStepLook = css`
  .sheet-box {
    overflow-x: auto;
  }
  .sheet td,
  .sheet th {
    min-width: 72px;
    padding: 4px 8px;
  }
  .sheet thead th {
    white-space: normal;
    vertical-align: bottom;
  }
  .sheet .fact {
    min-width: 148px;
  }
  .sheet tr.faulty > * {
    background: var(--bad-tint);
  }
`;

/** Rows and columns of the sheet: a title, the headers, then the body; two columns of facts. */
const TITLE = 0;
const HEADERS = 1;
const FACTS = 2;

/** Columns that the lesson does not show: codes, which nobody reads by heart. */
const HIDDEN = new Set([2]);

/** The sheet with its cells of facts to be written in, and under it what was found, row by row. */
export function tableStep(table: LessonTable, read: GuideFromTable | undefined, book: MessageBook, change: (row: number, column: number, text: string) => void): TemplateResult {
  const faulty = new Set((read?.findings ?? []).filter(({ severity }) => severity === 'error').map(({ at }) => Number(/\d+$/.exec(at.path ?? '')?.[0])));
  const shown = (cells: readonly string[]): readonly (readonly [string, number])[] => cells.map((cell, column) => [cell, column] as const).filter(([, column]) => !HIDDEN.has(column));
  return html`
    <div class="sheet-box">
      <table class="sheet">
        <caption class="unseen">${table[TITLE]?.[0]}</caption>
        <thead><tr><th scope="col">行</th>${shown(table[HEADERS] ?? []).map(([header]) => html`<th>${header}</th>`)}</tr></thead>
        <tbody>
          ${table.slice(HEADERS + 1).map((cells, body) => {
            const row = HEADERS + 1 + body;
            return html`<tr class=${faulty.has(row + 1) ? 'faulty' : ''}>
              <th scope="row">${row + 1}</th>
              ${shown(cells).map(([cell, column]) =>
                column < FACTS
                  ? html`<td class="fact"><input aria-label="第 ${row + 1} 行，${table[HEADERS]?.[column] ?? ''}" .value=${cell} @change=${(event: Event) => change(row, column, (event.target as HTMLInputElement).value)} /></td>`
                  : html`<td>${cell}</td>`,
              )}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    <div class="inside">${findings(read, book)}</div>
  `;
}

function findings(read: GuideFromTable | undefined, book: MessageBook): TemplateResult {
  if (read === undefined) return html`<p class="soft">正在读表…</p>`;
  const errors = read.findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return html`<p class="good">读懂了 ${read.proof.rows} 行：没有矛盾，没有空缺。</p>`;
  return html`<ul class="table-findings">${errors.map((finding: Finding) => html`<li class="bad">${findingText(book, 'zh-CN', finding)}</li>`)}</ul>`;
}
