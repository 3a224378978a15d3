import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { TypedDesigner } from './typing.js';

/** What takes keys for itself, and what they are not meant for. */
const TAKES_KEYS = 'input, textarea, select, dialog, [contenteditable], [role="menu"], [role="listbox"]';

/**
 * The page is the designer's alone: a key that is pressed on the page itself, or on a link of its head, is the designer's,
 * where nothing of the page has it. Ctrl+F finds in the document before anybody has pressed into it.
 */
export class PageKeys implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly designer: () => TypedDesigner | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const designer = this.designer();
    if (designer === undefined || event.defaultPrevented || event.isComposing) return;
    const path = event.composedPath();
    if (path.includes(designer) || path.some((each) => each instanceof Element && each.matches(TAKES_KEYS))) return;
    designer.press(event);
  };
}
