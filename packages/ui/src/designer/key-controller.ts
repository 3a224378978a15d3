import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { isPressed, isTextField, type Shortcut } from './shortcut.js';

/**
 * Listens to an element's shortcuts, on the element alone: two designers on a page do not hear each other. What a
 * control inside has used (`preventDefault`), and what belongs to a composition, is left alone.
 */
export class KeyController implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly shortcuts: () => readonly Shortcut[],
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const isText = typesBy(event);
    const shortcut = this.shortcuts().find(({ keys, inText, run }) => run !== undefined && (!isText || inText === true) && isPressed(event, keys));
    if (shortcut === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    shortcut.run?.();
  };
}

/**
 * Whether a field keeps the key for itself. In one marked `data-live`, which makes an edit of each letter, Ctrl+Z
 * takes back edits; in any other it takes back what was typed there.
 */
function typesBy(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!isTextField(target)) return false;
  const isLive = target instanceof HTMLElement && target.dataset['live'] !== undefined;
  return !(isLive && (event.ctrlKey || event.metaKey));
}
