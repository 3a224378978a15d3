import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { BuilderHost } from './builder-host.js';
import type { ToolShelf } from './tool-shelf.js';

interface BeginProps {
  readonly host: BuilderHost;
  readonly tools: ToolShelf;
  readonly onBegin: () => void;
}

/** The three ways to begin a form that holds nothing yet. */
export function beginView({ host, tools, onBegin }: BeginProps): TemplateResult {
  const words = host.texts.begin;
  const way = (label: string, hint: string, act: () => void, isFirst = false): TemplateResult =>
    html`<button type="button" class="way" ?data-first=${isFirst} ${isFirst ? ref(takeFocus) : ''} @click=${act}><strong>${label}</strong><span>${hint}</span></button>`;
  return html`<section class="begin" aria-labelledby="begin">
    <h2 id="begin">${words.title}</h2>
    <p>${words.hint}</p>
    <div class="ways">
      ${way(words.fromTable, words.fromTableHint, () => void tools.use('generate'), true)}
      ${way(words.importForm, words.importFormHint, () => void tools.use('importForm'))}
      ${way(words.blank, words.blankHint, onBegin)}
    </div>
  </section>`;
}

/** What begins an empty form has the keyboard, unless somebody is at work elsewhere: Enter is enough. */
function takeFocus(button: Element | undefined): void {
  const isFree = document.activeElement === null || document.activeElement === document.body;
  if (isFree && button instanceof HTMLElement) requestAnimationFrame(() => button.focus({ preventScroll: true }));
}
