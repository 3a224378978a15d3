import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { ZwToaster } from '../toast/index.js';

/** Has the toasts stand over the middle of a frame alone: what has buttons around it, the findings above all, stays free. */
export class ToastGround implements ReactiveController {
  #middle: Element | null = null;
  #toaster: ZwToaster | null = null;
  readonly #sizes = new ResizeObserver(() => this.place());

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly parts: () => { readonly toaster: ZwToaster | null; readonly middle: Element | null },
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#sizes.observe(this.host);
    if (this.#middle !== null) this.#sizes.observe(this.#middle);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }

  hostUpdated(): void {
    const { toaster, middle } = this.parts();
    // What only changes its size is heard of: measured at each update, the whole page would be laid out twice for it.
    if (middle === this.#middle && toaster === this.#toaster) return;
    if (this.#middle !== null) this.#sizes.unobserve(this.#middle);
    if (middle !== null) this.#sizes.observe(middle);
    this.#middle = middle;
    this.#toaster = toaster;
    this.place();
  }

  /** Measures anew. */
  place(): void {
    const { toaster } = this.parts();
    const root = toaster?.parentElement;
    if (toaster === null || root == null) return;
    const whole = root.getBoundingClientRect();
    const { top, right, bottom, left } = (this.#middle ?? root).getBoundingClientRect();
    // By the style object: a strict content security policy forbids the attribute.
    const { style } = toaster;
    style.setProperty('--zw-toast-top', `${String(top - whole.top)}px`);
    style.setProperty('--zw-toast-right', `${String(whole.right - right)}px`);
    style.setProperty('--zw-toast-bottom', `${String(whole.bottom - bottom)}px`);
    style.setProperty('--zw-toast-left', `${String(left - whole.left)}px`);
  }
}
