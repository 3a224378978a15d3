import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Me } from '../../api/index.js';
import type { Client } from '../../client/client.js';
import { Refusal } from '../../client/refusal.js';
import { setClockBy } from '../time/server-clock.js';
import { onOtherWindow, tellOtherWindows } from './session-mark.js';

/** A session that ended under a page: whoever was signed in is asked for the password. */
export interface Lost {
  /** Who has signed in in another window of this browser. */
  readonly instead: string | undefined;
  /** The dialog was put off: a strip reminds of it. */
  readonly isPutOff: boolean;
}

export type Phase =
  | { readonly kind: 'starting' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'out' }
  | { readonly kind: 'welcome'; readonly token: string }
  | { readonly kind: 'in'; readonly me: Me; readonly lost: Lost | undefined };

/**
 * Who is signed in. A session that ends while somebody works never takes the page away: he signs in again over it. When
 * another window of the browser signs in as somebody else, this one goes on as nobody until it is said who.
 */
export class Session implements ReactiveController {
  phase: Phase = { kind: 'starting' };
  #again: { readonly promise: Promise<Me>; readonly resolve: (me: Me) => void } | undefined;
  #unlisten: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly client: () => Client,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#unlisten = onOtherWindow(() => void this.#look());
  }

  hostDisconnected(): void {
    this.#unlisten?.();
  }

  /** Asks the server who is here; behind a one-time address nobody is yet. */
  async start(): Promise<void> {
    this.client().transport.onSignedOut = () => {
      if (this.phase.kind === 'in') void this.signInAgain();
    };
    if (location.pathname === '/welcome') {
      const token = decodeURIComponent(location.hash.slice(1));
      // Out of the address at once: nobody reads it over a shoulder or finds it in the history.
      history.replaceState(null, '', '/welcome');
      return this.#set({ kind: 'welcome', token });
    }
    this.#set({ kind: 'starting' });
    try {
      this.#enter(await this.client().me());
    } catch (error) {
      this.#set(isSignedOut(error) ? { kind: 'out' } : { kind: 'failed', error });
    }
  }

  /** Somebody has signed in: here for the first time, or again. */
  signedIn(me: Me): void {
    tellOtherWindows();
    this.#enter(me);
  }

  /** @throws Refusal where the server could not be told: then the session is still open */
  async signOut(): Promise<void> {
    await this.client().signOut();
    tellOtherWindows();
    this.#set({ kind: 'out' });
  }

  /** Resolves once the same person is signed in again. */
  signInAgain(instead?: string): Promise<Me> {
    if (this.#again === undefined) {
      let resolve: (me: Me) => void = () => undefined;
      const promise = new Promise<Me>((done) => (resolve = done));
      this.#again = { promise, resolve };
    }
    if (this.phase.kind === 'in') this.#set({ ...this.phase, lost: { instead: instead ?? this.phase.lost?.instead, isPutOff: false } });
    return this.#again.promise;
  }

  putOff(): void {
    if (this.phase.kind === 'in' && this.phase.lost !== undefined) this.#set({ ...this.phase, lost: { ...this.phase.lost, isPutOff: true } });
  }

  /** Another window has signed in or out. */
  async #look(): Promise<void> {
    const { phase } = this;
    if (phase.kind === 'starting' || phase.kind === 'welcome') return;
    if (phase.kind !== 'in') return this.start();
    let me: Me;
    try {
      me = await this.client().me();
    } catch {
      // Nobody is signed in: the transport has said so, and the dialog is up. Or the server is away: later requests tell.
      return;
    }
    if (me.person.id === phase.me.person.id) this.#enter(me);
    else void this.signInAgain(me.person.name);
  }

  #enter(me: Me): void {
    setClockBy(me);
    this.#set({ kind: 'in', me, lost: undefined });
    this.#again?.resolve(me);
    this.#again = undefined;
  }

  #set(phase: Phase): void {
    this.phase = phase;
    this.host.requestUpdate();
  }
}

function isSignedOut(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'not-signed-in';
}
