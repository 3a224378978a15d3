/** What moves when a focus comes in. */
export interface FocusTarget {
  readonly ground: () => HTMLElement | undefined;
  /** Whether a hand is on the canvas: then the focus came by it, and what is pressed must not run away. */
  readonly isHeld: () => boolean;
  /** Shows an element of the content. */
  readonly reveal: (element: Element) => void;
  /** px of the window by which something scrolled the ground, such as a search in the page. */
  readonly pan: (dx: number, dy: number) => void;
}

/** ms after a focus in which the browser's own scrolling towards it is not a wish of its own. */
const SCROLLS_MS = 300;

/**
 * The browser scrolls a box to what gets the focus or is found in the page, even a box that hides what does not fit. A
 * viewport knows no scroll position: it undoes the scrolling, and moves its view.
 */
export class FocusReveal {
  #focusedAt = -Infinity;

  constructor(private readonly target: FocusTarget) {}

  readonly onFocusIn = (event: FocusEvent): void => {
    const [focused] = event.composedPath();
    if (!(focused instanceof Element) || focused === this.target.ground()) return;
    this.#focusedAt = event.timeStamp;
    this.#unscrolled();
    if (!this.target.isHeld() && focused.matches(':focus-visible')) this.target.reveal(focused);
  };

  readonly onScroll = (event: Event): void => {
    const { dx, dy } = this.#unscrolled();
    if (event.timeStamp - this.#focusedAt > SCROLLS_MS && (dx !== 0 || dy !== 0)) this.target.pan(-dx, -dy);
  };

  #unscrolled(): { readonly dx: number; readonly dy: number } {
    const ground = this.target.ground();
    if (ground === undefined) return { dx: 0, dy: 0 };
    const { scrollLeft, scrollTop } = ground;
    if (scrollLeft !== 0) ground.scrollLeft = 0;
    if (scrollTop !== 0) ground.scrollTop = 0;
    return { dx: scrollLeft, dy: scrollTop };
  }
}
