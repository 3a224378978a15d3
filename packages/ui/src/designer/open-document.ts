import { reasonOf, type Cause, type Finding } from '@zhengwu/core';

import type { OpenState } from '../frame/frame-parts.js';
import { Emission } from './emission.js';
import type { Opened } from './opened.js';
import type { Session } from './session.js';
import { Throttle } from './throttle.js';
import { UnwrittenError } from './unwritten-error.js';

/** A new context reaches the checks at most this often, in ms. */
const CONTEXT_MS = 300;

/** `detail` of `zw-error`: what went wrong that the host should know of. */
export interface DesignerFailure {
  /** A value that does not open, a context that cannot be read, a document that cannot be written. */
  readonly kind: 'open' | 'context' | 'read';
  readonly reason?: string;
  /** Of a value: what is wrong with it. Of a document that cannot be written: what stands against it. */
  readonly findings: readonly Finding[];
}

export interface OpenDocumentTrade<Value, Context, S> {
  readonly open: (value: unknown, context: Context) => Opened<S> | Promise<Opened<S>>;
  /** The host is to hear of a change. */
  readonly send: (value: Value, cause: Cause) => void;
  readonly onFailure: (failure: DesignerFailure) => void;
  /** The former document is gone; whatever spoke of it goes too. */
  readonly onLeft: () => void;
  /** Document, findings or state are others than before. */
  readonly onUpdate: () => void;
}

/**
 * The one document that a designer has open: opening what a host sets (possibly slowly, possibly garbage), keeping
 * echoes and overtaken openings out, telling the host of changes, following it on and off the page.
 */
export class OpenDocument<Value, Context, S extends Session<Value, Context>> {
  #session: S | undefined;
  #opened: Opened<S> | undefined;
  #state: OpenState = 'empty';
  #failure: string | undefined;
  #given: unknown;
  /** A value that was set and is not opened yet. */
  #incoming: { readonly value: unknown } | undefined;
  #openings = 0;
  #isOnPage = false;
  #unsubscribe: (() => void) | undefined;
  readonly #trade: OpenDocumentTrade<Value, Context, S>;
  readonly #emission: Emission<Value>;
  readonly #contexts = new Throttle<Context>(CONTEXT_MS, (context) => this.#session?.setContext(context));

  constructor(trade: OpenDocumentTrade<Value, Context, S>) {
    this.#trade = trade;
    this.#emission = new Emission<Value>({
      send: trade.send,
      onPause: () => this.#session?.pause(),
      onFailure: (error) => trade.onFailure({ kind: 'read', reason: reasonOf(error), findings: error instanceof UnwrittenError ? error.findings : [] }),
    });
  }

  get session(): S | undefined {
    return this.#session;
  }

  get opened(): Opened<S> | undefined {
    return this.#opened;
  }

  get state(): OpenState {
    return this.#state;
  }

  /** Why opening threw; only where a designer has a fault. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** What the host set last, as it came. */
  get given(): unknown {
    return this.#given;
  }

  /** The document as it is now; what was set, where that is not open. */
  get value(): unknown {
    if (this.#incoming !== undefined) return this.#incoming.value;
    const value = this.#session?.read();
    return value === undefined || value instanceof Promise ? this.#given : value;
  }

  /** Takes what a host sets; false if it is only the echo of what the host knows already. */
  set(value: unknown): boolean {
    if (this.#incoming === undefined && this.#emission.isEcho(value)) return false;
    this.#incoming = { value };
    return true;
  }

  /** Opens what was set, if that has not happened yet. */
  openNow(context: Context): void {
    const incoming = this.#incoming;
    if (incoming === undefined) return;
    this.#incoming = undefined;
    this.#leave();
    this.#given = incoming.value;
    const opening = (this.#openings += 1);
    if (incoming.value === undefined || incoming.value === null) return;
    const failed = (error: unknown): void => {
      if (opening !== this.#openings) return;
      this.#state = 'failed';
      this.#failure = reasonOf(error);
      this.#trade.onFailure({ kind: 'open', reason: this.#failure, findings: [] });
      this.#trade.onUpdate();
    };
    try {
      const opened = this.#trade.open(incoming.value, context);
      if (!(opened instanceof Promise)) return this.#take(opened);
      this.#state = 'opening';
      opened.then((later) => {
        if (opening === this.#openings) this.#take(later);
      }, failed);
    } catch (error) {
      failed(error);
    }
  }

  setContext(context: Context): void {
    this.#contexts.push(context);
  }

  /** The element is on a page: checks run. */
  resume(): void {
    this.#isOnPage = true;
    this.#session?.resume();
  }

  /** It is not: the worker ends, document and history stay. What was typed is told first. */
  suspend(): void {
    this.#isOnPage = false;
    void this.flush();
    this.#session?.suspend();
  }

  /** Ends the run of typing and resolves when the host has heard of all. */
  flush(): Promise<void> {
    return this.#emission.flush();
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#session?.suspend();
    this.#session = undefined;
    this.#opened = undefined;
    this.#failure = undefined;
    this.#state = 'empty';
    this.#emission.reset(undefined);
    this.#trade.onLeft();
  }

  #take(opened: Opened<S>): void {
    this.#opened = opened;
    const { session } = opened;
    if (session === undefined) {
      this.#state = 'failed';
      this.#trade.onFailure({ kind: 'open', findings: opened.findings });
      this.#trade.onUpdate();
      return;
    }
    this.#session = session;
    this.#state = 'open';
    const read = session.read();
    // A text is known as the host knows it. Of JSON we have our own copy: it shows whether the host changed its object.
    this.#emission.reset((typeof this.#given === 'string' || read instanceof Promise ? this.#given : read) as Value);
    this.#unsubscribe = session.subscribe({
      onChange: (change) => {
        this.#trade.onUpdate();
        this.#emission.changed(change);
      },
      onCheck: this.#trade.onUpdate,
    });
    if (this.#isOnPage) session.resume();
    this.#trade.onUpdate();
  }
}
