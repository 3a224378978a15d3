import { chevronRightIcon, icon } from '@zhengwu/ui';
import { css, html, type TemplateResult } from 'lit';

import type { HistoryTexts } from './messages/history.js';
import { itemPath } from './paths.js';

export interface TrailStep {
  readonly label: string;
  readonly path: string;
}

/** The way to this page, each step a link back. */
export function trail(label: string, steps: readonly TrailStep[]): TemplateResult {
  return html`<nav class="trail" aria-label=${label}>
    <ol>
      ${steps.map(({ label: name, path }, index) => html`<li>${index === 0 ? '' : icon(chevronRightIcon)}<a href=${path}>${name}</a></li>`)}
    </ol>
  </nav>`;
}

/** Instead of a page whose address names no kind of document. */
export function wrongAddress(itemId: string, texts: HistoryTexts): TemplateResult {
  return html`<div class="heading"><h1 tabindex="-1">${texts.wrongAddress}</h1></div>
    <p class="zw-empty"><a class="zw-button" href=${itemPath(itemId)}>${texts.toItem}</a></p>`;
}

export const trailStyles = css`
  .trail > ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    margin: 0 0 4px;
    padding: 0;
    list-style: none;
    font-size: var(--_text-compact);
  }
  .trail > ol > li {
    display: flex;
    align-items: center;
    gap: 4px;
    min-width: 0;
    min-height: calc(24px * var(--_scale));
    color: var(--_ink-faint);
  }
  .trail .zw-icon {
    width: calc(14px * var(--_scale));
    height: calc(14px * var(--_scale));
  }
  .trail a {
    display: inline-flex;
    align-items: center;
    min-height: calc(24px * var(--_scale));
  }
`;
