import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { SeparatorPlace } from './separator-key.js';

/** What the pane was when the drag began; `shown` is its size on the screen, in px. */
export interface DragStart extends SeparatorPlace {
  readonly size: number;
  readonly collapsed: boolean;
  readonly shown: number;
}

export interface DragHandlers {
  readonly began: () => void;
  /** The size that the pointer asks for, in px, unbounded. */
  readonly moved: (wish: number) => void;
  /** `hasMoved` is false for a mere press. */
  readonly ended: (before: DragStart, hasMoved: boolean) => void;
  readonly cancelled: (before: DragStart) => void;
}

/** px that a press may tremble before it is a drag. */
const SLACK = 3;

interface Drag {
  readonly line: HTMLElement;
  readonly pointer: number;
  readonly from: number;
  readonly before: DragStart;
  hasMoved: boolean;
}

/** A drag of the line with one captured pointer. Escape, a lost pointer or removal ends it as if it had not been. */
export class SeparatorDrag implements ReactiveController {
  #drag: Drag | undefined;

  constructor(host: ReactiveControllerHost, private readonly handlers: DragHandlers) {
    host.addController(this);
  }

  press(event: PointerEvent, before: DragStart): void {
    if (event.button !== 0 || !event.isPrimary || this.#drag !== undefined) return;
    const line = event.currentTarget as HTMLElement; // the listener stands on the line
    this.#drag = { line, pointer: event.pointerId, from: along(event, before), before, hasMoved: false };
    line.setPointerCapture(event.pointerId);
    line.addEventListener('pointermove', this.#onMove);
    line.addEventListener('pointerup', this.#onUp);
    line.addEventListener('lostpointercapture', this.#onLost);
    line.addEventListener('keydown', this.#onKey);
    this.handlers.began();
  }

  hostDisconnected(): void {
    this.#cancel();
  }

  readonly #onMove = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    const moved = along(event, drag.before) - drag.from;
    if (!drag.hasMoved && Math.abs(moved) < SLACK) return;
    drag.hasMoved = true;
    this.handlers.moved(drag.before.shown + (drag.before.fixed === 'start' ? moved : -moved));
  };

  readonly #onUp = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    this.#release(drag);
    this.handlers.ended(drag.before, drag.hasMoved);
  };

  readonly #onLost = (): void => this.#cancel();

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#cancel();
  };

  #cancel(): void {
    const drag = this.#drag;
    if (drag === undefined) return;
    this.#release(drag);
    this.handlers.cancelled(drag.before);
  }

  #release(drag: Drag): void {
    const { line, pointer } = drag;
    this.#drag = undefined;
    line.removeEventListener('pointermove', this.#onMove);
    line.removeEventListener('pointerup', this.#onUp);
    line.removeEventListener('lostpointercapture', this.#onLost);
    line.removeEventListener('keydown', this.#onKey);
    if (line.hasPointerCapture(pointer)) line.releasePointerCapture(pointer);
  }
}

function along(event: PointerEvent, { direction }: SeparatorPlace): number {
  return direction === 'row' ? event.clientX : event.clientY;
}
