import { isEmpty, type Rect, type Size } from './rect.js';
import { clampZoom, isSameView, keptInSight, resized, viewBetween, visibleRect, type View, type ZoomLimits } from './view.js';

/** ms of a smooth move. */
const MOVE_MS = 220;

interface Move {
  readonly from: View;
  readonly to: View;
  /** The frame that it began with; unknown until that frame comes. */
  start: number | undefined;
  readonly arrived: () => void;
}

/**
 * Where a viewport looks: the view, what bounds it, and the smooth way to another one. It knows no element and no
 * clock: `advance` is told the time of each frame.
 */
export class Camera {
  #view: View = { x: 0, y: 0, zoom: 1 };
  #size: Size = { width: 0, height: 0 };
  #bounds: Rect | undefined;
  #move: Move | undefined;
  #waiting: { readonly act: () => void; readonly leave: () => void } | undefined;

  /** `changed` is called when there is something to draw. */
  constructor(
    readonly limits: () => ZoomLimits,
    private readonly changed: () => void,
  ) {}

  get view(): View {
    return this.#view;
  }

  /** Where a smooth move will end, or the view itself. */
  get aim(): View {
    return this.#move?.to ?? this.#view;
  }

  /** px of the window; 0 until it is known. */
  get size(): Size {
    return this.#size;
  }

  get bounds(): Rect | undefined {
    return this.#bounds;
  }

  get visible(): Rect {
    return visibleRect(this.#view, this.#size);
  }

  get isMoving(): boolean {
    return this.#move !== undefined;
  }

  /** Looks elsewhere, at once or smoothly. The promise is kept when it has arrived, or something else came between. */
  go(to: View, isSmooth = false): Promise<void> {
    this.stop();
    const target = this.#held(to);
    if (!isSmooth || isSameView(target, this.#view)) {
      this.#show(target);
      return Promise.resolve();
    }
    return new Promise((arrived) => {
      this.#move = { from: this.#view, to: target, start: undefined, arrived };
      this.changed();
    });
  }

  /** Stays where it is on its way. */
  stop(): void {
    const move = this.#move;
    this.#move = undefined;
    move?.arrived();
  }

  /** A frame at `now`, in ms: whether more have to follow. */
  advance(now: number): boolean {
    const move = this.#move;
    if (move === undefined) return false;
    move.start ??= now;
    const part = Math.min(1, (now - move.start) / MOVE_MS);
    this.#view = viewBetween(move.from, move.to, 1 - (1 - part) ** 3);
    if (part === 1) this.stop();
    return part < 1;
  }

  /** The window has a size, or another one: what was in its middle stays there. Nothing changes while it has none. */
  resize(size: Size): void {
    if (isEmpty(size) || (size.width === this.#size.width && size.height === this.#size.height)) return;
    const before = this.#size;
    const aim = this.aim;
    this.stop();
    this.#size = size;
    this.#view = this.#held(isEmpty(before) ? aim : resized(aim, before, size));
    this.changed();
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.act();
  }

  /** The content has other bounds; undefined or empty ones bind nothing. */
  bind(bounds: Rect | undefined): void {
    this.#bounds = bounds === undefined || isEmpty(bounds) ? undefined : bounds;
    if (this.#move === undefined) this.#show(this.#held(this.#view));
  }

  /** Does it now, or once the window has a size; of several that wait, the last is meant. */
  whenSized(act: () => Promise<void>): Promise<void> {
    if (!isEmpty(this.#size)) return act();
    return new Promise((resolve) => {
      this.#waiting?.leave();
      this.#waiting = { act: () => void act().then(resolve), leave: resolve };
    });
  }

  #held(view: View): View {
    const zoom = clampZoom(view.zoom, this.limits());
    const within = zoom === view.zoom ? view : { ...view, zoom };
    return this.#bounds === undefined || isEmpty(this.#size) ? within : keptInSight(within, this.#bounds, this.#size);
  }

  #show(view: View): void {
    if (isSameView(view, this.#view)) return;
    this.#view = view;
    this.changed();
  }
}
