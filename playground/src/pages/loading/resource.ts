import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { isAbort } from '../failure/failure-text.js';

/** How something that is read from the server stands. What was read once stays in sight while it is read again. */
export type ResourceState<Value> =
  | { readonly kind: 'waiting'; readonly isSlow: boolean }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'here'; readonly value: Value; /** Reading it again failed: what is shown may be old. */ readonly error: unknown };

/** ms within which an answer comes without anybody having seen a sign of waiting. */
const QUIET_MS = 200;

/** Reads a value for its host. A newer reading overtakes an older one; the page that goes aborts it. */
export class Resource<Value> implements ReactiveController {
  state: ResourceState<Value> = { kind: 'waiting', isSlow: false };
  #running: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly read: (signal: AbortSignal) => Promise<Value>,
  ) {
    host.addController(this);
  }

  get value(): Value | undefined {
    return this.state.kind === 'here' ? this.state.value : undefined;
  }

  /** Reads it, or reads it again. Never rejects: the state says what came of it. */
  async load(): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    if (this.state.kind !== 'here') {
      this.#change({ kind: 'waiting', isSlow: false });
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        if (this.state.kind === 'waiting') this.#change({ kind: 'waiting', isSlow: true });
      }, QUIET_MS);
    }
    let next: ResourceState<Value>;
    try {
      next = { kind: 'here', value: await this.read(running.signal), error: undefined };
    } catch (error) {
      if (isAbort(error)) return;
      next = this.state.kind === 'here' ? { ...this.state, error } : { kind: 'failed', error };
    }
    if (this.#running === running) this.#change(next);
  }

  /** Somebody has signed in again: what could not be read is read now. */
  retryFailed(): void {
    if (this.state.kind === 'failed' || (this.state.kind === 'here' && this.state.error !== undefined)) void this.load();
  }

  /** What an answer to something else has brought along. Whatever is being read is older. */
  set(value: Value): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#change({ kind: 'here', value, error: undefined });
  }

  hostConnected(): void {
    // Moved, or put back: what was broken off begins anew.
    if (this.#running?.signal.aborted === true && this.state.kind === 'waiting') void this.load();
  }

  hostDisconnected(): void {
    this.#running?.abort();
    clearTimeout(this.#timer);
  }

  #change(state: ResourceState<Value>): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
