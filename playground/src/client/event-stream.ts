import type { DocumentKind, ServerEvent } from '../api/index.js';
import { backOff } from './back-off.js';
import { systemClock, type Clock } from './clock.js';
import { Refusal } from './refusal.js';

/** Whose presence at which document the stream announces, and tells of. */
export interface StreamWatched {
  readonly itemId: string;
  readonly kind: DocumentKind;
  /** The editor's draft; absent for somebody who only looks. */
  readonly draftId?: string;
}

/** What the stream needs of an `EventSource`. */
export interface Source {
  addEventListener(type: string, listener: (event: { readonly data?: unknown; readonly lastEventId?: string }) => void): void;
  close(): void;
}

/** What the stream has to know of the page that it stands in. */
export interface PageSigns {
  isHidden(): boolean;
  /** Calls back when the page is hidden or shown, the network gone or back, until the returned function is called. */
  listen(listener: (sign: 'visibility' | 'online' | 'offline') => void): () => void;
}

interface EventStreamOptions {
  readonly base?: string;
  readonly connect?: (url: string) => Source;
  readonly clock?: Clock;
  readonly page?: PageSigns;
  /**
   * Asks who is signed in, with whom a broken stream is told from a session that has ended: a stream says nothing of why
   * it broke. Rejects with `Refusal`; nobody is asked by default.
   */
  readonly whoIsHere?: () => Promise<unknown>;
}

type Listener = (event: ServerEvent) => void;

/** A hidden page gives its connection back after this time, ms: over HTTP/1.1 a browser has six a host for all tabs. */
export const HIDDEN_MS = 30_000;

/** A connection that is back within this time was never away, ms: nobody is told of it. */
export const GRACE_MS = 2000;

const KINDS: readonly ServerEvent['kind'][] = ['document', 'item', 'milestone', 'checked', 'presence', 'ready', 'reset'];

/**
 * The server's events, over one connection a tab. It is opened again whenever it breaks, and asks for what was missed;
 * where nobody knows what that was, listeners hear `reset` and read everything again.
 */
export class EventStream {
  readonly #base: string;
  readonly #connect: (url: string) => Source;
  readonly #clock: Clock;
  readonly #page: PageSigns;
  readonly #whoIsHere: (() => Promise<unknown>) | undefined;
  readonly #listeners = new Map<symbol, { readonly hear: Listener; readonly watched: StreamWatched | undefined }>();
  readonly #connectionListeners = new Set<(isConnected: boolean) => void>();
  #isOpen = false;
  #source: Source | undefined;
  #isConnected = true;
  /** What listeners were told last. */
  #isTold = true;
  /** No session: there is nothing to try before somebody has signed in. */
  #isSignedOut = false;
  /** The number of the last event in the server's log; undefined before the first. */
  #lastId: string | undefined;
  #failures = 0;
  #stopWaiting: () => void = () => undefined;
  #stopResting: () => void = () => undefined;
  #stopListening: () => void = () => undefined;
  #stopMove: (() => void) | undefined;
  #stopGrace: (() => void) | undefined;

  constructor({ base = '/api/v1', connect = (url): Source => new EventSource(url), clock = systemClock, page = browserPage, whoIsHere }: EventStreamOptions = {}) {
    this.#base = base;
    this.#connect = connect;
    this.#clock = clock;
    this.#page = page;
    this.#whoIsHere = whoIsHere;
  }

  /** Connects, and stays connected until `close`. */
  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#isConnected = true;
    this.#isTold = true;
    this.#isSignedOut = false;
    this.#stopListening = this.#page.listen((sign) => this.#noticed(sign));
    this.#start();
  }

  /** Somebody else may open it next: what he missed is not known. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#stop();
    this.#stopMove?.();
    this.#stopMove = undefined;
    this.#endGrace();
    this.#stopListening();
    this.#stopResting();
    this.#lastId = undefined;
    this.#failures = 0;
  }

  /** Hears events until the returned function is called. The stream is told what the latest listener watches. */
  subscribe(hear: Listener, watched?: StreamWatched): () => void {
    const key = Symbol('listener');
    this.#listeners.set(key, { hear, watched });
    if (watched !== undefined) this.#moveSoon();
    return () => {
      if (this.#listeners.delete(key) && watched !== undefined) this.#moveSoon();
    };
  }

  /**
   * Hears whether the server can be heard, from the next change on: that it cannot, once it does not answer a question
   * either, or the stream stays broken. A session that has ended is none of that.
   */
  onConnection(listener: (isConnected: boolean) => void): () => void {
    this.#connectionListeners.add(listener);
    return () => this.#connectionListeners.delete(listener);
  }

  /** No need to wait any longer: the session is a new one, the network is back. */
  tryNow(): void {
    if (!this.#isOpen || this.#isConnected) return;
    this.#failures = 0;
    this.#isSignedOut = false;
    this.#start();
  }

  get #watched(): StreamWatched | undefined {
    return [...this.#listeners.values()].reverse().find(({ watched }) => watched !== undefined)?.watched;
  }

  #start(): void {
    this.#stop();
    const query = new URLSearchParams();
    const watched = this.#watched;
    if (watched !== undefined) {
      query.set('item', watched.itemId);
      query.set('kind', watched.kind);
      if (watched.draftId !== undefined) query.set('draft', watched.draftId);
    }
    const after = this.#lastId;
    if (after !== undefined) query.set('after', after);
    const text = query.toString();
    const source = this.#connect(`${this.#base}/events${text === '' ? '' : `?${text}`}`);
    this.#source = source;
    const ifCurrent = <Event>(react: (event: Event) => void) => {
      return (event: Event): void => {
        if (this.#source === source) react(event);
      };
    };
    source.addEventListener('open', ifCurrent(() => this.#opened(after === undefined)));
    source.addEventListener('error', ifCurrent(() => this.#broke()));
    for (const kind of KINDS) source.addEventListener(kind, ifCurrent((event) => this.#heard(event)));
  }

  #stop(): void {
    this.#stopWaiting();
    this.#source?.close();
    this.#source = undefined;
  }

  #opened(isFresh: boolean): void {
    this.#failures = 0;
    this.#isConnected = true;
    this.#isSignedOut = false;
    this.#endGrace();
    this.#tellConnection(true);
    // What was read before this connection may be older than what it will tell of.
    if (isFresh) this.#tell({ kind: 'reset' });
  }

  /** The browser would connect again by itself after a broken line, but not after a refusal: so it is ours to do. */
  #broke(): void {
    this.#stop();
    this.#failures += 1;
    this.#isConnected = false;
    this.#stopWaiting = this.#clock.after(backOff(this.#failures, this.#clock.random()), () => this.#start());
    if (this.#isTold) this.#stopGrace ??= this.#clock.after(GRACE_MS, () => {
      this.#stopGrace = undefined;
      if (!this.#isSignedOut) this.#tellConnection(false);
    });
    void this.#askWhy();
  }

  async #askWhy(): Promise<void> {
    const failures = this.#failures;
    let refusal: Refusal | undefined;
    try {
      await this.#whoIsHere?.();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusal = error;
    }
    // Connected again, or broken again, or closed meanwhile: that is another question.
    if (!this.#isOpen || this.#isConnected || failures !== this.#failures) return;
    if (refusal?.code === 'offline') this.#tellConnection(false);
    if (refusal?.code !== 'not-signed-in') return;
    this.#isSignedOut = true;
    this.#stop();
    this.#endGrace();
    // The server is there: it has said so.
    this.#tellConnection(true);
  }

  #endGrace(): void {
    this.#stopGrace?.();
    this.#stopGrace = undefined;
  }

  #heard({ data, lastEventId }: { readonly data?: unknown; readonly lastEventId?: string }): void {
    if (lastEventId !== undefined && lastEventId !== '') this.#lastId = lastEventId;
    // The server's own event, whose shape its tests hold against the schemas.
    this.#tell(JSON.parse(String(data)) as ServerEvent);
  }

  #tell(event: ServerEvent): void {
    for (const { hear } of [...this.#listeners.values()]) hear(event);
  }

  #tellConnection(isConnected: boolean): void {
    if (isConnected === this.#isTold) return;
    this.#isTold = isConnected;
    for (const listener of [...this.#connectionListeners]) listener(isConnected);
  }

  /** Another document is watched. From one page to the next that changes twice in a moment, and is told once. */
  #moveSoon(): void {
    if (!this.#isOpen || this.#stopMove !== undefined) return;
    this.#stopMove = this.#clock.after(0, () => {
      this.#stopMove = undefined;
      if (this.#source !== undefined) this.#start();
    });
  }

  #noticed(sign: 'visibility' | 'online' | 'offline'): void {
    switch (sign) {
      case 'online':
        this.tryNow();
        return;
      case 'offline':
        if (this.#source !== undefined) this.#broke();
        return;
      case 'visibility':
        this.#stopResting();
        if (this.#page.isHidden()) this.#stopResting = this.#clock.after(HIDDEN_MS, () => this.#stop());
        // Waiting or resting, it is wanted now.
        else if (this.#source === undefined && !this.#isSignedOut) this.#start();
    }
  }
}

const browserPage: PageSigns = {
  isHidden: () => document.visibilityState === 'hidden',
  listen: (listener) => {
    const onVisibility = (): void => listener('visibility');
    const onOnline = (): void => listener('online');
    const onOffline = (): void => listener('offline');
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('online', onOnline);
    window.addEventListener('offline', onOffline);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('online', onOnline);
      window.removeEventListener('offline', onOffline);
    };
  },
};
