import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long an element's box is, in px, kept up to date; infinite until it is first laid out. */
export class BoxLength implements ReactiveController {
  #box: { readonly row: number; readonly column: number } = { row: Infinity, column: Infinity };
  readonly #observer = new ResizeObserver(([entry]) => {
    if (entry === undefined) return;
    const { width, height } = entry.contentRect;
    this.#box = { row: width, column: height };
    this.host.requestUpdate();
  });

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  length(direction: 'row' | 'column'): number {
    return this.#box[direction];
  }

  hostConnected(): void {
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
