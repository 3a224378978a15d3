import { tooltip } from '@zhengwu/ui';
import { html, type TemplateResult } from 'lit';

import type { EditorTexts } from './messages/editor.js';

/** Where one is, and the ways back: 事项 / 食品经营许可 / 材料清单. */
export function placeBar({ itemId, itemName, here }: { readonly itemId: string; readonly itemName: string; readonly here: string }, texts: EditorTexts): TemplateResult {
  return html`<nav class="place" aria-label=${texts.breadcrumb}>
    <ol>
      <li><a href="/">${texts.items}</a></li>
      <li><a href=${`/items/${itemId}`} aria-keyshortcuts="Alt+PageUp" ${tooltip(texts.keysOf.back, { keys: 'Alt+PageUp' })}>${itemName}</a></li>
      <li><h1 tabindex="-1" aria-current="page">${here}</h1></li>
    </ol>
  </nav>`;
}
