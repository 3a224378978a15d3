import { equalJson, systemTiming, type Cause, type Timing } from '@zhengwu/core';

import type { SessionChange } from './session.js';

/** How long nothing is typed before a typing step is over, in ms. */
export const TYPING_PAUSE_MS = 500;

interface EmissionOptions<Value> {
  readonly send: (value: Value, cause: Cause) => void;
  /** A typing step is over: the next letter starts another one, in the history too. */
  readonly onPause: () => void;
  /** The document could not be read; the host keeps what it was told before. */
  readonly onFailure: (error: unknown) => void;
  readonly timing?: Timing;
}

/**
 * When the host hears of what: at once of each edit, once of a run of typing, never of what it set itself. What is
 * told is told in order, even where reading a document takes a while.
 */
export class Emission<Value> {
  #pending: SessionChange<Value> | undefined;
  #stopWaiting: () => void = () => undefined;
  #known: Value | undefined;
  #unsent = 0;
  #queue: Promise<void> = Promise.resolve();
  #epoch = 0;
  readonly #options: EmissionOptions<Value>;

  constructor(options: EmissionOptions<Value>) {
    this.#options = options;
  }

  changed(change: SessionChange<Value>): void {
    if (change.run === undefined) {
      this.#emitPending();
      this.#emit(change);
      return;
    }
    // Another field, another edit: the former run is a step of its own.
    if (this.#pending !== undefined && this.#pending.run !== change.run) this.#emitPending();
    this.#pending = change;
    this.#stopWaiting();
    const { timing = systemTiming } = this.#options;
    this.#stopWaiting = timing.after(TYPING_PAUSE_MS, () => this.#emitPending());
  }

  /** Ends the run of typing and resolves when the host has heard of all. */
  flush(): Promise<void> {
    this.#emitPending();
    return this.#queue;
  }

  /** Whether the host gives back what it has just been told, or what it has set before. */
  isEcho(value: unknown): boolean {
    if (this.#known === undefined) return false;
    try {
      return equalJson(this.#known, value);
    } catch {
      // A cycle, a getter that throws: not ours.
      return false;
    }
  }

  /** The host set this value: it need not hear of it, nor of anything before it. */
  reset(value: Value | undefined): void {
    this.#stopWaiting();
    this.#epoch += 1;
    this.#pending = undefined;
    this.#known = value;
  }

  #emitPending(): void {
    const change = this.#pending;
    if (change === undefined) return;
    this.#pending = undefined;
    this.#stopWaiting();
    this.#options.onPause();
    this.#emit(change);
  }

  #emit({ cause, read }: SessionChange<Value>): void {
    const value = read();
    if (!(value instanceof Promise) && this.#unsent === 0) {
      this.#send(value, cause);
      return;
    }
    const epoch = this.#epoch;
    this.#unsent += 1;
    this.#queue = this.#queue.then(async () => {
      try {
        const ready = await value;
        if (epoch === this.#epoch) this.#send(ready, cause);
      } catch (error) {
        this.#options.onFailure(error);
      } finally {
        this.#unsent -= 1;
      }
    });
  }

  #send(value: Value, cause: Cause): void {
    this.#known = value;
    this.#options.send(value, cause);
  }
}
