import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What Space presses, types into or opens. */
const TAKES_SPACE = 'a[href], button, input, select, textarea, summary, audio, video, [contenteditable=""], [contenteditable="true"]';

/** Whether Space is held down with the focus in the host, and not on what uses it. */
export class SpaceHold implements ReactiveController {
  #isHeld = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly ground: () => HTMLElement | undefined,
    private readonly changed: (isHeld: boolean) => void,
  ) {
    host.addController(this);
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  hostConnected(): void {
    this.host.addEventListener('keydown', this.#onKeyDown);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('keydown', this.#onKeyDown);
    this.#release();
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const path = event.composedPath();
    const ground = this.ground();
    const [focused] = path;
    if (ground === undefined || !path.includes(ground) || !(focused instanceof Element)) return;
    if (focused !== ground && focused.matches(TAKES_SPACE)) return;
    // The page would scroll.
    event.preventDefault();
    if (this.#isHeld) return;
    this.#isHeld = true;
    // The focus may be elsewhere when the key comes up.
    window.addEventListener('keyup', this.#onKeyUp, true);
    window.addEventListener('blur', this.#release);
    this.changed(true);
  };

  readonly #onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === ' ') this.#release();
  };

  readonly #release = (): void => {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    window.removeEventListener('keyup', this.#onKeyUp, true);
    window.removeEventListener('blur', this.#release);
    this.changed(false);
  };
}
