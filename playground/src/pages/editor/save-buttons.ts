import { chevronDownIcon, tooltip, type MenuItem } from '@zhengwu/ui';
import { html, type TemplateResult } from 'lit';

import type { EditorTexts } from './messages/editor.js';

export interface SaveGestures {
  readonly onSave: () => void;
  readonly onMessage: () => void;
  readonly onDownload: () => void;
  /** Absent where a document comes from no file. */
  readonly onUpload: (() => void) | undefined;
}

/** 保存, and beside it the other ways to save. */
export function saveButtons(texts: EditorTexts, { onSave, onMessage, onDownload, onUpload }: SaveGestures): TemplateResult {
  const more: readonly MenuItem[] = [
    { id: 'message', label: texts.saveWithMessage },
    { id: 'download', label: texts.download },
    ...(onUpload === undefined ? [] : [{ id: 'upload', label: texts.upload }]),
  ];
  const picked = ({ detail: { id } }: CustomEvent<{ readonly id: string }>): void => (id === 'message' ? onMessage() : id === 'upload' ? onUpload?.() : onDownload());
  return html`<span class="saving">
    <button type="button" class="zw-button" data-kind="primary" aria-keyshortcuts="Control+S" ${tooltip(texts.save, { keys: 'Ctrl+S' })} @click=${onSave}>${texts.save}</button>
    <zw-menu-button hide-label .label=${texts.moreSaving} .icon=${chevronDownIcon} .items=${more} @zw-pick=${picked}></zw-menu-button>
  </span>`;
}
