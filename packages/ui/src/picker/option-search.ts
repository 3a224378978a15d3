import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { PickerOption, PickerSearch } from './option.js';

/** ms of quiet before a search goes out. */
const WAITS_MS = 200;

/** How an asynchronous search stands. `options`: what was last found, shown on until there is something newer. */
export interface SearchState {
  readonly kind: 'idle' | 'searching' | 'found' | 'failed';
  readonly options: readonly PickerOption[];
}

const IDLE: SearchState = { kind: 'idle', options: [] };

/** Asks the owner's search, a moment after the last key; what is overtaken, or whose host is gone, is aborted. */
export class OptionSearch implements ReactiveController {
  state: SearchState = IDLE;

  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onEnd: () => void,
  ) {
    host.addController(this);
  }

  /** @param isNow asked for by opening or 重试, not by typing */
  ask(search: PickerSearch, words: string, isNow: boolean): void {
    this.#stop();
    this.#change({ kind: 'searching', options: this.state.options });
    if (isNow) void this.#run(search, words);
    else this.#timer = setTimeout(() => void this.#run(search, words), WAITS_MS);
  }

  /** Stops what is under way and forgets what was found. */
  reset(): void {
    this.#stop();
    this.#change(IDLE);
  }

  hostDisconnected(): void {
    this.#stop();
    this.state = IDLE;
  }

  async #run(search: PickerSearch, words: string): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    let state: SearchState;
    try {
      state = { kind: 'found', options: await search(words, { signal: running.signal }) };
    } catch {
      // Why it failed is the owner's to log; a person is told that it did, and may try again.
      state = { kind: 'failed', options: [] };
    }
    // An answer that was overtaken is nobody's any more.
    if (this.#running !== running) return;
    this.#running = undefined;
    this.#change(state);
    this.onEnd();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running?.abort();
    this.#running = undefined;
  }

  #change(state: SearchState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
