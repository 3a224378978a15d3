import { html, nothing, type TemplateResult } from 'lit';

import { icon } from '../icon/icon.js';
import { playIcon } from '../icon/icons.js';
import type { TreeWords } from '../messages/tree.zh-CN.js';
import { hasChildren, type TreeEntry } from './tree-index.js';
import type { TreeNode } from './tree-node.js';

/** Characters of a label that are shown before all of its note is. */
const LEAST = 10;

/** What a row shows beside its node. */
export interface RowState {
  readonly row: number;
  /** px */
  readonly rowHeight: number;
  readonly isExpanded: boolean;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isDragged: boolean;
  /** Stands in the label's place while it is changed. */
  readonly editor: TemplateResult | undefined;
  readonly words: TreeWords;
}

/** The id of a row in the tree's shadow root. */
export function rowId({ order }: TreeEntry): string {
  return `row-${order}`;
}

export function rowTemplate(entry: TreeEntry, { row, rowHeight, isExpanded, isSelected, isActive, isDragged, editor, words }: RowState): TemplateResult {
  const { node, level, index, siblings } = entry;
  const isBranch = hasChildren(node);
  return html`<div
    class="row"
    part="row"
    role="treeitem"
    id=${rowId(entry)}
    aria-level=${level}
    aria-posinset=${index + 1}
    aria-setsize=${siblings.length}
    aria-expanded=${isBranch ? (isExpanded ? 'true' : 'false') : nothing}
    aria-selected=${isSelected ? 'true' : 'false'}
    title=${node.description ?? nothing}
    data-row=${row}
    data-tone=${node.badge?.tone ?? nothing}
    ?data-active=${isActive}
    ?data-dragged=${isDragged}
    ?data-edited=${editor !== undefined}
    ?data-muted=${node.isMuted === true}
    .style=${`top:${row * rowHeight}px;--_level:${level - 1};--_least:${Math.min(LEAST, node.label.length)}em`}
  >
    <span class="twisty" ?data-open=${isExpanded} ?data-branch=${isBranch}>${isBranch ? icon(playIcon) : nothing}</span>
    ${node.badge === undefined ? nothing : html`<span class="badge" data-tone=${node.badge.tone}>${node.badge.text}</span>`}
    ${node.icon === undefined ? nothing : icon(node.icon)} ${editor ?? html`<span class="label" part="label" title=${node.description === undefined ? node.label : `${node.label}\n${node.description}`}>${node.label}</span>`}
    ${node.note === undefined ? nothing : html`<span class="note" part="note">${node.note}</span>`} ${mark(node, words)}
  </div>`;
}

function mark({ mark: kind }: TreeNode, words: TreeWords): TemplateResult | typeof nothing {
  return kind === undefined ? nothing : html`<span class="mark" data-mark=${kind} title=${words[kind]}><span class="zw-unseen">${words[kind]}</span></span>`;
}
