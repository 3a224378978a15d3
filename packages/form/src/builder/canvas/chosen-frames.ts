import { equalJson } from '@zhengwu/core/json';
import type { Box } from './box.js';

/** Where a node that is chosen stands on the paper. */
export interface ChosenFrame {
  readonly id: string;
  readonly box: Box;
}

interface ChosenFramesGivens {
  readonly selected: () => readonly string[];
  /** In px from the corner of the paper; `undefined` where nothing of the node is seen. */
  readonly boxOf: (id: string) => Box | undefined;
  /** What changes where things stand and belongs into the same frame. */
  readonly onFrame: () => void;
  readonly onMoved: () => void;
}

/**
 * Where what is chosen stands. Measured at the beginning of the frame in which it is seen, once, whatever has changed until
 * then: measured at each change, the whole form would be laid out for each.
 */
export class ChosenFrames {
  #all: readonly ChosenFrame[] = [];
  #frame = 0;

  constructor(private readonly givens: ChosenFramesGivens) {}

  get all(): readonly ChosenFrame[] {
    return this.#all;
  }

  /** Measures in the next frame. */
  soon(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.now());
  }

  now(): void {
    this.forget();
    const { selected, boxOf, onFrame, onMoved } = this.givens;
    onFrame();
    const all = selected().flatMap((id) => {
      const box = boxOf(id);
      return box === undefined ? [] : [{ id, box }];
    });
    if (equalJson(all, this.#all)) return;
    this.#all = all;
    onMoved();
  }

  /** What was to be measured in the next frame is not. */
  forget(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}
