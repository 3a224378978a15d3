import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the window has no room for the navigation beside the page. The styles ask for the same width. */
export class NarrowWindow implements ReactiveController {
  readonly #query = matchMedia('(max-width: 899px)');

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get isNarrow(): boolean {
    return this.#query.matches;
  }

  hostConnected(): void {
    this.#query.addEventListener('change', this.#onChange);
  }

  hostDisconnected(): void {
    this.#query.removeEventListener('change', this.#onChange);
  }

  readonly #onChange = (): void => this.host.requestUpdate();
}
