import { html, nothing, type TemplateResult } from 'lit';
import { clockText, stateWord } from './case-words.js';
import type { Reader } from './reader.js';
import { holdersText } from './who.js';

interface CaseHeadProps {
  readonly title: string;
  readonly reader: Reader;
  /** How many places of the file were mended when it was opened. */
  readonly mended: number;
}

/** Where a case stands, who has it, how many days are left; and what is wrong with what was told of it. */
export function caseHead({ title, reader, mended }: CaseHeadProps): TemplateResult {
  const { view, texts, words, around, nameOf } = reader;
  const word = stateWord(view, texts, words);
  const clock = view.clock === undefined ? undefined : clockText(view.clock, around.today, texts);
  const now = view.rows.filter(({ state }) => state === 'current' || state === 'suspended');
  const done = view.rows.filter(({ state }) => state === 'done').length;
  const { state, decided } = view;
  return html`
    <div class="title">
      <h2>${title}</h2>
      ${word === undefined ? nothing : html`<span class="zw-pill" data-tone=${word.tone === 'plain' ? nothing : word.tone}>${word.text}</span>`}
    </div>
    ${state === undefined
      ? nothing
      : html`<div class="stand" role="status">
          ${now.map(
            ({ id, visit }) => html`<p class="now">${nameOf(id)}${visit === undefined || visit.by.length === 0 ? nothing : html`<span class="quiet">${holdersText(visit.by, around, texts)}</span>`}</p>`,
          )}
          ${state.kind === 'ended' && state.on !== undefined ? html`<p>${(state.outcome === undefined || state.outcome === 'withdrawn' ? texts.endedOn : texts.closedOn)(texts.day(state.on, around.today))}</p>` : nothing}
          ${clock === undefined ? nothing : html`<p class="due" data-tone=${clock.tone}>${clock.text}</p>`}
          ${decided === undefined
            ? nothing
            : html`<p class="due" data-tone=${decided.over === undefined ? 'plain' : 'bad'}>${[texts.decidedIn(decided.used), ...(decided.over === undefined ? [] : [texts.wasOver(decided.over)])].join(texts.comma)}</p>`}
          <p class="quiet">${texts.steps(done)}</p>
        </div>`}
    ${mended === 0 ? nothing : html`<p class="quiet">${texts.mended(mended)}</p>`}
    ${view.notes.length === 0
      ? nothing
      : html`<details class="notes">
          <summary>${texts.notes(view.notes.length)}</summary>
          <ul>${view.notes.map((note) => html`<li>${texts.note(note, nameOf)}</li>`)}</ul>
        </details>`}
  `;
}
