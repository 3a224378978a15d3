import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** ms without a change after which a picture is at rest. */
const REST_MS = 150;

/** What is drawn frame by frame. */
export interface Picture {
  /** Draws a frame, at `now` ms: whether more have to follow, and whether anything moved. */
  readonly frame: (now: number) => { readonly goesOn: boolean; readonly hasMoved: boolean };
  /** Nothing has moved for a while. */
  readonly rest: () => void;
}

/** Draws once a frame what was asked for any number of times, and tells when the movement is over. */
export class FrameLoop implements ReactiveController {
  #frame = 0;
  #restTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly picture: Picture,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#restTimer);
    this.#frame = 0;
    this.#restTimer = undefined;
  }

  /** Whether something moves, or did a moment ago. */
  get isMoving(): boolean {
    return this.#restTimer !== undefined;
  }

  request(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#onFrame);
  }

  readonly #onFrame = (now: number): void => {
    this.#frame = 0;
    const { goesOn, hasMoved } = this.picture.frame(now);
    if (goesOn) this.request();
    if (!hasMoved) return;
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => {
      this.#restTimer = undefined;
      this.picture.rest();
    }, REST_MS);
  };
}
