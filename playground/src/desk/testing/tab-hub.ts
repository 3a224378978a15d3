import type { TabChannel } from '../tab-channel.js';

/** The channel of one browser: what a tab posts, the others hear. */
export class TabHub {
  readonly #listeners = new Map<symbol, Set<(message: unknown) => void>>();

  tab(): TabChannel {
    const self = Symbol('tab');
    const own = new Set<(message: unknown) => void>();
    this.#listeners.set(self, own);
    return {
      post: (message) => {
        for (const [tab, listeners] of this.#listeners) if (tab !== self) for (const listener of [...listeners]) queueMicrotask(() => listeners.has(listener) && listener(message));
      },
      listen: (listener) => {
        own.add(listener);
        return () => own.delete(listener);
      },
    };
  }
}
