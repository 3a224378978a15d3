import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Point } from '../overlay/floating.js';
import { fromClient } from './client-place.js';
import type { Pair } from './view.js';

/** What a hand on the canvas moves. */
export interface PanTarget {
  /** The box that is pressed and that holds the content. */
  readonly ground: () => HTMLElement | undefined;
  /** Whether Space is held: then any press pans. */
  readonly isSpaceHeld: () => boolean;
  /** px of the window, here and below from the ground's top left corner. */
  readonly pan: (dx: number, dy: number) => void;
  readonly pinch: (before: Pair, after: Pair) => void;
  /** A press moved far enough to be a pan, and its end. */
  readonly panning: (isPanning: boolean) => void;
}

interface Finger {
  readonly pressed: Point;
  at: Point;
  readonly slop: number;
}

/** px that a press may move and still be a click; a fingertip rolls farther than a mouse slips. */
const SLOP = 3;
const TOUCH_SLOP = 8;

/**
 * Pans by the left button on empty ground, by the middle button or Space and the left one anywhere, by a finger
 * anywhere, and pinches by two. A press that somebody inside took with `preventDefault`, and one with Ctrl, Shift, Alt
 * or ⌘, is not ours: a marquee may begin there. Listens on the host alone.
 */
export class PanGesture implements ReactiveController {
  readonly #fingers = new Map<number, Finger>();
  #isPanning = false;
  #swallows = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly target: PanTarget,
  ) {
    host.addController(this);
  }

  /** Whether a hand is on the canvas. */
  get isActive(): boolean {
    return this.#fingers.size > 0;
  }

  hostConnected(): void {
    const { host } = this;
    host.addEventListener('pointerdown', this.#onPressFirst, true);
    host.addEventListener('mousedown', this.#onMouseDown, true);
    host.addEventListener('pointerdown', this.#onPress);
    host.addEventListener('pointermove', this.#onMove);
    host.addEventListener('pointerup', this.#onUp);
    host.addEventListener('pointercancel', this.#onUp);
    host.addEventListener('lostpointercapture', this.#onLost);
    host.addEventListener('click', this.#onClick, true);
    host.addEventListener('auxclick', this.#onClick, true);
  }

  hostDisconnected(): void {
    const { host } = this;
    host.removeEventListener('pointerdown', this.#onPressFirst, true);
    host.removeEventListener('mousedown', this.#onMouseDown, true);
    host.removeEventListener('pointerdown', this.#onPress);
    host.removeEventListener('pointermove', this.#onMove);
    host.removeEventListener('pointerup', this.#onUp);
    host.removeEventListener('pointercancel', this.#onUp);
    host.removeEventListener('lostpointercapture', this.#onLost);
    host.removeEventListener('click', this.#onClick, true);
    host.removeEventListener('auxclick', this.#onClick, true);
    for (const id of [...this.#fingers.keys()]) this.#lift(id);
    this.#swallows = false;
  }

  /** Before the content: what pans wherever it is pressed never reaches a node. */
  readonly #onPressFirst = (event: PointerEvent): void => {
    this.#swallows = false;
    if (!this.#isInside(event) || !this.#pansAnywhere(event)) return;
    event.stopPropagation();
    this.#put(event, SLOP);
    this.target.ground()?.focus({ preventScroll: true });
    this.#capture(this.target.ground(), event.pointerId);
  };

  /** A middle button would start the browser's own scrolling, Space and a press would drag or select a node. */
  readonly #onMouseDown = (event: MouseEvent): void => {
    if (!this.#isInside(event) || !this.#pansAnywhere(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onPress = (event: PointerEvent): void => {
    if (event.defaultPrevented || !this.#isInside(event)) return;
    if (event.pointerType === 'touch') {
      this.#put(event, TOUCH_SLOP);
      if (this.#fingers.size === 2) this.#begin();
      return;
    }
    const isPlain = event.button === 0 && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.metaKey;
    const [innermost] = event.composedPath();
    if (!isPlain || !(innermost instanceof Element) || !this.#isEmptyGround(innermost)) return;
    this.#put(event, SLOP);
    // Captured by what was pressed, so that a click still tells where.
    this.#capture(innermost, event.pointerId);
  };

  readonly #onMove = (event: PointerEvent): void => {
    const finger = this.#fingers.get(event.pointerId);
    if (finger === undefined) return;
    // Released where nobody could tell us: over a native menu, in another window.
    if (event.buttons === 0) return this.#lift(event.pointerId);
    const at = this.#place(event);
    if (!this.#isPanning) {
      if (Math.hypot(at.x - finger.pressed.x, at.y - finger.pressed.y) < finger.slop) return;
      this.#begin();
    }
    const before = this.#pair();
    const from = finger.at;
    finger.at = at;
    const after = this.#pair();
    if (before !== undefined && after !== undefined) this.target.pinch(before, after);
    else this.target.pan(at.x - from.x, at.y - from.y);
  };

  readonly #onUp = (event: PointerEvent): void => {
    if (!this.#fingers.has(event.pointerId)) return;
    if (this.#isPanning && event.type === 'pointerup') {
      this.#swallows = true;
      // The click, if there is one, follows at once.
      setTimeout(() => (this.#swallows = false));
    }
    this.#lift(event.pointerId);
  };

  /** What was pressed may lose the pointer to the ground; when the ground loses it, the hand is gone. */
  readonly #onLost = (event: PointerEvent): void => {
    if (event.composedPath()[0] === this.target.ground()) this.#lift(event.pointerId);
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (!this.#swallows) return;
    this.#swallows = false;
    event.stopPropagation();
    event.preventDefault();
  };

  #put(event: PointerEvent, slop: number): void {
    const at = this.#place(event);
    this.#fingers.set(event.pointerId, { pressed: at, at, slop });
  }

  #place({ clientX, clientY }: PointerEvent): Point {
    const client = { x: clientX, y: clientY };
    const ground = this.target.ground();
    return ground === undefined ? client : fromClient(ground, client);
  }

  #begin(): void {
    if (this.#isPanning) return;
    this.#isPanning = true;
    // By the ground, which stays: what was pressed may be taken away when it leaves the view.
    for (const id of this.#fingers.keys()) this.#capture(this.target.ground(), id);
    this.target.panning(true);
  }

  #lift(id: number): void {
    if (!this.#fingers.delete(id)) return;
    const ground = this.target.ground();
    if (ground?.hasPointerCapture(id) === true) ground.releasePointerCapture(id);
    if (this.#fingers.size > 0 || !this.#isPanning) return;
    this.#isPanning = false;
    this.target.panning(false);
  }

  #capture(by: Element | undefined, id: number): void {
    try {
      by?.setPointerCapture(id);
    } catch {
      // The pointer has gone in the meantime: its end comes as an event of its own.
    }
  }

  #pair(): Pair | undefined {
    const [a, b] = [...this.#fingers.values()];
    return a === undefined || b === undefined ? undefined : [a.at, b.at];
  }

  #pansAnywhere(event: MouseEvent): boolean {
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    return !isTouch && (event.button === 1 || (event.button === 0 && this.target.isSpaceHeld()));
  }

  #isInside(event: Event): boolean {
    const ground = this.target.ground();
    return ground !== undefined && event.composedPath().includes(ground);
  }

  /** Our own boxes, and those of the content that say of themselves that they are ground. */
  #isEmptyGround(innermost: Element): boolean {
    return innermost.getRootNode() === this.host.shadowRoot || innermost.hasAttribute('data-ground');
  }
}
