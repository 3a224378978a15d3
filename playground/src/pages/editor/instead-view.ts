import type { Lang } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';

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

/** Instead of the designer: the item has no such document yet. Whoever may write begins it. */
export function notBegun(label: string, texts: EditorTexts, begin: { readonly isBusy: boolean; readonly onBegin: () => void } | undefined): TemplateResult {
  return html`<div class="zw-empty">
    <strong>${texts.notBegun(label)}</strong><span>${begin === undefined ? texts.notBegunReadonly : texts.notBegunText}</span>
    ${begin === undefined
      ? nothing
      : html`<button type="button" class="zw-button" data-kind="primary" aria-disabled=${begin.isBusy ? 'true' : nothing} @click=${begin.onBegin}>${texts.begin(label)}</button>`}
  </div>`;
}
