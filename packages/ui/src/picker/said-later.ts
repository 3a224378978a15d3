import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { announce } from '../live/announce.js';

/** A sentence for screen readers that waits for a pause: only the last of many is said, none after the host is gone. */
export class SaidLater implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  say(sentence: () => string, afterMs: number): void {
    this.cancel();
    this.#timer = setTimeout(() => announce(this.host, sentence()), afterMs);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }

  hostDisconnected(): void {
    this.cancel();
  }
}
