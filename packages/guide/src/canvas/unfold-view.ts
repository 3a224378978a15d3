import { tooltip } from '@zhengwu/ui/tooltip';
import { html, nothing, type TemplateResult } from 'lit';
import type { CanvasTexts } from '../messages/canvas.js';
import type { CanvasActs } from './canvas-acts.js';

/** The way to the whole map where branches are collapsed. */
export function unfoldView(texts: CanvasTexts, isFolded: boolean, acts: CanvasActs): TemplateResult | typeof nothing {
  if (!isFolded) return nothing;
  return html`<div class="unfold" slot="overlay">
    <button class="zw-button" data-kind="quiet" type="button" @click=${() => acts.expandAll()} ${tooltip(texts.expandAllHint)}>${texts.expandAll}</button>
  </div>`;
}
