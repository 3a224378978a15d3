import type { Lang, RemarkThread } from '@zhengwu/core';
import { css, html, nothing, type TemplateResult } from 'lit';

import { messageSquareIcon } from '../icon/icons.js';
import { icon } from '../icon/icon.js';
import { designerTextsIn } from '../messages/designer.js';

export const remarkPanelStyles = css`
  .remarks {
    padding: 8px 0 0;
    border-top: 1px solid var(--_line);
  }
  .remarks .about {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin: 0;
    color: var(--_ink-soft);
    font: 400 var(--_text-small) / var(--_text-small-line) var(--_font);
  }
  .remarks article {
    margin: 4px 0 0;
    padding: 6px 10px;
    border-inline-start: 2px solid var(--_warn-mark);
    background: var(--_surface-sunk);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .remarks article[data-settled] {
    border-color: var(--_line-strong);
    color: var(--_ink-soft);
  }
  .remarks p {
    margin: 0;
    white-space: pre-wrap;
  }
  .remarks .who {
    color: var(--_ink-faint);
    font-size: var(--_text-small);
  }
`;

interface RemarkPanelProps {
  /** What the remarks are about, where several panels stand on a page: 对“现场核查”的意见. */
  readonly name?: string | undefined;
  readonly threads: readonly RemarkThread[];
  readonly lang: Lang;
  readonly onAsk: () => void;
}

/** What people say of the chosen element, and the button that asks the host for a new word. */
export function remarkPanel({ name, threads, lang, onAsk }: RemarkPanelProps): TemplateResult {
  const texts = designerTextsIn(lang);
  return html`<section class="remarks" aria-label=${name ?? texts.remarks}>
    <div class="about">
      <span>${threads.length === 0 ? texts.remarks : texts.remarksOf(threads.length)}</span>
      <button type="button" class="zw-button" data-kind="link" @click=${onAsk}>${icon(messageSquareIcon)}${texts.askRemark}</button>
    </div>
    ${threads.map(
      ({ state, remarks }) => html`<article ?data-settled=${state === 'settled'}>
        ${remarks.map(({ by, at, text }) => html`<p><span class="who">${by} ${at.slice(0, 10)}</span> ${text}</p>`)}${state === 'settled' ? html`<span class="who">${texts.settled}</span>` : nothing}
      </article>`,
    )}
  </section>`;
}
