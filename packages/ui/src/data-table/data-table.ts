import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import { xIcon } from '../icon/icons.js';
import { icon } from '../icon/icon.js';
import { LangController } from '../lang/lang-controller.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { dataTableWordsEn } from '../messages/data-table.en.js';
import { dataTableWordsZh, type DataTableWords } from '../messages/data-table.zh-CN.js';
import { floatingLook } from '../overlay/floating.js';
import { cellEditorStyles } from './cell-editor.styles.js';
import type { CellId, ChoiceOption, Column, RowTone, SortOrder } from './column.js';
import { dataTableStyles } from './data-table.styles.js';
import { EditorPopups } from './editor-popups.js';
import { popupsView } from './popups-view.js';
import { bodyRows, headRow, type RowsState } from './rows-view.js';
import { TableClipboard } from './table-clipboard.js';
import { TableCore } from './table-core.js';
import { TableFocus } from './table-focus.js';
import { TableGestures } from './table-gestures.js';
import { TableKeys } from './table-keys.js';

/** What the grid is made of. */
const SHOWN = ['columns', 'rows', 'rowId', 'selected', 'selectable', 'readonly'] as const;

const WORDS: Readonly<Record<'zh-CN' | 'en', DataTableWords>> = { 'zh-CN': dataTableWordsZh, en: dataTableWordsEn };

/**
 * A table that is read and edited as a spreadsheet is: cells by keys, ranges, copy and paste to and from Excel and
 * WPS. Rows and columns beyond the view are not drawn. The owner has the data: the table says what is to change.
 *
 * Keys: arrows, Home, End, Ctrl with them, PageUp, PageDown; Shift selects; F2, Enter or typing edits, Enter and Tab
 * keep, Ctrl+Enter fills the range, Escape leaves; Space ticks; Delete clears; Ctrl+A, Ctrl+C, Ctrl+X, Ctrl+V,
 * Ctrl+D; Alt+Shift with left and right sets the column's width, with Enter fits it; Insert and Ctrl+Delete ask for
 * rows. Tab leaves. Ctrl+Z is the owner's.
 *
 * @fires zw-edit - `{ changes: readonly CellChange[] }` one for each edit, and one for a whole paste: one undo step
 * @fires zw-select - `{ ids }` rows were ticked; the owner sets `selected`
 * @fires zw-active - `{ rowId, columnId }` another cell is active
 * @fires zw-activate - `{ id }` Enter or double click on a cell that is not edited: open the row
 * @fires zw-columns - `{ widths }` column widths in px at text scale 1, by column id, after one was changed
 * @fires zw-sort - `{ columnId, direction }` ascending, descending or none is wished for; the owner sorts and sets `sort`
 * @fires zw-menu - `{ rowId, columnId, x, y }` a menu is wished for at that place of the window; prevent it to keep the browser's own away
 * @fires zw-remove - `{ ids }` Ctrl+Delete: rows are to go, those that are ticked or else those of the range
 * @fires zw-insert - `{ index }` Insert: a row is to come there
 * @slot empty - what is shown where there are no rows, in place of `emptyText`
 * @csspart scroller - what scrolls
 * @csspart notice - the line below the table that says what a paste has done
 * @cssproperty --zw-data-table-max-height - 100vh unless told; a table in a box with a height fills that
 */
export class ZwDataTable<Row = unknown> extends LitElement {
  static override styles = [...base, controls, floatingLook, dataTableStyles, cellEditorStyles];

  /** What the table is called, for screen readers. */
  @property() label = '';
  @property({ attribute: false }) columns: readonly Column<Row>[] = [];
  /** Replaced whole, never changed in place. */
  @property({ attribute: false }) rows: readonly Row[] = [];
  /** No two rows have the same. */
  @property({ attribute: false }) rowId: (row: Row) => string = ownId;
  /** Ids of the rows that are ticked. */
  @property({ attribute: false }) selected: readonly string[] = [];
  /** Shows a column of ticks. */
  @property({ type: Boolean }) selectable = false;
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** The order that the rows are in, for the sign in the header. */
  @property({ attribute: false }) sort: SortOrder | undefined;
  @property({ attribute: 'empty-text' }) emptyText = '';
  /** Marks a row as a whole. */
  @property({ attribute: false }) rowTone: ((row: Row) => RowTone | undefined) | undefined;
  /** px at text scale 1. */
  @property({ type: Number, attribute: 'row-height' }) rowHeight = 32;
  /** Lines that the head of a column may take, 1 … 3; the head is as high as the longest needs. */
  @property({ type: Number, attribute: 'head-lines' }) headLines = 1;

  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('.grid') private readonly gridElement!: HTMLElement | null;
  @query('.head') private readonly head!: HTMLElement | null;
  @query('.probe') private readonly probe!: HTMLElement | null;
  @query('.options') private readonly optionsPopup!: HTMLElement | null;
  @query('.refusal') private readonly refusalPopup!: HTMLElement | null;

  readonly #lang = new LangController(this);
  readonly #core: TableCore<Row> = new TableCore<Row>(this, {
    parts: () => {
      const { scroller, gridElement: grid, head, probe } = this;
      return scroller === null || grid === null || head === null || probe === null ? undefined : { scroller, grid, head, probe };
    },
    words: () => WORDS[this.#lang.lang],
    field: () => this.#focus.field,
  });
  readonly #keys = new TableKeys(this.#core);
  readonly #gestures = new TableGestures(this.#core);
  readonly #clipboard = new TableClipboard(this, {
    isListening: () => !this.#core.editor.isOpen,
    texts: () => this.#core.rangeTexts(),
    copied: () => this.#core.sayCopied(),
    cut: () => this.#core.clear(),
    paste: (block) => this.#core.paste(block),
  });
  readonly #focus = new TableFocus(this, {
    grid: () => this.gridElement ?? undefined,
    editor: () => this.#core.editor,
    text: () => this.#core.grid.text(this.#core.cursor.at),
    changed: (hasFocus) => this.#clipboard.listenOnPage(hasFocus),
    lost: (reason) => this.#core.say(WORDS[this.#lang.lang].notKept({ reason }), 'warn'),
  });

  constructor() {
    super();
    this.addController(this.#clipboard);
    new EditorPopups(this, this.#core.editor, () => this.#isChoosing, () => {
      const { optionsPopup: options, refusalPopup: refusal } = this;
      const { cell } = this.#focus;
      return cell === undefined || options === null || refusal === null ? undefined : { cell, options, refusal };
    });
  }

  /** The active cell, whether or not the table has the focus; undefined in the header and without rows. */
  get active(): CellId | undefined {
    return this.#core.grid.cellId(this.#core.cursor.at);
  }

  /** Scrolls to a cell, or the row's first, makes it active and puts the focus there. Answers whether it is there. */
  reveal(rowId: string, columnId?: string): boolean {
    this.#drawNow();
    const { grid } = this.#core;
    const row = grid.rowIndex(rowId);
    const column = columnId === undefined ? grid.firstDataColumn : grid.columnIndex(columnId);
    if (row === undefined || column === undefined) return false;
    this.#core.go({ row, column });
    this.focus();
    return true;
  }

  /** To the active cell. */
  override focus(options?: FocusOptions): void {
    if (this.isUpdatePending) this.performUpdate();
    this.#focus.take(options);
  }

  /** Drawn twice at first: what is in view is known when the table stands on the page. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    return this.isUpdatePending ? super.getUpdateComplete() : isComplete;
  }

  #drawNow(): void {
    if (!this.isConnected) return;
    this.performUpdate();
    this.#core.viewport.measure();
    this.performUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rows')) this.#core.rowsChanged();
    if (changed.has('columns')) this.#core.widths.follow(this.columns, changed.get('columns'));
    if (SHOWN.some((name) => changed.has(name))) this.#core.refresh();
    this.#core.arrange();
  }

  protected override render(): TemplateResult {
    const { grid, viewport, cursor, editor, notice } = this.#core;
    const words = WORDS[this.#lang.lang];
    const columns = viewport.columnsDrawn(cursor.at.column);
    const rows: RowsState<Row> = { core: this.#core, words, sort: this.sort, rowTone: this.rowTone, isTouch: this.#gestures.isTouch };
    return html`<div class="scroller" part="scroller" @scroll=${() => this.#core.viewport.scrolled()}>
        <div
          class="grid"
          role="grid"
          aria-label=${this.label}
          aria-description=${grid.isReadonly ? words.keysReadonly : words.keys}
          aria-rowcount=${grid.rowCount + 1}
          aria-colcount=${grid.columnCount}
          aria-multiselectable="true"
          aria-readonly=${grid.isReadonly ? 'true' : nothing}
          ?data-lines=${!grid.isReadonly}
          .style=${`width:${viewport.tableWidth}px`}
          @keydown=${this.#keys.onKey}
          @pointerdown=${this.#gestures.onPointerDown}
          @mousedown=${this.#gestures.onMouseDown}
          @click=${this.#gestures.onClick}
          @dblclick=${this.#gestures.onDoubleClick}
          @contextmenu=${this.#gestures.onContextMenu}
          @change=${this.#gestures.onChange}
          @beforeinput=${this.#focus.onBeforeInput}
          @input=${this.#focus.onInput}
          @compositionstart=${() => this.#core.editor.typed()}
          @focusin=${this.#focus.onFocusIn}
          @focusout=${this.#focus.onFocusOut}
        >
          <div class="head" role="rowgroup" ?data-wraps=${this.#core.headLines > 1} .style=${`--head-lines:${this.#core.headLines}`}>${headRow(rows, columns)}</div>
          ${grid.rowCount === 0 ? nothing : bodyRows(rows, columns)}
        </div>
        ${grid.rowCount === 0 ? html`<div class="zw-empty empty"><slot name="empty">${this.emptyText === '' ? words.empty : this.emptyText}</slot></div>` : nothing}
      </div>
      ${notice === undefined
        ? nothing
        : html`<div class="notice" part="notice" data-tone=${notice.tone}>
            <span>${notice.text}</span>
            <button class="zw-icon-button" aria-label=${words.closeNotice} @click=${this.#closeNotice}>${icon(xIcon)}</button>
          </div>`}
      ${popupsView({ editor, isChoosing: this.#isChoosing, label: grid.columns[cursor.at.column]?.label ?? '', words, choose: this.#choose })}
      <div class="probe" aria-hidden="true" .style=${`--row-height:${this.rowHeight}px`}></div>`;
  }

  get #isChoosing(): boolean {
    const { editor, grid, cursor } = this.#core;
    return editor.isOpen && grid.columns[cursor.at.column]?.edit?.kind === 'choice';
  }

  readonly #choose = (option: ChoiceOption): void => {
    this.#core.editor.commit('cell', option);
    this.focus();
  };

  readonly #closeNotice = (): void => {
    this.#core.hush();
    this.focus();
  };
}

/** Rows that bear their id as `id`, as most do. */
function ownId(row: unknown): string {
  return String((row as { readonly id?: unknown }).id); // an owner with other rows sets rowId
}
