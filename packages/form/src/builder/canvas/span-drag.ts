interface SpanDragGivens {
  /** px: where the node begins. */
  readonly left: number;
  /** px of one column. */
  readonly column: number;
  readonly most: number;
  readonly span: number;
  readonly onSpan: (span: number) => void;
}

/** The right edge of a node in a grid, drawn from column to column. Each step is an edit; all of one drag are one step back. */
export class SpanDrag {
  #span: number;

  private constructor(
    private readonly target: HTMLElement,
    private readonly pointer: number,
    private readonly givens: SpanDragGivens,
  ) {
    this.#span = givens.span;
    try {
      target.setPointerCapture(pointer);
    } catch {
      // The pointer has gone in this very moment, or a test made it up.
    }
    for (const [type, listener] of this.#listeners) window.addEventListener(type, listener, true);
  }

  static start(event: PointerEvent, givens: SpanDragGivens): void {
    if (event.currentTarget instanceof HTMLElement && event.button === 0) new SpanDrag(event.currentTarget, event.pointerId, givens);
  }

  readonly #onMove = (event: Event): void => {
    if (!(event instanceof PointerEvent) || event.pointerId !== this.pointer) return;
    const { left, column, most } = this.givens;
    this.#to(Math.min(most, Math.max(1, Math.round((event.clientX - left) / column))));
  };

  readonly #onEnd = (event: Event): void => {
    if (event instanceof PointerEvent && event.pointerId === this.pointer) this.#end();
  };

  readonly #onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#to(this.givens.span);
    this.#end();
  };

  readonly #listeners: readonly (readonly [string, (event: Event) => void])[] = [
    ['pointermove', this.#onMove],
    ['pointerup', this.#onEnd],
    ['pointercancel', this.#onEnd],
    ['keydown', this.#onKey],
  ];

  #to(span: number): void {
    if (span === this.#span) return;
    this.#span = span;
    this.givens.onSpan(span);
  }

  #end(): void {
    for (const [type, listener] of this.#listeners) window.removeEventListener(type, listener, true);
    if (this.target.hasPointerCapture(this.pointer)) this.target.releasePointerCapture(this.pointer);
  }
}
