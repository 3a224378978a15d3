import { html, nothing, type TemplateResult } from 'lit';

import type { Segment } from '../../history/index.js';
import type { Cell } from './comparison.js';
import type { HistoryTexts } from './messages/history.js';

export type Side = 'before' | 'after';

/** One side of a difference. What is in this side alone is underlined or struck through, and said so to who cannot see it. */
export function cellView(cell: Cell, side: Side, segments: readonly Segment[] | undefined, texts: HistoryTexts): TemplateResult {
  switch (cell.kind) {
    case 'nothing':
      return html`<span class="soft" aria-hidden="true">${texts.nothingThere}</span>`;
    case 'text':
      return segments === undefined ? html`${cell.text}` : html`${segments.map((segment) => pieceView(segment, side, texts))}`;
    case 'members':
      return html`${cell.members.map(({ text, isOwn }, index) => html`${index === 0 ? nothing : texts.comma}${isOwn ? markView(text, side, texts) : text}`)}`;
  }
}

function pieceView({ kind, text }: Segment, side: Side, texts: HistoryTexts): TemplateResult | string | typeof nothing {
  if (kind === 'same') return text;
  return (kind === 'removed') === (side === 'before') ? markView(text, side, texts) : nothing;
}

function markView(text: string, side: Side, texts: HistoryTexts): TemplateResult {
  return side === 'before'
    ? html`<del><span class="zw-unseen">${texts.removedMark}</span>${text}</del>`
    : html`<ins><span class="zw-unseen">${texts.addedMark}</span>${text}</ins>`;
}
