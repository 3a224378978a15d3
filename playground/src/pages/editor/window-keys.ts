import { isPressed, type Shortcut } from '@zhengwu/ui';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A key of the page's own. */
export interface PageKey extends Shortcut {
  readonly run: () => void;
  /** Also while a dialog is open, the designer's own included. */
  readonly inDialog?: boolean;
}

/** The page's own keys, wherever the keyboard is. The browser never does what it would do by them: Ctrl+S saves no file. */
export class WindowKeys implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly shortcuts: () => readonly PageKey[],
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKey, true);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKey, true);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const pressed = this.shortcuts().find(({ keys }) => isPressed(event, keys));
    if (pressed === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const isInDialog = event.composedPath().some((each) => each instanceof HTMLDialogElement);
    if (!event.repeat && (!isInDialog || pressed.inDialog === true)) pressed.run();
  };
}
