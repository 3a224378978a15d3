import { html, nothing, type TemplateResult } from 'lit';
import type { CanvasTexts } from '../messages/canvas.js';

/** What stands on a map without a card; `begin` asks for the first question, where something may be written. */
export function nothingView(texts: CanvasTexts, begin: (() => void) | undefined): TemplateResult {
  return html`<div class="nothing" slot="overlay">
    <b>${texts.empty}</b>
    <p>${texts.emptyHint}</p>
    ${begin === undefined ? nothing : html`<button class="zw-button" data-kind="primary" type="button" @click=${begin}>${texts.firstQuestion}</button>`}
  </div>`;
}
