import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { deepActiveElement } from '../element/innermost.js';

/**
 * Takes the focus home when what had it is gone: a row that was deleted, a finding that was waived, a drawer that was
 * shut. The browser would leave it on the page, where none of the designer's keys is heard. Somebody who presses
 * beside the designer is let go.
 */
export class FocusKeeper implements ReactiveController {
  #last: HTMLElement | undefined;
  #frame = 0;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly home: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('focusin', this.#onFocus);
    this.host.addEventListener('focusout', this.#look);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('focusin', this.#onFocus);
    this.host.removeEventListener('focusout', this.#look);
    cancelAnimationFrame(this.#frame);
    this.#last = undefined;
  }

  hostUpdated(): void {
    if (this.#last !== undefined) this.#look();
  }

  readonly #onFocus = (event: Event): void => {
    const [target] = event.composedPath();
    this.#last = target instanceof HTMLElement ? target : undefined;
  };

  /** Two frames later: dialogs give the focus back, and lists draw themselves again, in between. */
  readonly #look = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#frame = requestAnimationFrame(() => {
        const active = deepActiveElement();
        const isNowhere = active === undefined || active === document.body;
        if (!isNowhere || this.#last === undefined || isSeen(this.#last)) return;
        this.#last = undefined;
        this.home();
      });
    });
  };
}

function isSeen(element: HTMLElement): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}
