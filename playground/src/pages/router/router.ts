import { entryOf, type HistoryEntry } from './history-entry.js';
import { clickedPath } from './link-click.js';
import { matchRoute, type Matched, type Route } from './route.js';

/** Where one is. */
export interface Arrival {
  /** `undefined`: there is no such page. */
  readonly matched: Matched | undefined;
  readonly path: string;
  /** px to scroll to; 0 but for a step back or forward. */
  readonly scroll: number;
  /** The first page after loading: the focus stays where the browser has it. */
  readonly isFirst: boolean;
}

export interface RouterHost {
  readonly arrive: (arrival: Arrival) => void;
  /** Asks the page that is shown whether it may be left. */
  readonly mayLeave: () => Promise<boolean>;
}

/**
 * Paths to pages, by the History API. A step to another page first asks the one that is shown; a step back that is
 * refused is undone, so that the address is always that of the page that one sees.
 */
export class Router {
  #shown: { readonly key: string; readonly index: number } | undefined;
  /** Counts the wishes to go somewhere: an answer to an overtaken one is no longer waited for. */
  #wish = 0;
  /** How many departures wait for the page's word. */
  #leaving = 0;
  /** A step of our own that undoes a refused one: nobody is asked about it. */
  #isReturning = false;

  constructor(
    private readonly routes: readonly Route[],
    private readonly host: RouterHost,
  ) {}

  start(): void {
    // Ours puts it back when the page has its content; the browser would before.
    history.scrollRestoration = 'manual';
    addEventListener('popstate', this.#onStep);
    document.addEventListener('click', this.#onClick);
    this.#arrive(true, entryOf(history.state).scroll);
  }

  stop(): void {
    removeEventListener('popstate', this.#onStep);
    document.removeEventListener('click', this.#onClick);
    history.scrollRestoration = 'auto';
  }

  /** Shows what the address says once more: after somebody else has signed in. */
  again(): void {
    this.#shown = undefined;
    this.#arrive(true, 0);
  }

  /**
   * Goes to a path of ours. One that differs in its query alone is the same page with other parameters.
   * @param options.replace the former place is not one to go back to: a filter was set
   */
  async navigate(path: string, { replace = false }: { readonly replace?: boolean } = {}): Promise<void> {
    const url = new URL(path, location.href);
    const to = `${url.pathname}${url.search}${url.hash}`;
    const isSamePage = this.#shown !== undefined && matchRoute(this.routes, url)?.key === this.#shown.key;
    // Somebody is about to leave: what a page says late of itself does not hold him.
    if (isSamePage && replace && this.#leaving > 0) return;
    this.#wish += 1;
    const wish = this.#wish;
    if (!isSamePage && !(await this.#mayLeave())) return;
    if (wish !== this.#wish) return;
    const { index, scroll } = entryOf(history.state);
    if (replace) {
      history.replaceState({ index, scroll } satisfies HistoryEntry, '', to);
    } else {
      history.replaceState({ index, scroll: scrollY } satisfies HistoryEntry, '');
      history.pushState({ index: index + 1, scroll: 0 } satisfies HistoryEntry, '', to);
    }
    this.#arrive(false, replace ? scrollY : 0);
  }

  async #mayLeave(): Promise<boolean> {
    this.#leaving += 1;
    try {
      return await this.host.mayLeave();
    } finally {
      this.#leaving -= 1;
    }
  }

  #arrive(isFirst: boolean, scroll: number): void {
    const matched = matchRoute(this.routes, location);
    this.#shown = { key: matched?.key ?? `none ${location.pathname}`, index: entryOf(history.state).index };
    this.host.arrive({ matched, path: `${location.pathname}${location.search}`, scroll, isFirst });
  }

  readonly #onStep = (): void => void this.#step();

  async #step(): Promise<void> {
    if (this.#isReturning) {
      this.#isReturning = false;
      return;
    }
    const from = this.#shown;
    this.#wish += 1;
    const wish = this.#wish;
    const isSamePage = from !== undefined && matchRoute(this.routes, location)?.key === from.key;
    const mayGo = isSamePage || (await this.#mayLeave());
    if (wish !== this.#wish) return;
    const { index, scroll } = entryOf(history.state);
    if (mayGo) return this.#arrive(false, scroll);
    const back = (from?.index ?? index) - index;
    if (back === 0) return;
    this.#isReturning = true;
    history.go(back);
  }

  readonly #onClick = (event: MouseEvent): void => {
    const path = clickedPath(event);
    if (path === undefined) return;
    event.preventDefault();
    void this.navigate(path);
  };
}
