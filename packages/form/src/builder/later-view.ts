import { html, type TemplateResult } from 'lit';
import type { BuilderTexts } from '../messages/builder.js';
import type { LaterPart } from '@zhengwu/ui/designer';

/** What stands where a part will be: that it is on its way, or that it did not come, and how to try again. */
export function laterView(later: LaterPart<unknown>, { later: words }: BuilderTexts): TemplateResult {
  if (!later.hasFailed) return html`<p class="zw-empty" role="status">${words.opening}</p>`;
  // It is drawn again when that fails too.
  return html`<div class="zw-empty" role="alert"><span>${words.failed}</span><button type="button" class="zw-button" @click=${() => later.load().catch(() => undefined)}>${words.retry}</button></div>`;
}
