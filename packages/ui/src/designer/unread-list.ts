import type { Unread } from '@zhengwu/core';
import { css, html, type TemplateResult } from 'lit';

import type { DesignerTexts } from '../messages/designer.js';
import { originalText } from './opened.js';

export const unreadListStyles = css`
  .unread dt {
    margin: 0 0 4px;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
  }
  .unread dd {
    margin: 0 0 16px;
  }
`;

/** How much of one part is drawn. */
const SHOWN = 4000;

/** What was left out when the document was opened, each part word for word with its place. */
export function unreadList(unread: readonly Unread[], texts: DesignerTexts): TemplateResult {
  return html`<dl class="unread">
    ${unread.map(({ path, content }) => {
      const text = originalText(content);
      return html`<dt>${texts.unreadAt}：${path === '' ? texts.wholeDocument : path}</dt>
        <dd>
          <pre class="original" tabindex="0" role="region" aria-label=${texts.unreadContent}>${text.slice(0, SHOWN)}</pre>
          ${text.length > SHOWN ? texts.originalCut(SHOWN, text.length) : ''}
        </dd>`;
    })}
  </dl>`;
}
