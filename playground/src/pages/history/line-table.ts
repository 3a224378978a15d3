import { html, nothing, type TemplateResult } from 'lit';

import type { LineRun } from '../../history/index.js';
import type { HistoryTexts } from './messages/history.js';

/** Equal lines that are shown around each change. */
const AROUND = 3;
/** Lines of one run that are drawn; more are counted. */
const MOST_LINES = 500;

interface LineTableProps {
  readonly runs: readonly LineRun[];
  readonly texts: HistoryTexts;
  readonly label: string;
  /** Runs of equal lines that were opened, by their index. */
  readonly opened: ReadonlySet<number>;
  readonly current: string | undefined;
  readonly onOpen: (index: number) => void;
}

/** The key of a run that is a change. */
export function runKey(index: number): string {
  return `run ${index}`;
}

/** Two texts line by line; long runs of equal lines are folded. */
export function lineTable({ runs, texts, label, opened, current, onOpen }: LineTableProps): TemplateResult {
  return html`<div class="stripes">
    <table class="zw-table lines" aria-label=${label}>
      <thead>
        <tr>
          <th scope="col" class="zw-number">${texts.before}</th>
          <th scope="col" class="zw-number">${texts.after}</th>
          <th scope="col">${texts.content}</th>
        </tr>
      </thead>
      ${runs.map((run, index) => {
        if (run.kind !== 'same') return html`<tbody data-key=${runKey(index)} data-kind=${run.kind} tabindex="-1" aria-current=${runKey(index) === current ? 'true' : nothing}>${lines(run, 0, run.lines.length, texts)}</tbody>`;
        const head = index === 0 ? 0 : AROUND;
        const tail = index === runs.length - 1 ? 0 : AROUND;
        const folded = run.lines.length - head - tail;
        // A fold that hides a line or two is longer than what it hides.
        if (opened.has(index) || folded <= 2) return html`<tbody>${lines(run, 0, run.lines.length, texts)}</tbody>`;
        return html`<tbody>
          ${lines(run, 0, head, texts)}
          <tr class="fold">
            <td colspan="3"><button type="button" class="zw-button" data-kind="link" @click=${() => onOpen(index)}>${texts.sameLines(folded)}</button></td>
          </tr>
          ${lines(run, run.lines.length - tail, run.lines.length, texts)}
        </tbody>`;
      })}
    </table>
  </div>`;
}

function lines(run: LineRun, from: number, to: number, texts: HistoryTexts): readonly TemplateResult[] {
  const shown = run.lines.slice(from, Math.min(to, from + MOST_LINES));
  const sign = run.kind === 'removed' ? '−' : run.kind === 'added' ? '+' : '';
  const said = run.kind === 'removed' ? texts.removedMark : run.kind === 'added' ? texts.addedMark : '';
  const rows = shown.map(
    (line, index) => html`<tr data-kind=${run.kind}>
      <td class="zw-number">${run.kind === 'added' ? '' : run.before + from + index}</td>
      <td class="zw-number">${run.kind === 'removed' ? '' : run.after + from + index}</td>
      <td class="text"><span class="sign" aria-hidden="true">${sign}</span>${said === '' ? nothing : html`<span class="zw-unseen">${said}</span>`}${line}</td>
    </tr>`,
  );
  const left = to - from - shown.length;
  return left <= 0 ? rows : [...rows, html`<tr class="fold"><td colspan="3">${texts.lineCount(left)}</td></tr>`];
}
