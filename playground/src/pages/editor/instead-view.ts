import type { Lang } from '@zhengwu/core';
import { html, type TemplateResult } from 'lit';

import { failureText } from '../failure/failure-text.js';
import { editorTextsIn, type EditorTexts } from './messages/editor.js';

/** Instead of the designer: the address names one that there is not. */
export function unknownDesigner(name: string, itemId: string, texts: EditorTexts): TemplateResult {
  return html`<div class="zw-empty"><strong>${texts.unknownDesigner(name)}</strong><a class="zw-button" href=${`/items/${itemId}`}>${texts.toItem}</a></div>`;
}

/** Instead of the designer: the document could not be loaded. */
export function notOpened(error: unknown, lang: Lang, onRetry: () => void): TemplateResult {
  const texts = editorTextsIn(lang);
  return html`<div class="zw-empty" role="alert">
    <strong>${texts.loadFailed}</strong><span>${failureText(error, lang)}</span>
    <button type="button" class="zw-button" data-kind="primary" @click=${onRetry}>${texts.loadFailedAgain}</button>
  </div>`;
}
