/** A time that can be halted: while somebody reads, it does not run. */
export class Countdown {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;

  /** `ms` may be infinite: then it never ends by itself. */
  constructor(private ms: number, private readonly onEnd: () => void) {}

  run(): void {
    if (this.#timer !== undefined || this.ms === Infinity) return;
    this.#since = performance.now();
    this.#timer = setTimeout(this.onEnd, this.ms);
  }

  halt(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.ms = Math.max(0, this.ms - (performance.now() - this.#since));
  }
}
