import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Point } from '../overlay/floating.js';
import { fromClient } from './client-place.js';
import type { Size } from './rect.js';
import { scrollerFor, wheelWay, wheelZoom } from './wheel.js';

export interface WheelTarget {
  readonly ground: () => HTMLElement | undefined;
  readonly size: () => Size;
  readonly pan: (dx: number, dy: number) => void;
  /** About a place in px of the window, from the ground's top left corner. */
  readonly zoomBy: (factor: number, about: Point) => void;
}

/** ms within which turns of the wheel are one movement of the hand: it stays with what it began on. */
const ONE_MOVE = 200;

/**
 * The wheel pans and, with Ctrl or ⌘ (a pinch on a trackpad comes as Ctrl), zooms. What scrolls inside the content
 * scrolls first. Over what floats on the canvas the wheel is left alone, but zooming never becomes the browser's.
 */
export class WheelGesture implements ReactiveController {
  #last: { readonly time: number; readonly scroller: Element | undefined } | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly target: WheelTarget,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('wheel', this.#onWheel, { passive: false });
  }

  hostDisconnected(): void {
    this.host.removeEventListener('wheel', this.#onWheel);
    this.#last = undefined;
  }

  readonly #onWheel = (event: WheelEvent): void => {
    if (event.defaultPrevented) return;
    const { dx, dy } = wheelWay(event, this.target.size());
    const ground = this.target.ground();
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      if (dy !== 0 && ground !== undefined) this.target.zoomBy(wheelZoom(dy), fromClient(ground, { x: event.clientX, y: event.clientY }));
      return;
    }
    const path = event.composedPath();
    const depth = ground === undefined ? -1 : path.indexOf(ground);
    if (depth < 0) return;
    const able = scrollerFor(path.slice(0, depth), { dx, dy });
    const isSameMove = this.#last !== undefined && event.timeStamp - this.#last.time < ONE_MOVE;
    const begun = isSameMove ? this.#last?.scroller : able;
    this.#last = { time: event.timeStamp, scroller: begun };
    if (begun !== undefined && begun === able) return;
    // A list that came to its end while it was scrolled does not pass the rest on.
    event.preventDefault();
    if (begun === undefined) this.target.pan(-dx, -dy);
  };
}
