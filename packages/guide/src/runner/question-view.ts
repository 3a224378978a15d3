import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { AskedQuestion } from '../resolve/resolution.js';
import { choiceInputs } from './choice-inputs.js';
import { askingOf, type Asking } from './draft.js';
import type { RunnerView } from './runner-view.js';

/** One question: what is asked, how to answer, and what was wrong with it. */
export function questionView(view: RunnerView, asked: AskedQuestion): TemplateResult {
  const { guide, words, page, problem, readonly, rest } = view;
  const { question } = asked;
  const asking = askingOf(guide, asked, words);
  const choices = asking.kind === 'type' ? [] : asking.choices;
  const { isEarlier } = page;
  const line = `${hintOf(view, asking)}${isEarlier ? '' : (rest?.progress(view.course) ?? '')}`;
  const texts = [question.text, question.help, ...choices.flatMap(({ label, help }) => [label, help])];
  return html`${keyed(
    `${question.id} ${asked.ask} ${String(isEarlier)}`,
    html`<form novalidate @submit=${(event: Event) => submitted(event, view)}>
      <fieldset aria-describedby="help${problem === undefined ? '' : ' problem'}" ?disabled=${readonly}>
        <legend><h2 tabindex="-1">${rest?.termText(question.text, guide) ?? question.text}</h2></legend>
        <div id="help" class="soft">
          ${question.help === undefined ? nothing : html`<p>${rest?.pressableText(question.help, guide) ?? question.help}</p>`}
          ${isEarlier && line === '' ? nothing : html`<p class="line">${line}</p>`}
        </div>
        ${problem === undefined ? nothing : html`<p id="problem" class="problem" role="alert"><span class="zw-unseen">${words.problem}</span>${problem}</p>`}
        ${asking.kind === 'type' ? (rest?.typedInputs(view, asking.domain) ?? html`<p role="status">${words.loading}</p>`) : choiceInputs(view, asking)}
      </fieldset>
      ${rest?.termList(texts, guide)}
      <div class="actions">
        ${readonly && !isEarlier ? nothing : html`<button class="primary">${words.next}</button>`}
        ${isEarlier && !readonly ? html`<button type="button" class="plain" @click=${view.onCancel}>${words.keepIt}</button>` : nothing}
      </div>
    </form>`,
  )}`;
}

function hintOf({ words, rest }: RunnerView, asking: Asking): string {
  if (asking.kind === 'pick') return '';
  if (asking.kind === 'type') return rest?.typedHint(asking.domain) ?? '';
  const { min = 1, max = Infinity, values } = asking.domain;
  return words.severalHint({ min, max, count: values.length });
}

function submitted(event: Event, { onNext }: RunnerView): void {
  event.preventDefault();
  onNext();
}
