import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface ClipboardPort {
  /** Whether the keys are the designer's: its outline or its canvas has the focus, and no text is being written. */
  readonly isListening: () => boolean;
  /** What is chosen as a text; undefined where nothing is. */
  readonly copy: () => string | undefined;
  readonly cut: () => string | undefined;
  readonly paste: (text: string) => void;
}

/**
 * Cut, copy and paste of a designer's parts by the browser's own events: they work over plain HTTP, between windows, from its menu,
 * and ask for no leave. A tree or a canvas that knows these keys too is not asked: it would keep the browser from
 * making the events.
 */
export class ClipboardKeys implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly port: ClipboardPort,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('keydown', this.#onKey, true);
    for (const type of ['copy', 'cut', 'paste'] as const) document.addEventListener(type, this.#onEvent);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('keydown', this.#onKey, true);
    for (const type of ['copy', 'cut', 'paste'] as const) document.removeEventListener(type, this.#onEvent);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const isClipboardKey = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && ['c', 'x', 'v'].includes(event.key.toLowerCase());
    if (isClipboardKey && this.port.isListening()) event.stopPropagation();
  };

  readonly #onEvent = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    if (event.defaultPrevented || clipboardData === null || !this.port.isListening()) return;
    if (event.type === 'paste') {
      event.preventDefault();
      this.port.paste(clipboardData.getData('text/plain'));
      return;
    }
    const text = event.type === 'cut' ? this.port.cut() : this.port.copy();
    if (text === undefined) return;
    event.preventDefault();
    clipboardData.setData('text/plain', text);
  };
}
