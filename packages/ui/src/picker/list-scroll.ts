import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { listWindow, scrollToRow, type ListWindow } from './list-window.js';

/** Of a list that scrolls: `rows` is as high as all lines together, `drawn` holds those that are drawn. */
export interface ScrollParts {
  readonly list: HTMLElement | null;
  readonly rows: HTMLElement | null;
  readonly drawn: HTMLElement | null;
}

/** Draws of a long list what is seen, and brings lines into sight. */
export class ListScroll implements ReactiveController {
  #count = 0;
  #rowHeight = 0;
  #seen = 0;
  #scrollTop = 0;
  #toReveal: ListWindow | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly parts: () => ScrollParts,
  ) {
    host.addController(this);
  }

  /** Lines that are seen whole at once, for PageUp and PageDown. */
  get page(): number {
    return this.#rowHeight > 0 ? Math.max(1, Math.floor(this.#seen / this.#rowHeight) - 1) : 1;
  }

  /** The lines to draw, of `count` that there are. */
  window(count: number): ListWindow {
    this.#count = count;
    if (this.#toReveal !== undefined && this.#rowHeight > 0) {
      this.#seen = this.parts().list?.clientHeight ?? this.#seen;
      const { start, end } = this.#toReveal;
      for (const row of [end - 1, start]) this.#scrollTop = scrollToRow(row, this.#rowHeight, this.#scrollTop, this.#seen);
    }
    this.#scrollTop = Math.max(0, Math.min(this.#scrollTop, count * this.#rowHeight - this.#seen));
    return listWindow(count, this.#rowHeight, this.#scrollTop, this.#seen);
  }

  /** Brings lines into sight; where they do not fit, the first of them. */
  reveal(lines: ListWindow): void {
    this.#toReveal = lines;
    this.host.requestUpdate();
  }

  readonly onScroll = (event: Event): void => {
    const { scrollTop } = event.currentTarget as HTMLElement; // the listener stands on the list
    if (scrollTop === this.#scrollTop) return;
    this.#scrollTop = scrollTop;
    this.host.requestUpdate();
  };

  hostUpdated(): void {
    const { list, rows, drawn } = this.parts();
    if (list === null || rows === null || drawn === null) return;
    const rowHeight = drawn.querySelector('.row')?.getBoundingClientRect().height ?? this.#rowHeight;
    rows.style.height = `${this.#count * rowHeight}px`;
    drawn.style.transform = `translateY(${listWindow(this.#count, this.#rowHeight, this.#scrollTop, this.#seen).start * rowHeight}px)`;
    const seen = list.clientHeight;
    if (rowHeight !== this.#rowHeight || seen !== this.#seen) {
      // First drawn, another size of text, another height of window: measured now, drawn again.
      this.#rowHeight = rowHeight;
      this.#seen = seen;
      this.host.requestUpdate();
      return;
    }
    this.#toReveal = undefined;
    if (list.scrollTop !== this.#scrollTop) list.scrollTop = this.#scrollTop;
  }
}
