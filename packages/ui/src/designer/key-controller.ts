import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { isPressed, isTextField, type Shortcut } from './shortcut.js';

/** Whose element a person last used: it hears the keys that nobody on the page has. */
let lastUsed: HTMLElement | undefined;

/**
 * Listens to an element's shortcuts, on the element alone: two designers on a page do not hear each other. What a
 * control inside has used (`preventDefault`), and what belongs to a composition, is left alone. While nothing on the
 * page has the focus, the keys are those of the element that was used last; pressing beside it ends that.
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
    document.addEventListener('keydown', this.#onPageKey);
    document.addEventListener('focusin', this.#onUse);
    document.addEventListener('pointerdown', this.#onUse);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('keydown', this.#onKey);
    document.removeEventListener('keydown', this.#onPageKey);
    document.removeEventListener('focusin', this.#onUse);
    document.removeEventListener('pointerdown', this.#onUse);
    if (lastUsed === this.host) lastUsed = undefined;
  }

  readonly #onUse = (event: Event): void => {
    if (event.composedPath().includes(this.host)) lastUsed = this.host;
    // The focus goes elsewhere for a dialog of the page, too, and comes back: that ends nothing.
    else if (event.type === 'pointerdown' && lastUsed === this.host) lastUsed = undefined;
  };

  readonly #onPageKey = (event: KeyboardEvent): void => {
    if (lastUsed === this.host && (event.target === document.body || event.target === document.documentElement)) this.#onKey(event);
  };

  /** Does what a key stands for; answers whether it stands for anything. What it has used, it marks as used. */
  press(event: KeyboardEvent): boolean {
    this.#onKey(event);
    return event.defaultPrevented;
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
