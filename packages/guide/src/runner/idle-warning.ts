import { html, nothing, type TemplateResult } from 'lit';
import type { RunnerWords } from '../messages/runner.js';

/** Asks whether anybody is there, before answers are cleared. The seconds are read out once, with the dialog, not every second. */
export function idleWarning(left: number | undefined, words: RunnerWords, { onStay, onRestart }: { readonly onStay: () => void; readonly onRestart: () => void }): TemplateResult | typeof nothing {
  if (left === undefined) return nothing;
  return html`<dialog role="alertdialog" aria-labelledby="there" aria-describedby="left" @cancel=${onStay}>
    <h2 id="there">${words.thereStill}</h2>
    <p id="left">${words.resetsIn({ seconds: left })}</p>
    <div class="actions">
      <button type="button" class="primary" @click=${onStay}>${words.stay}</button>
      <button type="button" class="plain" @click=${onRestart}>${words.restart}</button>
    </div>
  </dialog>`;
}
