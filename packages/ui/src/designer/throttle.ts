import { systemTiming, type Timing } from '@zhengwu/core';

/**
 * Hands on the first value at once and then, while more come, the newest one a `ms`: a host that sets its context
 * fifty times a second must not keep the checks from ever reaching their end.
 */
export class Throttle<Value> {
  #newest: { readonly value: Value } | undefined;
  #isResting = false;

  constructor(
    private readonly ms: number,
    private readonly take: (value: Value) => void,
    private readonly timing: Timing = systemTiming,
  ) {}

  push(value: Value): void {
    if (this.#isResting) {
      this.#newest = { value };
      return;
    }
    this.#rest();
    this.take(value);
  }

  #rest(): void {
    this.#isResting = true;
    this.timing.after(this.ms, () => {
      this.#isResting = false;
      const newest = this.#newest;
      this.#newest = undefined;
      if (newest !== undefined) this.push(newest.value);
    });
  }
}
