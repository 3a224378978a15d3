import type { Lang } from '@zhengwu/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import type { DragPayload } from '../drag/drag-payload.js';
import type { DropAnswer } from '../drag/drop-target.js';
import { emit } from '../element/emit.js';
import { InPlaceEditor } from '../in-place/in-place-editor.js';
import { LangController } from '../lang/lang-controller.js';
import { announce } from '../live/announce.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { treeWordsEn } from '../messages/tree.en.js';
import { treeWordsZh, type TreeWords } from '../messages/tree.zh-CN.js';
import type { CanDrop } from './move-judgement.js';
import { RefusalTip } from './refusal-tip.js';
import { rowId, rowTemplate } from './row-template.js';
import { RowViewport } from './row-viewport.js';
import { indentStep, rowsToDraw } from './row-window.js';
import { TreeDrag } from './tree-drag.js';
import type { TreeDrop, TreeExpand, TreeIds, TreeMove, TreeRename } from './tree-events.js';
import type { TreeEntry } from './tree-index.js';
import { TreeKeys } from './tree-keys.js';
import { TreeModel } from './tree-model.js';
import type { TreeNode, TreePlace } from './tree-node.js';
import { TreePointer } from './tree-pointer.js';
import { treeStyles } from './tree.styles.js';
import { rowOf } from './visible-rows.js';

const WORDS: Readonly<Record<Lang, TreeWords>> = { 'zh-CN': treeWordsZh, en: treeWordsEn };

/** px at a row height of 28: one level, and where the first begins. */
const USUAL = { row: 28, indent: 20, start: 12 };

/**
 * An outline: a tree of rows that are selected, renamed, moved by mouse, finger and keyboard. The rows that are seen
 * are the rows that exist, so ten thousand are as quick as ten. Give it a height, or a parent that has one; in a
 * page without bounds it grows with its rows.
 *
 * `nodes` and `selected` are the owner's: the tree asks for a change by an event and shows what it is given. Which
 * branches are open it keeps itself, and tells.
 *
 * @slot empty - what is said when there are no nodes
 * @fires zw-select - `{ ids }`: the owner sets `selected`
 * @fires zw-expand - `{ id, isExpanded }`: it has been opened or closed
 * @fires zw-rename - `{ id, label }`
 * @fires zw-move - `{ ids, parentId, index }`, the index counted among the siblings without the moved ones
 * @fires zw-remove - `{ ids }`: Delete
 * @fires zw-activate - `{ id }`: Enter, unless it inserts, or a double click
 * @fires zw-insert - `{ id, as }`: with `insertable`, Enter wants a sibling, Ctrl Enter a child
 * @fires zw-edited - `{ id, by, text }`: the field in a row was left, after `zw-rename` if there is a new label
 * @fires zw-menu - `{ id, x, y }`: the menu key, Shift F10, the right button, a long press
 * @fires zw-cut - `{ ids }`: Ctrl X
 * @fires zw-copy - `{ ids }`: Ctrl C
 * @fires zw-paste - `{ id }`: Ctrl V
 * @fires zw-drop - `{ payload, parentId, index }`: dropped from elsewhere, where `canTake` offered it
 * @csspart row - a row
 * @csspart label - its label
 * @csspart note - the hint at its end
 */
export class ZwTree extends LitElement {
  static override styles = [base, controls, treeStyles];

  /** Names the tree: 大纲. */
  @property() label = '';

  /** For nodes that say something else and are the same objects, in the same places: another value when they do. */
  @property({ attribute: false }) revision: unknown;

  /** px that a level is indented at the usual size of text; less where the deepest has no room. */
  @property({ type: Number }) indent: number = USUAL.indent;

  /** Whether several nodes can be selected: with Ctrl, Shift, Ctrl A. */
  @property({ type: Boolean }) multiple = false;

  /** Nothing is renamed, moved, removed, cut or pasted. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** Whether nodes can be moved, by dragging and by Alt with an arrow. */
  @property({ type: Boolean }) movable = false;

  /** Whether Enter and Ctrl Enter ask for new nodes. */
  @property({ type: Boolean }) insertable = false;

  /** The owner's word on each move: `undefined` allows it, else the reason why not, in a sentence. Called while dragging. */
  @property({ attribute: false }) canDrop: CanDrop | undefined;

  /** What Alt and the arrows move in the place of a node that has no order of its own: the answer before the question behind it. */
  @property({ attribute: false }) carrierOf: ((id: string) => string) | undefined;

  /** With a kind, rows can be dragged onto other targets: the payload's `data` is the list of their ids. */
  @property({ attribute: 'drag-kind' }) dragKind: string | undefined;

  /** What is said of something from elsewhere over a place: an offer leads to `zw-drop`. Without it nothing is taken. */
  @property({ attribute: false }) canTake: ((payload: DragPayload, place: TreePlace) => DropAnswer) | undefined;

  @query('.viewport') private readonly viewport!: HTMLElement;

  #nodes: readonly TreeNode[] = [];
  #isActiveToShow = false;
  #isFocusWanted = false;
  #movedByKeys: string | undefined;
  #deepest: { readonly rows: readonly TreeEntry[]; readonly level: number } | undefined;

  readonly #lang = new LangController(this);
  readonly #model = new TreeModel({
    select: (ids) => emit(this, 'zw-select', { ids } satisfies TreeIds),
    expand: (id, isExpanded) => emit(this, 'zw-expand', { id, isExpanded } satisfies TreeExpand),
  });
  readonly #rows = new RowViewport(this);
  readonly #refusal = new RefusalTip(this);
  readonly #editor = new InPlaceEditor(this, {
    keep: (id, label) => emit(this, 'zw-rename', { id, label } satisfies TreeRename),
    left: () => this.focus(),
    ended: (edited) => emit(this, 'zw-edited', edited),
  });
  readonly #pointer = new TreePointer(this, this.#model, (isActiveToShow) => this.#changed(isActiveToShow));
  readonly #drag = new TreeDrag(
    this,
    this.#model,
    this.#rows,
    () => ({
      words: this.#words,
      canMove: this.movable && !this.readonly,
      canDrop: this.canDrop,
      kind: this.dragKind,
      canTake: this.readonly ? undefined : this.canTake,
      indent: this.#indent,
      indentStart: USUAL.start * this.#scale,
    }),
    {
      move: (ids, place) => emit(this, 'zw-move', { ids, ...place } satisfies TreeMove),
      take: (payload, place) => emit(this, 'zw-drop', { payload, ...place } satisfies TreeDrop),
      menu: ({ x, y }) => this.#pointer.askMenu(Math.floor(this.#rows.rowAt(y)), x, y),
    },
  );
  readonly #keys = new TreeKeys(this, {
    model: this.#model,
    words: () => this.#words,
    page: () => this.#rows.page,
    menuAtCursor: () => this.#pointer.askMenuAt(this.#activeElement, this.viewport),
    refuse: (reason) => this.#refuse(reason),
    moved: (id) => (this.#movedByKeys = id),
  });

  /** What is shown. The owner's: replaced as a whole, never changed in place. */
  @property({ attribute: false })
  get nodes(): readonly TreeNode[] {
    return this.#nodes;
  }
  set nodes(nodes: readonly TreeNode[]) {
    // Templates set lists again that are the same.
    if (nodes === this.#nodes) return;
    this.#nodes = nodes;
    this.#model.nodes = nodes;
  }

  /** The open branches. Until the owner sets it: those of the first two levels, and what the person has opened since. */
  @property({ attribute: false })
  get expanded(): ReadonlySet<string> {
    return this.#model.expanded;
  }
  set expanded(ids: ReadonlySet<string>) {
    this.#model.expanded = ids;
  }

  /** The selected nodes. The owner's. */
  @property({ attribute: false })
  get selected(): readonly string[] {
    return this.#model.selected;
  }
  set selected(ids: readonly string[]) {
    this.#model.selected = ids;
  }

  override focus(options?: FocusOptions): void {
    this.viewport.focus(options);
  }

  /** Puts the cursor on a node and the keyboard into the tree; opens and scrolls what hides it. */
  focusNode(id: string): void {
    this.#isFocusWanted = true;
    this.reveal(id);
  }

  /** Puts the cursor on a node and brings it into sight; the keyboard stays where it is. */
  reveal(id: string): void {
    this.#model.reveal(id);
    this.#model.setActive(id);
    this.#changed(true);
  }

  /** Has a label changed in its row: Enter and leaving keep it, Escape does not. Only nodes that are editable. */
  rename(id: string): void {
    const node = this.#model.index.get(id)?.node;
    if (node === undefined) return;
    this.reveal(id);
    if (this.readonly || node.isEditable !== true) this.#refuse(this.#words.notEditable(node));
    else this.#editor.open(id);
  }

  override render(): TemplateResult {
    const { rows, active } = this.#model;
    const { rowHeight } = this.#rows;
    const editedRow = rowOf(rows, this.#model.index.get(this.#editor.id));
    const { first, end } = this.#rows.windowOf(rows.length);
    const drawn = rowsToDraw({ first, end }, [this.#model.activeRow, editedRow], rows.length);
    // A row keeps its element while it is scrolled; the element of one that leaves goes to one that comes. What is
    // apart has elements of its own, and the field that is written in is never given away.
    const { slots } = this.#rows;
    const isEmpty = rows.length === 0;
    return html`<div
        class="viewport"
        role="tree"
        tabindex="0"
        aria-label=${this.label === '' ? nothing : this.label}
        aria-multiselectable=${this.multiple ? 'true' : nothing}
        aria-activedescendant=${active === undefined ? nothing : rowId(active)}
        ?data-empty=${isEmpty}
        @scroll=${this.#rows.onScroll}
        @keydown=${this.#onKey}
        @pointerdown=${this.#refusal.hide}
        @click=${this.#pointer.onClick}
        @dblclick=${this.#pointer.onDoubleClick}
        @contextmenu=${this.#pointer.onContextMenu}
        @pointerover=${this.#pointer.onOver}
      >
        <div class="probe"></div>
        <div class="space" role="none" .style=${`height:${rows.length * rowHeight}px;--_indent:${this.#indent}px`}>
          ${repeat(
            drawn,
            (row) => (row === editedRow ? 'edited' : row < first || row >= end ? `apart ${row}` : row % slots),
            (row) => this.#row(row),
          )}
          ${this.#landing()} ${this.#refusalTip()}
        </div>
      </div>
      ${isEmpty ? html`<slot name="empty"><div class="zw-empty">${this.#words.empty}</div></slot>` : nothing}`;
  }

  #row(row: number): TemplateResult | typeof nothing {
    const model = this.#model;
    const entry = model.rows[row];
    if (entry === undefined) return nothing;
    const { node } = entry;
    return rowTemplate(entry, {
      row,
      rowHeight: this.#rows.rowHeight,
      isExpanded: model.expanded.has(node.id),
      isSelected: model.isSelected(node.id),
      isActive: entry === model.active,
      isDragged: this.#drag.isDragged(node.id),
      editor: node.id === this.#editor.id ? this.#editor.template(node.label, this.#words.newName(node)) : undefined,
      words: this.#words,
    });
  }

  #landing(): TemplateResult | typeof nothing {
    const { landing } = this.#drag;
    if (landing === undefined) return nothing;
    const top = (landing.row + (landing.side === 'after' ? 1 : 0)) * this.#rows.rowHeight;
    return html`<div class="landing" role="none" data-side=${landing.side} .style=${`top:${top}px;--_level:${landing.level - 1}`}></div>`;
  }

  #refusalTip(): TemplateResult | typeof nothing {
    const row = rowOf(this.#model.rows, this.#model.index.get(this.#refusal.id));
    if (row < 0) return nothing;
    const isBelow = this.#rows.hasRoomBelow(row);
    return this.#refusal.template((row + (isBelow ? 1 : 0)) * this.#rows.rowHeight, !isBelow);
  }

  protected override willUpdate(): void {
    this.#model.multiple = this.multiple;
    const { id } = this.#editor;
    if (id !== undefined && (this.readonly || this.#model.index.get(id) === undefined)) this.#editor.close();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('nodes')) this.#tellMoved();
    if (this.#isActiveToShow) this.#activeElement?.scrollIntoView({ block: 'nearest' });
    if (this.#isFocusWanted) this.focus({ preventScroll: true });
    this.#isActiveToShow = false;
    this.#isFocusWanted = false;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.composedPath()[0] instanceof HTMLInputElement) return;
    this.#refusal.hide();
    if (!this.#keys.press(event)) return;
    event.preventDefault();
    this.#changed(true);
  };

  #changed(isActiveToShow: boolean): void {
    this.#isActiveToShow ||= isActiveToShow;
    this.requestUpdate();
  }

  #tellMoved(): void {
    const entry = this.#model.index.get(this.#movedByKeys);
    this.#movedByKeys = undefined;
    if (entry === undefined) return;
    const { node, level, index, siblings } = entry;
    this.#isActiveToShow = true;
    announce(this, this.#words.moved({ label: node.label, level, position: index + 1, size: siblings.length }));
  }

  #refuse(text: string): void {
    this.#refusal.show(this.#model.active?.node.id, text);
  }

  get #activeElement(): Element | null {
    return this.renderRoot.querySelector('.row[data-active]');
  }

  get #words(): TreeWords {
    return WORDS[this.#lang.lang];
  }

  get #scale(): number {
    return this.#rows.rowHeight / USUAL.row;
  }

  /** px of one level. */
  get #indent(): number {
    const { rows } = this.#model;
    if (this.#deepest?.rows !== rows) this.#deepest = { rows, level: rows.reduce((deepest, { level }) => Math.max(deepest, level), 0) };
    return indentStep(this.indent, this.#deepest.level, this.#rows.width, this.#scale);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-tree': ZwTree;
  }
}
