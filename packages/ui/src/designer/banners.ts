import { html, nothing, type TemplateResult } from 'lit';

import type { DesignerTexts } from '../messages/designer.js';
import type { LongTask } from '../progress/long-task.js';

interface BannersProps {
  readonly texts: DesignerTexts;
  readonly task: LongTask;
  /** Of a newer version: it may only be read. */
  readonly isNewer: boolean;
  /** Parts of the document that could not be read. */
  readonly unread: number;
  readonly onUnread: () => void;
}

/** Below the bar: how far something long is, and what a person should know of the document that was opened. */
export function bannersView({ texts, task, isNewer, unread, onUnread }: BannersProps): TemplateResult {
  const { progress } = task;
  return html`
    ${progress === undefined
      ? nothing
      : html`<zw-progress class="task" .label=${progress.label} .value=${progress.done} .max=${progress.total} cancellable @zw-cancel=${() => task.cancel()}></zw-progress>`}
    ${isNewer ? html`<p class="banner" role="status">${texts.readonlyNewer}</p>` : nothing}
    ${unread === 0
      ? nothing
      : html`<p class="banner" role="status">${texts.unread(unread)}<button type="button" class="zw-button" data-kind="link" @click=${onUnread}>${texts.unreadShow}</button></p>`}
  `;
}
