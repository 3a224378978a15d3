import type { Timing } from '../timing.js';

/** A clock that stands still, and turns that come when a test says so. */
export class FakeTiming implements Timing {
  /** Added to the clock each time somebody looks: a check that takes its time. */
  msPerLook = 0;
  #now = 0;
  readonly #waiting: (() => void)[] = [];
  #alarms: { readonly at: number; readonly callback: () => void }[] = [];

  readonly now = (): number => (this.#now += this.msPerLook);

  readonly later = (callback: () => void): void => {
    this.#waiting.push(callback);
  };

  readonly after = (ms: number, callback: () => void): (() => void) => {
    const alarm = { at: this.#now + ms, callback };
    this.#alarms.push(alarm);
    return () => {
      this.#alarms = this.#alarms.filter((each) => each !== alarm);
    };
  };

  get alarms(): number {
    return this.#alarms.length;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Runs what waits longest; false if nothing does. */
  turn(): boolean {
    const next = this.#waiting.shift();
    next?.();
    return next !== undefined;
  }

  turnAll(): void {
    while (this.turn());
  }

  pass(ms: number): void {
    this.#now += ms;
    const due = this.#alarms.filter(({ at }) => at <= this.#now);
    this.#alarms = this.#alarms.filter(({ at }) => at > this.#now);
    for (const { callback } of due) callback();
  }
}
