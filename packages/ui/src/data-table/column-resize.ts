import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** px at text scale 1 that a column has at least, unless it says so itself. */
export const MIN_WIDTH = 48;
export const MAX_WIDTH = 1200;

/** How far a key moves an edge, in px. */
export const WIDTH_STEP = 16;

/** A column's edge under the pointer. Escape puts it back. */
export class ColumnResize implements ReactiveController {
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** `resize` gets the width so far, in px of the screen; `settle` whether it is to be kept. */
  start(event: PointerEvent, edge: HTMLElement, width: number, resize: (width: number) => void, settle: (isKept: boolean) => void): void {
    this.#stop?.();
    const { pointerId, clientX: from } = event;
    let isMoved = false;
    const onMove = (move: PointerEvent): void => {
      if (move.pointerId !== pointerId || (!isMoved && Math.abs(move.clientX - from) < 2)) return;
      isMoved = true;
      resize(width + move.clientX - from);
    };
    const onEnd = (end: PointerEvent): void => {
      if (end.pointerId === pointerId) stop(end.type === 'pointerup');
    };
    const onKey = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      key.stopPropagation();
      resize(width);
      stop(false);
    };
    const stop = (isKept: boolean): void => {
      this.#stop = undefined;
      edge.removeEventListener('pointermove', onMove);
      edge.removeEventListener('pointerup', onEnd);
      edge.removeEventListener('pointercancel', onEnd);
      document.removeEventListener('keydown', onKey, true);
      if (edge.hasPointerCapture(pointerId)) edge.releasePointerCapture(pointerId);
      settle(isKept && isMoved);
    };
    this.#stop = () => stop(false);
    edge.setPointerCapture(pointerId);
    edge.addEventListener('pointermove', onMove);
    edge.addEventListener('pointerup', onEnd);
    edge.addEventListener('pointercancel', onEnd);
    // Wherever the focus is while an edge is held, Escape is for it.
    document.addEventListener('keydown', onKey, true);
  }

  hostDisconnected(): void {
    this.#stop?.();
  }
}
