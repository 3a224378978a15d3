import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** ms that a button is held before it repeats, and between repetitions: what keyboards do. */
const WAITS_MS = 400;
const REPEATS_MS = 60;

/** A button that acts when it is pressed and goes on while it is held. What is held ends with the host. */
export class RepeatPress implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly onEnd: () => void,
  ) {
    host.addController(this);
  }

  start(act: () => void): void {
    this.#stop();
    const again = (wait: number): void => {
      // First the timer: what is done may end the press.
      this.#timer = setTimeout(again, wait, REPEATS_MS);
      act();
    };
    again(WAITS_MS);
  }

  end(): void {
    if (this.#stop()) this.onEnd();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): boolean {
    const isHeld = this.#timer !== undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return isHeld;
  }
}
