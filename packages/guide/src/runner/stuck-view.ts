import { html, nothing, type TemplateResult } from 'lit';
import type { RunnerWords } from '../messages/runner.js';
import { phoneLink } from './service-view.js';

/** Where the guide leads no further, or cannot be read: whom to ask; to look at only, for the maintainer, what could not be read. Hosts hear the rest. */
export function stuckView(words: RunnerWords, { isReadable, phone, faults }: { readonly isReadable: boolean; readonly phone: string | undefined; readonly faults: readonly string[] }): TemplateResult {
  return html`
    <h2 tabindex="-1">${isReadable ? words.stuck : words.unavailable}</h2>
    <p>${isReadable ? words.stuckHelp : words.unavailableHelp}</p>
    ${phone === undefined ? nothing : html`<p>${words.pair({ name: words.consult })}${phoneLink(phone)}</p>`}
    ${faults.length === 0
      ? nothing
      : html`<details>
          <summary>${words.faults}</summary>
          <ul class="plain-list">
            ${faults.map((fault) => html`<li>${fault === '' ? words.wholeFault : fault}</li>`)}
          </ul>
        </details>`}
  `;
}
