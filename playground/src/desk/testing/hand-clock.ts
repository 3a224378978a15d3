import type { Clock } from '../../client/clock.js';

/** A clock that a test turns by hand. */
export class HandClock implements Clock {
  #now = Date.parse('2026-11-23T14:00:00+08:00');
  #timers: { readonly at: number; readonly callback: () => void }[] = [];
  /** What `random` says. */
  lot = 0.5;

  now(): number {
    return this.#now;
  }

  random(): number {
    return this.lot;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.#now + ms, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** How many wait. */
  get waiting(): number {
    return this.#timers.length;
  }

  /** Lets time pass, and what it brings about come to its end, timer after timer. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await breath();
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    this.#now = end;
    await breath();
  }
}

/** What needs no time but turns of its own comes to its end. */
export async function breath(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
}
