import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Point } from '../overlay/floating.js';
import { DragSession, type DragOutcome } from './drag-session.js';
import type { DragLoad } from './drag-payload.js';

export interface DragSourceOptions {
  /** What would be dragged by this press, or undefined: a press like any other. Called at each press; it changes nothing. */
  readonly pick: (press: PointerEvent) => DragLoad | undefined;
  readonly onStart?: (load: DragLoad) => void;
  readonly onEnd?: (outcome: DragOutcome, load: DragLoad) => void;
  /** A finger was held and lifted where it was: what a long press asks for, usually a menu. */
  readonly onHold?: (point: Point) => void;
}

/** px that a mouse or pen moves before it drags. */
const THRESHOLD = 4;

/** px that a held finger trembles. */
const TREMBLE = 10;

/** ms that a finger is held before it drags; until then it scrolls. */
const HOLD_MS = 300;

interface Press {
  readonly id: number;
  readonly from: Point;
  readonly load: DragLoad;
  readonly hold: ReturnType<typeof setTimeout> | undefined;
  /** Where the finger came down. Its touch events go there even when it has been taken from the page. */
  readonly touched: EventTarget | undefined;
}

/**
 * Lets things be dragged from an element, by mouse, pen or finger, onto whatever has called `registerDropTarget`,
 * across shadow roots. A Lit element gives itself as `host` and is done; for a plain element call `hostConnected()`
 * and, at the end, `hostDisconnected()`.
 *
 * A mouse drags after 4 px, a finger when it has been held for 300 ms, so that the list can be scrolled. Escape, the
 * loss of the pointer, the removal of source or target cancel; nothing stays behind.
 * The keyboard's way is the control's own business.
 */
export class DragSource implements ReactiveController {
  #press: Press | undefined;
  #session: DragSession | undefined;
  #hasMoved = false;

  constructor(
    private readonly host: HTMLElement & Partial<ReactiveControllerHost>,
    private readonly options: DragSourceOptions,
  ) {
    host.addController?.(this);
  }

  get isDragging(): boolean {
    return this.#session !== undefined;
  }

  hostConnected(): void {
    this.host.addEventListener('pointerdown', this.#onDown);
    // There before the finger comes down, else the browser has already decided to scroll.
    this.host.addEventListener('touchmove', this.#onTouchMove, { passive: false });
  }

  hostDisconnected(): void {
    this.host.removeEventListener('pointerdown', this.#onDown);
    this.host.removeEventListener('touchmove', this.#onTouchMove);
    this.cancel();
  }

  /** Ends a drag, or a press that might become one, as if it had not begun. */
  cancel(): void {
    const load = this.#press?.load;
    const session = this.#released();
    if (session === undefined || load === undefined) return;
    session.cancel();
    this.options.onEnd?.('cancelled', load);
  }

  readonly #onDown = (event: PointerEvent): void => {
    if (this.#press !== undefined || !event.isPrimary || event.button !== 0 || event.defaultPrevented) return;
    const load = this.options.pick(event);
    if (load === undefined) return;
    const isFinger = event.pointerType === 'touch';
    this.#press = {
      id: event.pointerId,
      from: { x: event.clientX, y: event.clientY },
      load,
      hold: isFinger ? setTimeout(this.#start, HOLD_MS) : undefined,
      touched: isFinger ? event.composedPath()[0] : undefined,
    };
    this.#hasMoved = false;
    this.#press.touched?.addEventListener('touchmove', this.#onTouchMove, { passive: false });
    for (const [type, listener] of this.#whilePressed) window.addEventListener(type, listener, true);
  };

  readonly #onMove = (event: Event): void => {
    const press = this.#press;
    if (!(event instanceof PointerEvent) || event.pointerId !== press?.id) return;
    const point = { x: event.clientX, y: event.clientY };
    const distance = Math.hypot(point.x - press.from.x, point.y - press.from.y);
    if (this.#session === undefined) {
      if (press.hold === undefined && distance >= THRESHOLD) this.#start();
      // The finger scrolls.
      else if (press.hold !== undefined && distance > TREMBLE) return this.cancel();
    }
    if (this.#session === undefined) return;
    this.#hasMoved ||= distance >= THRESHOLD;
    event.preventDefault();
    this.#session.moveTo(point);
  };

  readonly #start = (): void => {
    const press = this.#press;
    if (press === undefined || this.#session !== undefined) return;
    try {
      this.host.setPointerCapture(press.id);
    } catch {
      // The pointer has gone in this very moment, or a test made it up: the drag goes on without capture.
    }
    getSelection()?.removeAllRanges();
    this.options.onStart?.(press.load);
    this.#session = new DragSession(this.host, press.load, press.from, () => this.cancel());
    this.#session.moveTo(press.from);
  };

  readonly #onUp = (event: Event): void => {
    const press = this.#press;
    if (!(event instanceof PointerEvent) || event.pointerId !== press?.id) return;
    if (this.#session === undefined) return void this.#released();
    swallowClick();
    if (press.touched !== undefined && !this.#hasMoved) {
      this.cancel();
      return this.options.onHold?.(press.from);
    }
    const { load } = press;
    const session = this.#released();
    let outcome: DragOutcome = 'cancelled';
    try {
      outcome = session?.drop() ?? outcome;
    } finally {
      // The source hears of the end even when the target's drop has thrown.
      this.options.onEnd?.(outcome, load);
    }
  };

  readonly #onGone = (event: Event): void => {
    if (!(event instanceof PointerEvent) || event.pointerId !== this.#press?.id) return;
    // A finger's capture passes from the row that it touched to us, and the row tells of its loss.
    if (event.type === 'lostpointercapture' && event.composedPath()[0] !== this.host) return;
    this.cancel();
  };

  readonly #onKey = (event: Event): void => {
    if (this.#session === undefined || !(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
    swallowClickOfRelease();
  };

  /** The browser's own drag of a picture, its selection of text, its menu after a long press. */
  readonly #onBrowserGesture = (event: Event): void => {
    if (event.type === 'contextmenu' && this.#session === undefined) return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onTouchMove = (event: Event): void => {
    if (this.#session !== undefined && event.cancelable) event.preventDefault();
  };

  readonly #whilePressed: readonly (readonly [type: string, listener: (event: Event) => void])[] = [
    ['pointermove', this.#onMove],
    ['pointerup', this.#onUp],
    ['pointercancel', this.#onGone],
    ['lostpointercapture', this.#onGone],
    ['keydown', this.#onKey],
    ['dragstart', this.#onBrowserGesture],
    ['selectstart', this.#onBrowserGesture],
    ['contextmenu', this.#onBrowserGesture],
  ];

  /** Lets go of pointer and page; what is left to do is to end the session that it answers. */
  #released(): DragSession | undefined {
    const press = this.#press;
    const session = this.#session;
    if (press === undefined) return undefined;
    this.#press = undefined;
    this.#session = undefined;
    clearTimeout(press.hold);
    press.touched?.removeEventListener('touchmove', this.#onTouchMove);
    for (const [type, listener] of this.#whilePressed) window.removeEventListener(type, listener, true);
    if (this.host.hasPointerCapture(press.id)) this.host.releasePointerCapture(press.id);
    return session;
  }
}

/** The click that a browser makes of the release would select or open what is under the pointer. */
function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, true), 0);
}

/** The same for a button that is still down when the drag has been cancelled. */
function swallowClickOfRelease(): void {
  const onNext = (event: Event): void => {
    window.removeEventListener('pointerup', onNext, true);
    window.removeEventListener('pointerdown', onNext, true);
    if (event.type === 'pointerup') swallowClick();
  };
  window.addEventListener('pointerup', onNext, true);
  // The release was not ours to see: the next press is a new one.
  window.addEventListener('pointerdown', onNext, true);
}
