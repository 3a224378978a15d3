import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { mostRows, rowWindow, type RowWindow } from './row-window.js';

/** px, until they have been measured: with a little luck the first drawing is the last. */
const GUESS = { row: 28, height: 600 };

/** The parts of the host that are measured. */
interface Parts {
  /** Scrolls. */
  readonly viewport: HTMLElement;
  /** As high as all rows together. */
  readonly space: HTMLElement;
  /** As high as one row. */
  readonly probe: HTMLElement;
}

/**
 * Knows which rows are seen, and has the host draw others when that changes. Where nothing bounds the host's height,
 * the page scrolls instead, and the window is what bounds the rows.
 */
export class RowViewport implements ReactiveController {
  rowHeight = GUESS.row;
  width = 0;

  #parts: Parts | undefined;
  #height = GUESS.height;
  #drawn: RowWindow = { first: 0, end: 0 };
  #count = 0;
  #unwatch: (() => void) | undefined;
  #frame = 0;
  readonly #sizes = new ResizeObserver(() => {
    cancelAnimationFrame(this.#frame);
    // Rows that are drawn within the observer's turn may resize what it observes, which browsers report as an error;
    // but a tree that comes out of hiding is not shown half empty for a frame.
    if (this.#height === 0) this.#measure();
    else this.#frame = requestAnimationFrame(() => this.#measure());
  });

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#parts !== undefined) return;
    const part = (name: string): HTMLElement | null | undefined => this.host.shadowRoot?.querySelector<HTMLElement>(`.${name}`);
    const viewport = part('viewport');
    const space = part('space');
    const probe = part('probe');
    if (viewport == null || space == null || probe == null) return;
    this.#parts = { viewport, space, probe };
    this.#watch();
    // Still before the first paint, yet after the update that this is part of.
    queueMicrotask(() => this.#measure());
  }

  hostConnected(): void {
    if (this.#parts !== undefined) this.#watch();
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** The rows to draw now, of so many. */
  windowOf(count: number): RowWindow {
    this.#count = count;
    this.#drawn = this.#seen();
    return this.#drawn;
  }

  /** Rows that are seen at once. */
  get page(): number {
    return Math.max(1, Math.floor(this.#height / this.rowHeight));
  }

  /** Whether two more rows are seen below a row. */
  hasRoomBelow(row: number): boolean {
    if (this.#parts === undefined) return true;
    const { space, viewport } = this.#parts;
    const end = Math.min(window.innerHeight, viewport.getBoundingClientRect().bottom);
    return space.getBoundingClientRect().top + (row + 3) * this.rowHeight <= end;
  }

  /** How many rows a window can hold, wherever it is. */
  get slots(): number {
    return mostRows(this.#unwatch === undefined ? this.#height : window.innerHeight, this.rowHeight);
  }

  /** Which row a place of the window is on, with its fraction: 3.5 is the middle of the fourth. */
  rowAt(y: number): number {
    return this.#parts === undefined ? 0 : (y - this.#parts.space.getBoundingClientRect().top) / this.rowHeight;
  }

  /** px from the start of the rows to a place of the window. */
  offsetAt(x: number): number {
    return this.#parts === undefined ? 0 : x - this.#parts.space.getBoundingClientRect().left;
  }

  readonly onScroll = (): void => {
    const { first, end } = this.#seen();
    if (first !== this.#drawn.first || end !== this.#drawn.end) this.host.requestUpdate();
  };

  #seen(): RowWindow {
    if (this.#parts === undefined) return rowWindow(0, this.#height, this.rowHeight, this.#count);
    const { viewport, space } = this.#parts;
    if (this.#unwatch === undefined) return rowWindow(viewport.scrollTop - space.offsetTop, this.#height, this.rowHeight, this.#count);
    const { top } = space.getBoundingClientRect();
    const box = viewport.getBoundingClientRect();
    const from = Math.max(0, box.top);
    return rowWindow(from - top, Math.max(0, Math.min(window.innerHeight, box.bottom) - from), this.rowHeight, this.#count);
  }

  #watch(): void {
    if (this.#parts === undefined) return;
    this.#sizes.observe(this.#parts.viewport);
    this.#sizes.observe(this.#parts.probe);
  }

  #measure(): void {
    if (this.#parts === undefined) return;
    const { viewport, probe } = this.#parts;
    const { clientHeight, clientWidth } = viewport;
    // Layout only: a canvas that is zoomed changes the box, not the rows.
    const rowHeight = probe.offsetHeight || this.rowHeight;
    const isSame = clientHeight === this.#height && clientWidth === this.width && rowHeight === this.rowHeight;
    this.#height = clientHeight;
    this.width = clientWidth;
    this.rowHeight = rowHeight;
    this.#followPage(clientHeight > 2 * window.innerHeight);
    if (!isSame) this.host.requestUpdate();
  }

  /** Listens to the scrolling of all that is around the host, or no longer. */
  #followPage(isNeeded: boolean): void {
    if (isNeeded === (this.#unwatch !== undefined)) return;
    if (!isNeeded) {
      this.#unwatch?.();
      this.#unwatch = undefined;
      return;
    }
    const roots: (Document | ShadowRoot)[] = [document];
    for (let root = this.host.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) roots.push(root);
    const how = { capture: true, passive: true };
    for (const root of roots) root.addEventListener('scroll', this.onScroll, how);
    window.addEventListener('resize', this.onScroll);
    this.#unwatch = () => {
      for (const root of roots) root.removeEventListener('scroll', this.onScroll, how);
      window.removeEventListener('resize', this.onScroll);
    };
  }
}
