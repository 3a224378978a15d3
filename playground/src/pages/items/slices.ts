import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows drawn at once: more than a screen holds. */
const FIRST = 60;
/** Rows that each later frame adds: a few ms of work. */
const STEP = 120;

/**
 * Draws a long list in slices, a slice a frame: the first screen is there at once, and two thousand rows hold up neither
 * typing nor scrolling. In the end all rows are in the page, so that the browser finds, prints and reads them out.
 */
export class Slices implements ReactiveController {
  #shown = FIRST;
  #total = 0;
  #frame: number | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Another list is shown: it begins anew. */
  restart(): void {
    this.#shown = FIRST;
  }

  /** What is drawn of a list now. */
  of<Member>(list: readonly Member[]): readonly Member[] {
    this.#total = list.length;
    return list.length <= this.#shown ? list : list.slice(0, this.#shown);
  }

  hostUpdated(): void {
    if (this.#shown >= this.#total || this.#frame !== undefined) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#shown += STEP;
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }
}
