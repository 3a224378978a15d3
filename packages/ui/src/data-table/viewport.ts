import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Place } from './cell-range.js';
import { columnWindow, frozenCount, frozenWidth, layOutColumns, totalWidth, type ColumnBox, type ColumnSize } from './column-layout.js';
import { rowsSeen, rowWindow, sameSpan, type Span } from './row-window.js';

const NOTHING: Span = { start: 0, end: 0 };

/** What the viewport measures; there once the table has drawn itself. */
export interface ViewportParts {
  readonly scroller: HTMLElement;
  readonly head: HTMLElement;
  /** As high as a row, and as wide as 100 px at the text scale in force. */
  readonly probe: HTMLElement;
}

/** What of the table is in view, and what is drawn for it. All lengths in px of the screen. */
export class Viewport implements ReactiveController {
  rowHeight = 32;
  /** The text scale: columns grow with their texts. */
  scale = 1;
  boxes: readonly ColumnBox[] = [];
  rows: Span = NOTHING;
  columns: Span = NOTHING;
  /** Nothing is measured before the first drawing: rows are drawn by the second, in the same frame. */
  isMeasured = false;
  #width = 0;
  #height = 0;
  #headHeight = 32;
  #rowCount = 0;
  #watch: ResizeObserver | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly parts: () => ViewportParts | undefined,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const parts = this.parts();
    if (this.#watch !== undefined || parts === undefined) return;
    this.#watch = new ResizeObserver(this.measure);
    this.#watch.observe(parts.scroller);
    this.#watch.observe(parts.probe);
    this.#watch.observe(parts.head);
    // After this drawing, not within it; before the browser paints.
    queueMicrotask(this.measure);
  }

  hostConnected(): void {
    // Drawn before, and put elsewhere: it has to be watched again.
    if (this.isMeasured) this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#watch?.disconnect();
    this.#watch = undefined;
  }

  /** Before a drawing: where columns stand and which cells are drawn. */
  arrange(rowCount: number, sizes: readonly ColumnSize[]): void {
    this.#rowCount = rowCount;
    this.boxes = layOutColumns(sizes, this.#width, this.scale);
    this.#read();
  }

  get bodyHeight(): number {
    return this.#rowCount * this.rowHeight;
  }

  get tableWidth(): number {
    return totalWidth(this.boxes);
  }

  /** Rows that PageDown passes: one stays in view, to go on reading from. */
  get page(): number {
    return Math.max(1, Math.floor((this.#height - this.#headHeight) / this.rowHeight) - 1);
  }

  /** Draws again if the scroll has left what is drawn. */
  scrolled(): void {
    const { rows, columns } = this;
    this.#read();
    if (!sameSpan(rows, this.rows) || !sameSpan(columns, this.columns)) this.host.requestUpdate();
  }

  /** Scrolls as little as shows the cell whole. */
  reveal({ row, column }: Place): void {
    const scroller = this.parts()?.scroller;
    if (scroller === undefined) return;
    if (row >= 0) {
      const top = row * this.rowHeight;
      const lowest = top + this.rowHeight + this.#headHeight - scroller.clientHeight;
      if (scroller.scrollTop > top) scroller.scrollTop = top;
      else if (scroller.scrollTop < lowest) scroller.scrollTop = lowest;
    }
    const box = this.boxes[column];
    if (box !== undefined && !box.isFrozen) {
      const start = box.x - frozenWidth(this.boxes);
      const furthest = Math.min(start, box.x + box.width - scroller.clientWidth);
      if (scroller.scrollLeft > start) scroller.scrollLeft = start;
      else if (scroller.scrollLeft < furthest) scroller.scrollLeft = furthest;
    }
    this.scrolled();
  }

  /** To the start of the rows: what stands behind frozen columns is seen again. */
  toStart(): void {
    const scroller = this.parts()?.scroller;
    if (scroller !== undefined) scroller.scrollLeft = 0;
    this.scrolled();
  }

  /** The cell nearest to a place of the window, and how far, in px, that lies outside of the body. */
  placeAt(x: number, y: number): Place & { readonly beyondX: number; readonly beyondY: number } {
    const scroller = this.parts()?.scroller;
    if (scroller === undefined) return { row: 0, column: 0, beyondX: 0, beyondY: 0 };
    const view = scroller.getBoundingClientRect();
    const fixed = frozenWidth(this.boxes);
    const left = x - view.left;
    const top = y - view.top - this.#headHeight;
    const inX = Math.max(0, Math.min(left, scroller.clientWidth - 1));
    const inY = Math.max(0, Math.min(top, scroller.clientHeight - this.#headHeight - 1));
    const contentX = inX < fixed ? inX : inX + scroller.scrollLeft;
    const column = this.boxes.findIndex((box) => contentX < box.x + box.width);
    return {
      row: Math.max(0, Math.min(this.#rowCount - 1, Math.floor((inY + scroller.scrollTop) / this.rowHeight))),
      column: column < 0 ? this.boxes.length - 1 : column,
      beyondX: left - inX,
      beyondY: top - inY,
    };
  }

  /** The columns to draw: frozen ones, those in view, and one that must not go because it has the focus. */
  columnsDrawn(kept: number): number[] {
    const frozen = frozenCount(this.boxes);
    const drawn = new Set(Array.from({ length: frozen }, (_, index) => index));
    if (kept >= frozen && kept < this.boxes.length) drawn.add(kept);
    for (let index = this.columns.start; index < this.columns.end; index += 1) drawn.add(index);
    return [...drawn].sort((one, other) => one - other);
  }

  rowsDrawn(kept: number): number[] {
    if (!this.isMeasured) return [];
    const drawn = Array.from({ length: this.rows.end - this.rows.start }, (_, index) => this.rows.start + index);
    if (kept >= 0 && kept < this.rows.start) drawn.unshift(kept);
    if (kept >= this.rows.end && kept < this.#rowCount) drawn.push(kept);
    return drawn;
  }

  readonly measure = (): void => {
    const parts = this.parts();
    if (!parts?.scroller.isConnected) return;
    const { scroller, head, probe } = parts;
    const [width, height, rowHeight, headHeight] = [scroller.clientWidth, scroller.clientHeight, Math.max(1, probe.offsetHeight), head.offsetHeight];
    const isSame = this.isMeasured && headHeight === this.#headHeight && width === this.#width && height === this.#height && rowHeight === this.rowHeight;
    if (isSame) return;
    this.isMeasured = true;
    this.#width = width;
    this.#height = height;
    this.rowHeight = rowHeight;
    this.scale = probe.offsetWidth / 100;
    this.#headHeight = headHeight;
    this.host.requestUpdate();
  };

  #read(): void {
    const scroller = this.parts()?.scroller;
    if (scroller === undefined) return;
    const seen = rowsSeen(scroller.scrollTop, this.#height, this.rowHeight, this.#rowCount);
    this.rows = rowWindow(this.rows, seen, this.#rowCount);
    this.columns = columnWindow(this.boxes, scroller.scrollLeft, this.#width);
  }
}
