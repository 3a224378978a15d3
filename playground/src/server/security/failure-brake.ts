/** How many failures are let through, and for how long each counts. */
export interface BrakeLimits {
  readonly failures: number;
  /** ms */
  readonly window: number;
}

/** More keys than this are an attack by itself: the oldest go. */
const MOST_KEYS = 50_000;

/**
 * Slows down whoever fails again and again. Counts failures alone, so that an office behind one address may sign in
 * together in the morning. In memory: a restart forgives, and the delay is short in any case.
 */
export class FailureBrake {
  readonly #limits: BrakeLimits;
  readonly #failures = new Map<string, number[]>();

  constructor(limits: BrakeLimits) {
    this.#limits = limits;
  }

  /** ms until another try is let through; 0: now. */
  wait(key: string, now: number): number {
    const recent = this.#recent(key, now);
    const decisive = recent[recent.length - this.#limits.failures];
    return decisive === undefined ? 0 : decisive + this.#limits.window - now;
  }

  failed(key: string, now: number): void {
    const recent = [...this.#recent(key, now), now].slice(-this.#limits.failures);
    this.#failures.delete(key);
    this.#failures.set(key, recent);
    if (this.#failures.size > MOST_KEYS) for (const oldest of [...this.#failures.keys()].slice(0, MOST_KEYS / 10)) this.#failures.delete(oldest);
  }

  succeeded(key: string): void {
    this.#failures.delete(key);
  }

  #recent(key: string, now: number): readonly number[] {
    return (this.#failures.get(key) ?? []).filter((at) => at > now - this.#limits.window);
  }
}
