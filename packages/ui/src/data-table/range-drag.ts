import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Place } from './cell-range.js';
import type { Viewport } from './viewport.js';

/** px that a drag far outside scrolls at a frame, at most. */
const FASTEST = 40;

/** A drag over cells: its end follows the pointer, and beyond an edge the table scrolls by itself. */
export class RangeDrag implements ReactiveController {
  #stop: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly viewport: Viewport,
    private readonly reach: (place: Place) => void,
  ) {
    host.addController(this);
  }

  start(event: PointerEvent, scroller: HTMLElement): void {
    this.#stop?.();
    const { pointerId } = event;
    let [x, y] = [event.clientX, event.clientY];
    let frame = 0;
    const follow = (): void => {
      frame = 0;
      const { beyondX, beyondY, ...place } = this.viewport.placeAt(x, y);
      this.reach(place);
      if (beyondX === 0 && beyondY === 0) return;
      scroller.scrollBy(speed(beyondX), speed(beyondY));
      frame = requestAnimationFrame(follow);
    };
    const onMove = (move: PointerEvent): void => {
      if (move.pointerId !== pointerId) return;
      [x, y] = [move.clientX, move.clientY];
      if (frame === 0) follow();
    };
    const onEnd = (end: PointerEvent): void => {
      if (end.pointerId === pointerId) this.#stop?.();
    };
    // Not by capture: a click or double click would then be sent to the grid and not to the cell.
    document.addEventListener('pointermove', onMove);
    document.addEventListener('pointerup', onEnd);
    document.addEventListener('pointercancel', onEnd);
    this.#stop = () => {
      this.#stop = undefined;
      cancelAnimationFrame(frame);
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('pointerup', onEnd);
      document.removeEventListener('pointercancel', onEnd);
    };
  }

  hostDisconnected(): void {
    this.#stop?.();
  }
}

function speed(beyond: number): number {
  return Math.sign(beyond) * Math.min(FASTEST, Math.abs(beyond) / 2);
}
