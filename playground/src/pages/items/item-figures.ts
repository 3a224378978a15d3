import type { Lang } from '@zhengwu/core';
import { css, html, type TemplateResult } from 'lit';

import type { ItemSummary } from '../../api/index.js';
import { itemsTextsIn } from '../messages/items.js';
import { hasErrors } from './item-findings.js';
import { filterPath, NO_FILTER } from './item-filter.js';

const DAY_MS = 86_400_000;

/** How the house stands, counted from the list; each figure leads to the items that it counts. */
export function itemFigures(items: readonly ItemSummary[], lang: Lang, now: number): TemplateResult {
  const texts = itemsTextsIn(lang);
  const inState = (state: ItemSummary['state']): readonly ItemSummary[] => items.filter((item) => item.state === state);
  const pending = inState('pending');
  const oldest = Math.min(...pending.map(({ stateAt }) => stateAt));
  const returned = inState('returned').length;
  const wrong = items.filter(hasErrors).length;
  return html`<ul class="figures panel" aria-label=${texts.figures}>
    ${figure('/', items.length, texts.total, texts.published(items.filter(({ publishedNumber }) => publishedNumber !== null).length))}
    ${figure(filterPath({ ...NO_FILTER, state: 'draft' }), inState('draft').length, texts.drafts, texts.withErrors(wrong))}
    ${figure(filterPath({ ...NO_FILTER, state: 'pending' }), pending.length, texts.pending, pending.length === 0 ? texts.nonePending : texts.waiting(Math.max(0, Math.floor((now - oldest) / DAY_MS))))}
    ${figure(filterPath({ ...NO_FILTER, state: 'returned' }), returned, texts.returned, returned === 0 ? texts.noneReturned : texts.returnedNote)}
  </ul>`;
}

function figure(path: string, count: number, words: string, note: string): TemplateResult {
  return html`<li>
    <a href=${path}><span class="figure"><strong class="number">${count}</strong> ${words}</span><span class="note">${note}</span></a>
  </li>`;
}

export const itemFiguresStyles = css`
  .figures {
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
    overflow: hidden;
  }
  .figures li + li {
    border-inline-start: 1px solid var(--_line);
  }
  .figures a {
    display: flex;
    flex-direction: column;
    height: 100%;
    padding: 8px 16px;
    color: var(--_ink);
  }
  .figures a:hover {
    background: var(--_surface-sunk);
    text-decoration: none;
  }
  .figures a:focus-visible {
    outline-offset: -2px;
  }
  .figure strong {
    font-size: calc(22px * var(--_scale));
    font-weight: 600;
    line-height: calc(30px * var(--_scale));
  }
  .figures .note {
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  @media (max-width: 640px) {
    .figures {
      grid-template-columns: 1fr 1fr;
    }
    .figures li:nth-child(odd) {
      border-inline-start: 0;
    }
    .figures li:nth-child(n + 3) {
      border-top: 1px solid var(--_line);
    }
    .figures a {
      padding: 6px 12px;
    }
  }
`;
