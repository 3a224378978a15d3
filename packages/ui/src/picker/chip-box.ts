import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { chipsBelow, chipsHeight, type ChipPlace } from './chip-rows.js';

/** The box of chips: as high as they need, up to a point; from there on it scrolls, and knows how many are below. */
export class ChipBox implements ReactiveController {
  /** Whether there are more than the box shows. */
  isLong = false;
  /** Chips that are not seen whole, further down. */
  below = 0;
  #box: HTMLElement | undefined;
  #count = 0;
  readonly #sizes = new ResizeObserver(() => this.#measure());

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly find: () => HTMLElement | null,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const box = this.find() ?? undefined;
    if (box !== this.#box) {
      this.#sizes.disconnect();
      if (box !== undefined) this.#sizes.observe(box);
      this.#box = box;
    }
    this.#measure();
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#box = undefined;
  }

  readonly onScroll = (): void => this.#measure();

  #measure(): void {
    const box = this.#box;
    const chips = box === undefined ? [] : [...box.children].map((chip) => placeOf(chip as HTMLElement)); // a list has items
    const height = chipsHeight(chips);
    if (box !== undefined) {
      if (height === undefined) box.style.removeProperty('max-height');
      else box.style.setProperty('max-height', `${height}px`);
      // What was added stands last, and is to be seen.
      if (height !== undefined && this.#count > 0 && chips.length > this.#count) box.scrollTop = box.scrollHeight;
    }
    this.#count = chips.length;
    const below = box === undefined || height === undefined ? 0 : chipsBelow(chips, box.scrollTop + box.clientHeight);
    const isLong = height !== undefined;
    if (isLong === this.isLong && below === this.below) return;
    this.isLong = isLong;
    this.below = below;
    this.host.requestUpdate();
  }
}

function placeOf({ offsetTop, offsetHeight }: HTMLElement): ChipPlace {
  return { top: offsetTop, height: offsetHeight };
}
