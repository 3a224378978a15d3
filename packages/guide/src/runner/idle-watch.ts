import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a person does who is there. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'click', 'keyup'] as const;
/**
 * What ends a warning. Not what only begins a press: the warning would be gone before its button is let go, and the press
 * would meet what lies below.
 */
const ENDS_WARNING: readonly string[] = ['click', 'keyup'];
/** How long the warning stands, in s: WCAG 2.2.1 wants twenty at least. */
const WARNING_S = 20;

export interface IdleOptions {
  /** Quiet seconds before the warning; 0 never warns. */
  readonly seconds: () => number;
  /** Whether there is anything that the next person should not find. */
  readonly isNeeded: () => boolean;
  readonly onIdle: () => void;
}

/**
 * Watches whether anybody is there. After so many quiet seconds it counts down, one second a redraw, and then tells; any
 * sign of life begins anew.
 */
export class IdleWatch implements ReactiveController {
  /** Seconds that are left of the warning; `undefined` while there is none. */
  left: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: IdleOptions,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // On the window: who touches the page around is there too.
    for (const sign of SIGNS) window.addEventListener(sign, this.#onSign, { capture: true, passive: true });
    this.stir();
  }

  hostDisconnected(): void {
    for (const sign of SIGNS) window.removeEventListener(sign, this.#onSign, { capture: true });
    clearTimeout(this.#timer);
    this.#warn(undefined);
  }

  /** Somebody is there, or the seconds are others now. */
  stir(): void {
    clearTimeout(this.#timer);
    this.#warn(undefined);
    const seconds = this.options.seconds();
    if (seconds > 0) this.#timer = setTimeout(() => (this.options.isNeeded() ? this.#count(WARNING_S) : this.stir()), seconds * 1000);
  }

  readonly #onSign = ({ type }: Event): void => {
    if (this.left === undefined || ENDS_WARNING.includes(type)) this.stir();
  };

  #count(left: number): void {
    if (left <= 0) {
      this.#warn(undefined);
      this.options.onIdle();
      this.stir();
      return;
    }
    this.#warn(left);
    this.#timer = setTimeout(() => this.#count(left - 1), 1000);
  }

  #warn(left: number | undefined): void {
    if (this.left === left) return;
    this.left = left;
    this.host.requestUpdate();
  }
}
