import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { ListRow } from './list-row.js';
import { lineAt, lineTops, listWindow, scrollToRow, totalHeight, type ListWindow } from './list-window.js';
import { rowLines, type RowLines, type RowRoom } from './row-lines.js';

/** Of a list that scrolls: `rows` is as high as all lines together, `drawn` holds those that are drawn. */
export interface ScrollParts {
  readonly list: HTMLElement | null;
  readonly rows: HTMLElement | null;
  readonly drawn: HTMLElement | null;
  /** As wide as the texts of a row and as high as a row of one line, in the label's letters; in it, a line in the note's. */
  readonly ruler: HTMLElement | null;
}

/** What the rows are made with, in px. */
interface Measures extends RowRoom {
  /** Of a row of one line. */
  readonly row: number;
  /** That each further line adds. */
  readonly line: number;
}

const UNKNOWN: Measures = { width: 0, labelSize: 0, noteSize: 0, row: 0, line: 0 };

/** Draws of a long list what is seen, and brings lines into sight. */
export class ListScroll implements ReactiveController {
  #rows: readonly ListRow[] = [];
  #lines: readonly RowLines[] = [];
  #tops: readonly number[] = [0];
  #measures = UNKNOWN;
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
    const total = totalHeight(this.#tops);
    if (total <= 0) return 1;
    const bottom = this.#scrollTop + this.#seen;
    const beyond = bottom >= total ? this.#lines.length : lineAt(this.#tops, bottom);
    return Math.max(1, beyond - lineAt(this.#tops, this.#scrollTop) - 1);
  }

  /** Lines of text that a row takes. */
  linesOf(row: number): RowLines {
    return this.#lines[row] ?? 1;
  }

  /** The lines to draw, of those that there are. */
  window(rows: readonly ListRow[]): ListWindow {
    if (rows !== this.#rows) this.#layOut(rows);
    if (this.#toReveal !== undefined && this.#measures.row > 0) {
      this.#seen = this.parts().list?.clientHeight ?? this.#seen;
      const { start, end } = this.#toReveal;
      for (const row of [end - 1, start]) this.#scrollTop = scrollToRow(this.#tops, row, this.#scrollTop, this.#seen);
    }
    this.#scrollTop = Math.max(0, Math.min(this.#scrollTop, totalHeight(this.#tops) - this.#seen));
    return listWindow(this.#tops, this.#scrollTop, this.#seen);
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
    const { list, rows, drawn, ruler } = this.parts();
    if (list === null || rows === null || drawn === null || ruler === null) return;
    const { start } = listWindow(this.#tops, this.#scrollTop, this.#seen);
    rows.style.height = `${totalHeight(this.#tops)}px`;
    drawn.style.transform = `translateY(${this.#tops[start] ?? 0}px)`;
    const measures = measuresOf(ruler);
    const seen = list.clientHeight;
    const isSame = (Object.keys(measures) as (keyof Measures)[]).every((name) => measures[name] === this.#measures[name]); // it has no others
    // A list that is not shown has no width; it is measured when it is.
    if (ruler.offsetHeight > 0 && (!isSame || seen !== this.#seen)) {
      // First drawn, another size of text or of window: measured now, drawn again.
      this.#measures = measures;
      this.#seen = seen;
      if (!isSame) this.#layOut(this.#rows);
      this.host.requestUpdate();
      return;
    }
    this.#toReveal = undefined;
    if (list.scrollTop !== this.#scrollTop) list.scrollTop = this.#scrollTop;
  }

  #layOut(rows: readonly ListRow[]): void {
    const { row, line } = this.#measures;
    this.#rows = rows;
    this.#lines = rows.map((each) => rowLines(each, this.#measures));
    this.#tops = lineTops(this.#lines.map((lines) => row + (lines - 1) * line));
  }
}

function measuresOf(ruler: HTMLElement): Measures {
  const { fontSize, lineHeight } = getComputedStyle(ruler);
  const note = ruler.firstElementChild;
  return {
    width: ruler.clientWidth,
    labelSize: parseFloat(fontSize),
    noteSize: note === null ? 0 : parseFloat(getComputedStyle(note).fontSize),
    row: ruler.getBoundingClientRect().height,
    line: parseFloat(lineHeight) || 0,
  };
}
