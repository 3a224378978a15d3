import { html, nothing, type TemplateResult } from 'lit';
import type { CaseRow } from './case/index.js';
import type { Reader } from './reader.js';
import { remarksOn, wayText } from './step-details.js';
import { stepRow } from './step-row.js';

interface StepListProps {
  readonly reader: Reader;
  /** Whether the steps that the case went past are unfolded. */
  readonly isPastOpen: boolean;
  readonly onPast: (isOpen: boolean) => void;
  /** What is chosen in the drawing and is no step: its ways are told instead. */
  readonly other: CaseRow | undefined;
}

/** The steps in order: what happened, what is to come, and folded what the case went past. */
export function stepList({ reader, isPastOpen, onPast, other }: StepListProps): TemplateResult {
  const { view, texts, selected } = reader;
  const [shown, past] = [view.rows.filter(({ state }) => state !== 'notTaken'), view.rows.filter(({ state }) => state === 'notTaken')];
  const isStep = view.rows.some(({ id }) => id === selected);
  return html`
    ${selected === undefined || isStep ? nothing : otherView(selected, other, reader)}
    ${view.rows.length === 0 ? html`<p class="zw-empty">${texts.empty}</p>` : html`<ol class="steps" aria-label=${view.state === undefined ? texts.flowList : texts.list} @keydown=${walkRows}>${shown.map((row) => stepRow(row, reader))}</ol>`}
    ${past.length === 0
      ? nothing
      : html`<details class="past" ?open=${isPastOpen} @toggle=${(event: Event) => onPast((event.target as HTMLDetailsElement).open)}>
          <summary>${texts.past(past.length)}</summary>
          <ol class="steps" @keydown=${walkRows}>${past.map((row) => stepRow(row, reader))}</ol>
        </details>`}
    ${wholeView(reader)}
  `;
}

/** What is chosen, by itself: below a drawing that has no list beside it. */
export function chosenView(reader: Reader, other: CaseRow | undefined): TemplateResult | typeof nothing {
  const { view, selected } = reader;
  if (selected === undefined) return nothing;
  const row = view.rows[view.rows.map(({ id }) => id).lastIndexOf(selected)];
  return row === undefined ? otherView(selected, other, reader) : html`<ol class="steps chosen">${stepRow(row, reader)}</ol>`;
}

/** A gateway, an event or a way that was chosen in the drawing. */
function otherView(id: string, row: CaseRow | undefined, reader: Reader): TemplateResult {
  const { texts, nameOf } = reader;
  return html`<section class="other" aria-label=${texts.other}>
    <h3>${nameOf(id)}</h3>
    ${row === undefined || row.ways.length === 0 ? nothing : html`<ul>${row.ways.map((way) => html`<li>${wayText(way, reader)}</li>`)}</ul>`}
    ${remarksOn(id, reader)}
  </section>`;
}

/** What is said of the flow as a whole, and of what is no step. */
function wholeView(reader: Reader): TemplateResult | typeof nothing {
  const { remarks, texts, threadsElsewhere, nameOf } = reader;
  if (remarks === undefined) return nothing;
  return html`<div class="whole">
    <h3>${texts.remarks.whole}</h3>
    ${remarksOn('', reader)} ${threadsElsewhere.map((id) => html`<h3>${texts.remarks.on(nameOf(id))}</h3>${remarksOn(id, reader)}`)}
  </div>`;
}

/** ↑ and ↓, Home and End go from step to step; Tab does as well. */
function walkRows(event: KeyboardEvent): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement) || !target.matches('.row') || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('.row')];
  const at = rows.indexOf(target);
  const to = key === 'ArrowDown' ? at + 1 : key === 'ArrowUp' ? at - 1 : key === 'Home' ? 0 : key === 'End' ? rows.length - 1 : undefined;
  if (to === undefined) return;
  event.preventDefault();
  rows[Math.min(rows.length - 1, Math.max(0, to))]?.focus();
}
