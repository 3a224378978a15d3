import { checkIcon, icon, messageSquareIcon, xIcon } from '@zhengwu/ui/icon';
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseRow } from './case/index.js';
import { dueText } from './due-text.js';
import type { Reader } from './reader.js';
import { stepDetails } from './step-details.js';
import { timesText } from './times-text.js';
import { approversText, holdersText } from './who.js';

/** A step as a line of the list, and below it what more there is to it once it is chosen. */
export function stepRow(row: CaseRow, reader: Reader): TemplateResult {
  const { texts, around, selected, view } = reader;
  const rows = view.rows.filter(({ id }) => id === row.id);
  // Of several visits of a step the last is the one that opens.
  const isLast = rows[rows.length - 1] === row;
  const isOpen = isLast && selected === row.id;
  const { state } = row;
  const who = row.visit === undefined || row.visit.by.length === 0 ? approversText(row.node, around, texts) : holdersText(row.visit.by, around, texts);
  const due = row.due === undefined ? undefined : dueText(row.due, around.today, texts);
  const times = timesText(row, around.today, texts);
  const threads = reader.threadsOn(row.id).length;
  const key = `${row.id}${row.round === undefined ? '' : ` ${String(row.round)}`}`;
  return html`<li class="step" data-state=${state ?? 'plain'} data-id=${row.id} ?data-last=${isLast} aria-current=${state === 'current' ? 'step' : nothing}>
    <button type="button" class="row" aria-expanded=${isOpen ? 'true' : 'false'} data-row=${key} @click=${() => reader.onSelect(isOpen ? undefined : row.id)}>
      <span class="mark" aria-hidden="true">${markOf(row)}</span>
      <span class="name">${reader.nameOf(row.id)}${row.round === undefined ? nothing : html` <span class="quiet">${texts.round(row.round)}</span>`}</span>
      <span class="word" data-late=${row.due?.kind === 'overdue' ? '' : nothing}>${wordOf(row, reader)}</span>
      <span class="line">${reader.poolOf(row) === undefined ? nothing : html`<span>${reader.poolOf(row)}</span>`}<span>${who}</span>${times === '' ? nothing : html`<span>${times}</span>`}</span>
      ${due === undefined && row.clock !== 'pause' && threads === 0
        ? nothing
        : html`<span class="line">
            ${due === undefined ? nothing : html`<span class="due" data-tone=${due.tone}>${due.text}</span>`}
            ${row.clock !== 'pause' ? nothing : html`<span class="due" data-tone=${state === 'current' ? 'warn' : 'plain'}>${texts.pauses}</span>`}
            ${threads === 0 ? nothing : html`<span class="threads">${icon(messageSquareIcon)}${texts.remarks.of(threads)}</span>`}
          </span>`}
    </button>
    ${isOpen ? stepDetails(row, reader) : nothing}
  </li>`;
}

/** How the step stands in the case, and what came of it; of a flow by itself, how long it may take. */
function wordOf({ state, visit, limit, isApplicants }: CaseRow, { texts, words }: Reader): string {
  if (state === undefined) return limit !== undefined ? texts.limit(limit) : isApplicants ? texts.notCounted : texts.noLimit;
  return visit?.outcome === undefined ? texts.states[state] : `${texts.states[state]} · ${words.outcome[visit.outcome]}`;
}

function markOf({ state, number }: CaseRow): unknown {
  switch (state) {
    case undefined:
      return number ?? nothing;
    case 'done':
      return icon(checkIcon);
    case 'cancelled':
      return icon(xIcon);
    default:
      return nothing;
  }
}
