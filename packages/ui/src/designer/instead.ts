import type { Lang, MessageBook } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';

import type { OpenState } from '../frame/frame-parts.js';
import type { DesignerTexts } from '../messages/designer.js';
import { errorView } from '../error-view/error-view.js';
import { originalText, type Opened } from './opened.js';

interface InsteadProps {
  readonly document: { readonly state: OpenState; readonly given: unknown; readonly failure: string | undefined; readonly opened: Opened<unknown> | undefined };
  readonly book: MessageBook;
  readonly lang: Lang;
  readonly texts: DesignerTexts;
  readonly onCopy: (text: string) => void;
  readonly onDownload: (text: string) => void;
}

/** What stands in the frame while no document does: nothing yet, not yet, or why not. */
export function instead({ document: { state, given, failure, opened }, book, lang, texts, onCopy, onDownload }: InsteadProps): TemplateResult {
  if (state === 'opening') return html`<p class="zw-empty" role="status">${texts.opening}</p>`;
  if (state !== 'failed') return html`<p class="zw-empty">${texts.nothingOpen}</p>`;
  const original = originalText(given);
  return html`
    ${failure === undefined ? nothing : html`<p class="banner" role="alert">${texts.failed(failure)}</p>`}
    ${errorView({ findings: opened?.findings ?? [], original, book, lang, texts, onCopy: () => onCopy(original), onDownload: () => onDownload(original) })}
  `;
}
