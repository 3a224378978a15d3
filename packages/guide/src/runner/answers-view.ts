import { html, nothing, type TemplateResult } from 'lit';
import { isFixed } from './course.js';
import { answerFact } from './answer-fact.js';
import { isFact } from './is-fact.js';
import type { RunnerWords } from '../messages/runner.js';
import type { RunnerView } from './runner-view.js';

/** What was answered so far, each with its way back. */
export function answersView({ guide, words, course, page, readonly, onChange }: RunnerView & { readonly words: RunnerWords }): TemplateResult | typeof nothing {
  // What is on the page needs no second place.
  const steps = [...page.steps, ...(page.refused === undefined ? [] : [page.refused])].filter(({ question }) => !(page.isEarlier && question.id === page.asked?.question.id));
  if (steps.length === 0) return nothing;
  return html`<section aria-labelledby="answers">
    <h3 id="answers">${words.answers}</h3>
    <ul>
      ${steps.map((step) => {
        const { questionId, variableId, name, text } = answerFact(guide, step, words);
        const isKnown = isFact(course, variableId);
        const action = readonly ? words.look : isKnown ? words.correct : words.change;
        return html`<li>
          <span class="answer"><span class="soft asked">${name}</span> ${text}${isKnown ? html` <span class="small">${words.fact}</span>` : nothing}</span>
          ${isFixed(course, variableId)
            ? nothing
            : html`<button type="button" class="plain" @click=${() => onChange(questionId)}>${action} <span class="zw-unseen">${name}</span></button>`}
        </li>`;
      })}
    </ul>
  </section>`;
}
