import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Whether a box holds more than it shows. What scrolls must be reachable by the keyboard; Chromium makes it so by
 * itself only since version 130.
 */
export class Overflow implements ReactiveController {
  #isOverflowing = false;
  #box: HTMLElement | undefined;
  readonly #observer = new ResizeObserver(() => {
    const { scrollHeight = 0, clientHeight = 0 } = this.#box ?? {};
    if (this.#isOverflowing === scrollHeight > clientHeight) return;
    this.#isOverflowing = !this.#isOverflowing;
    this.host.requestUpdate();
  });

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get isOverflowing(): boolean {
    return this.#isOverflowing;
  }

  /** Watches a box and what it holds, as long as the host is on the page. */
  watch(box: HTMLElement, content: HTMLElement): void {
    this.#box = box;
    this.#observer.observe(box);
    this.#observer.observe(content);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
