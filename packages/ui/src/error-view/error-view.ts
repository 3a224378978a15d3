import { findingText, ruleTitle, type Finding, type Lang, type MessageBook } from '@zhengwu/core';
import { css, html, nothing, type TemplateResult } from 'lit';

import { circleAlertIcon, copyIcon, downloadIcon } from '../icon/icons.js';
import { icon } from '../icon/icon.js';
import type { DesignerTexts } from '../messages/designer.js';

export const errorViewStyles = css`
  .failure {
    max-width: calc(880px * var(--_scale));
    margin: 0 auto;
    padding: 40px 16px;
  }
  .failure h3 {
    display: flex;
    gap: 8px;
    align-items: center;
    margin: 0 0 4px;
    color: var(--_bad);
    font: 600 var(--_text-title) / var(--_text-line) var(--_font);
  }
  .failure ul {
    margin: 12px 0;
    padding: 0;
    border-top: 1px solid var(--_line);
    list-style: none;
  }
  .failure li {
    padding: 8px 0;
    border-bottom: 1px solid var(--_line);
  }
  .failure li b {
    margin-inline-end: 12px;
    font-weight: 600;
  }
  .failure p {
    margin: 0;
    color: var(--_ink-soft);
  }
  .failure .zw-bar {
    margin-top: 16px;
  }
  /* Word for word what a host gave, in the error view and in the list of what was left out. */
  .original {
    max-height: calc(320px * var(--_scale));
    margin: 8px 0 0;
    padding: 8px 12px;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-sunk);
    font: 400 var(--_text-small) / calc(20px * var(--_scale)) var(--_mono);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
`;

/** How much of an original is drawn: a file of 20 MB as text would hold up the page. */
const SHOWN = 20_000;

interface ErrorViewProps {
  readonly findings: readonly Finding[];
  readonly original: string;
  readonly book: MessageBook;
  readonly lang: Lang;
  readonly texts: DesignerTexts;
  readonly onCopy: () => void;
  readonly onDownload: () => void;
}

/** What is shown instead of a document that cannot be opened: the place, the reason, and the text, kept whole. */
export function errorView({ findings, original, book, lang, texts, onCopy, onDownload }: ErrorViewProps): TemplateResult {
  return html`
    <div class="failure" role="alert">
      <h3>${icon(circleAlertIcon)}${texts.cannotOpen}</h3>
      <p>${texts.cannotOpenHint}</p>
      <ul>
        ${findings.map((finding) => html`<li><b>${ruleTitle(book, lang, finding.rule)}</b>${findingText(book, lang, finding)}</li>`)}
      </ul>
      <div class="zw-bar">
        <button type="button" class="zw-button" @click=${onDownload}>${icon(downloadIcon)}${texts.download}</button>
        <button type="button" class="zw-button" @click=${onCopy}>${icon(copyIcon)}${texts.copy}</button>
      </div>
      <pre class="original" tabindex="0" role="region" aria-label=${texts.original}>${original.slice(0, SHOWN)}</pre>
      ${original.length > SHOWN ? html`<p>${texts.originalCut(SHOWN, original.length)}</p>` : nothing}
    </div>
  `;
}
