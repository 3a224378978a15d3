import { html, nothing, type TemplateResult } from 'lit';
import type { RuntimeWords } from '../messages/runtime.js';
import type { FormError } from './form-error.js';

/** What has to be mended, at the top: each line leads to its field. Focused when it comes, so that it is read out and the links are next. */
export function errorSummary(errors: readonly FormError[], words: RuntimeWords, onPick: (error: FormError) => void): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  return html`
    <section class="summary" part="summary" tabindex="-1" aria-labelledby="summary-title">
      <h2 id="summary-title">${words.errorTitle({ count: errors.length })}</h2>
      <p>${words.errorHelp}</p>
      <ul>
        ${errors.map(
          (error) => html`<li>
            <button type="button" class="zw-button" data-kind="link" @click=${() => onPick(error)}>${error.message.includes(error.label) ? error.message : `${error.label}${words.colon}${error.message}`}</button>
          </li>`,
        )}
      </ul>
    </section>
  `;
}
