import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Ctrl+S, wherever the keyboard is. The browser never saves the page as a file instead. */
export class SaveKey implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly save: () => void,
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
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) this.save();
  };
}
