import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** ms after which it is done even on a page that is never idle. */
const LATEST = 300;

/** Work that must not hold up typing: done once the page has nothing else to do, and once only, however often it was asked for. */
export class IdleWork implements ReactiveController {
  #asked: number | undefined;
  #isWanted = false;

  constructor(
    host: ReactiveControllerHost,
    private readonly work: () => void,
  ) {
    host.addController(this);
  }

  ask(): void {
    this.#isWanted = true;
    this.#asked ??= window.requestIdleCallback(() => this.#do(), { timeout: LATEST });
  }

  hostConnected(): void {
    if (this.#isWanted) this.ask();
  }

  hostDisconnected(): void {
    if (this.#asked !== undefined) window.cancelIdleCallback(this.#asked);
    this.#asked = undefined;
  }

  #do(): void {
    this.#asked = undefined;
    this.#isWanted = false;
    this.work();
  }
}
