import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * A row of tabs that may be wider than its place, between two buttons that scroll it: `head` holds the three. The
 * buttons come only when the row would not fit without them, before the browser paints, and are faint at an end.
 */
export class TabScroll implements ReactiveController {
  readonly #sizes = new ResizeObserver(() => this.#measure());
  #list: HTMLElement | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly head: () => HTMLElement | null,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    const head = this.head();
    const list = head?.querySelector<HTMLElement>('[role=tablist]') ?? undefined;
    if (head === null || list === undefined) return;
    // Afterwards a tab that comes, goes or has another name is heard of before the browser paints: measured at each update, the
    // whole page would be laid out once more for it.
    const isOther = list !== this.#list;
    if (isOther) {
      this.hostDisconnected();
      this.#list = list;
      list.addEventListener('scroll', this.#measure, { passive: true });
      this.#sizes.observe(head);
    }
    for (const tab of list.children) this.#sizes.observe(tab);
    if (isOther) this.#measure();
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#list?.removeEventListener('scroll', this.#measure);
    this.#list = undefined;
  }

  /** Scrolls by most of what is seen. */
  by(direction: 1 | -1): void {
    const list = this.#list;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    list?.scrollBy({ left: direction * list.clientWidth * 0.75, behavior });
  }

  /** Moves the row alone: scrollIntoView would move the page as well. */
  reveal(tab: HTMLElement): void {
    const list = this.#list;
    if (list === undefined) return;
    const row = list.getBoundingClientRect();
    const box = tab.getBoundingClientRect();
    const before = box.left - row.left;
    const past = before < 0 ? before : box.right > row.right ? Math.min(box.right - row.right, before) : 0;
    if (past !== 0) list.scrollBy({ left: past });
  }

  readonly #measure = (): void => {
    const list = this.#list;
    const head = this.head();
    if (list === undefined || head === null) return;
    const [back, on] = head.querySelectorAll<HTMLElement>('.scroll');
    const isOverflowing = list.scrollWidth > head.clientWidth + 1;
    for (const button of [back, on]) button?.toggleAttribute('hidden', !isOverflowing);
    back?.toggleAttribute('data-at-end', list.scrollLeft <= 1);
    on?.toggleAttribute('data-at-end', list.scrollLeft + list.clientWidth >= list.scrollWidth - 1);
  };
}
