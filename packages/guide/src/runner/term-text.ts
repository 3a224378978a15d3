import { html, nothing, type TemplateResult } from 'lit';
import type { Term } from '../model/guide.js';
import type { RunnerWords } from '../messages/runner.js';
import { piecesOf, termsIn } from './terms.js';

/** A text whose explained words are underlined. In a heading and a label they are words alone: a press there means something else. */
export function termText(text: string, terms: readonly Term[]): TemplateResult {
  return html`${piecesOf(text, terms).map(({ text: piece, term }) => (term === undefined ? piece : html`<span class="term">${piece}</span>`))}`;
}

/** The same where nothing else can be pressed: a press on the word opens what it means, below. */
export function pressableText(text: string, terms: readonly Term[]): TemplateResult {
  return html`${piecesOf(text, terms).map(({ text: piece, term }) =>
    term === undefined ? piece : html`<button type="button" class="term" @click=${(event: Event) => open(event, term)}>${piece}</button>`,
  )}`;
}

/** What the words of these texts mean. */
export function termList(texts: readonly (string | undefined)[], terms: readonly Term[], words: RunnerWords): TemplateResult | typeof nothing {
  const found = termsIn(texts, terms);
  if (found.length === 0) return nothing;
  return html`<div>
    ${found.map(
      ({ id, word, meaning }) => html`<details data-term=${id}>
        <summary>${words.whatIs({ word })}</summary>
        <p>${meaning}</p>
      </details>`,
    )}
  </div>`;
}

function open({ target }: Event, { id }: Term): void {
  const root = (target as HTMLElement).getRootNode() as ShadowRoot; // the button of a template in a shadow root
  const details = [...root.querySelectorAll('details')].find((each) => each.dataset['term'] === id);
  if (details === undefined) return;
  details.open = true;
  details.querySelector('summary')?.focus();
}
