import { html, nothing, type TemplateResult } from 'lit';
import type { Guide, GuideContext } from '../../model/index.js';
import type { GuideDesignerTexts } from '../../messages/designer.js';
import { situationName } from '../../resolve/situation-name.js';
import { outlineOf, type OutlineRow } from '../outline/outline.js';
import { nodeLabel } from '../outline/tree-nodes.js';

/** A question, its options, the next questions and theirs: deeper ones are counted. */
const LEVELS = 4;
const MOST_ROWS = 40;

interface PreviewRow {
  readonly level: number;
  readonly row: OutlineRow;
}

/** The first levels of a guide that is not there yet, to be read before it is taken. */
export function treePreview(guide: Guide, context: GuideContext, texts: GuideDesignerTexts): TemplateResult {
  const { importing: words } = texts.tools;
  const all = outlineOf(guide).rows;
  const rows = firstRows(all);
  return html`<ul class="tree-preview" aria-label=${words.preview}>
      ${rows.map(({ level, row }) => html`<li data-level=${level} data-kind=${row.kind}><span>${labelOf(row, guide, texts)}</span>${endOf(row, guide, context, texts)}</li>`)}
    </ul>
    ${rows.length < all.length ? html`<p class="zw-hint">${words.moreRows(all.length - rows.length)}</p>` : nothing}`;
}

function firstRows(rows: readonly OutlineRow[]): readonly PreviewRow[] {
  const levels: number[] = [];
  const first: PreviewRow[] = [];
  for (const [place, row] of rows.entries()) {
    // Parents stand before their children.
    const level = (levels[row.parent] ?? 0) + 1;
    levels[place] = level;
    if (level <= LEVELS && first.length < MOST_ROWS) first.push({ level, row });
  }
  return first;
}

function labelOf({ id, option, leaf }: OutlineRow, guide: Guide, texts: GuideDesignerTexts): string {
  return option === undefined ? nodeLabel(guide, leaf?.id ?? id, texts) : option.text;
}

function endOf({ option, leaf }: OutlineRow, guide: Guide, context: GuideContext, texts: GuideDesignerTexts): TemplateResult | typeof nothing {
  if (leaf?.kind === 'outcome') return html` <span class="count">→ ${situationName(guide, leaf.id, context) || texts.outline.ends[leaf.end.kind]}</span>`;
  if (leaf?.kind === 'reference') return html` <span class="count">↪ ${nodeLabel(guide, leaf.to, texts)}</span>`;
  return option?.next === null ? html` <span class="bad">${texts.outline.deadEnd}</span>` : nothing;
}
