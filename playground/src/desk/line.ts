import { reasonOf } from '@zhengwu/core';

import type { Author } from '../api/index.js';
import { Refusal, type RefusalCode } from '../client/refusal.js';
import { backOff } from '../client/back-off.js';
import type { Clock } from '../client/clock.js';
import type { DeskServer } from './desk-ports.js';

/** The server does not do what it is asked for, for now. */
export interface LineTrouble {
  readonly code: RefusalCode;
  /** ms since 1970: since when. */
  readonly since: number;
  /** When it is tried again by itself; absent while somebody has to sign in first. */
  readonly triesAt?: number;
}

interface LineTrade {
  readonly server: DeskServer;
  readonly clock: Clock;
  readonly person: Author;
  readonly signInAgain: () => Promise<Author>;
  readonly onChange: () => void;
  /** It is time for another try of whatever is to be done. */
  readonly onRetry: () => void;
}

/** A database that restarts is back within seconds, and the server before it answers quickly: it is asked at least this often, ms. */
const STORE_AWAY_MS = 10_000;

/** Sessions end and are renewed; a server that says `not-signed-in` right after signing in has another fault. */
const MOST_SIGN_INS = 3;

/**
 * The way to the server: whether it is open, when it is tried again, and who has to sign in first. Requests go through
 * it one by one or side by side; it repeats none by itself, except where the session had ended.
 */
export class Line {
  #trouble: LineTrouble | undefined;
  #failures = 0;
  #stopWaiting: () => void = () => undefined;
  #signingIn: Promise<void> | undefined;
  #isClosed = false;

  constructor(private readonly trade: LineTrade) {}

  get trouble(): LineTrouble | undefined {
    return this.#trouble;
  }

  /** @throws Refusal, whatever went wrong */
  async call<Answer>(request: () => Promise<Answer>): Promise<Answer> {
    for (let signIns = 0, isRenewed = false; ; ) {
      try {
        const answer = await request();
        this.#open();
        return answer;
      } catch (error) {
        const refusal = error instanceof Refusal ? error : new Refusal('broken', reasonOf(error), undefined, undefined);
        if (refusal.code === 'not-signed-in' && signIns < MOST_SIGN_INS && !this.#isClosed) {
          signIns += 1;
          await this.#signIn(refusal);
        } else if (refusal.code === 'wrong-token' && !isRenewed) {
          // Another tab has signed in anew: the session is there, and its token is another.
          isRenewed = true;
          await this.#renew(refusal);
        } else {
          if (refusal.isPassing) this.#shut(refusal);
          else this.#open();
          throw refusal;
        }
      }
    }
  }

  /** The network is back, or something was heard of the server. A server that asked to wait is not pressed. */
  tryNow(): void {
    if (this.#trouble?.code !== 'offline' || this.#isClosed) return;
    this.#stopWaiting();
    this.#failures = 0;
    this.trade.onRetry();
  }

  /** There is nothing left to try. */
  rest(): void {
    this.#open();
  }

  close(): void {
    this.#isClosed = true;
    this.#stopWaiting();
  }

  #open(): void {
    this.#failures = 0;
    if (this.#trouble === undefined || this.#signingIn !== undefined) return;
    this.#stopWaiting();
    this.#trouble = undefined;
    this.trade.onChange();
  }

  #shut(refusal: Refusal): void {
    if (this.#isClosed) return;
    const { clock, onChange, onRetry } = this.trade;
    this.#stopWaiting();
    this.#failures += 1;
    const longest = refusal.code === 'store-away' ? STORE_AWAY_MS : Number.POSITIVE_INFINITY;
    const wait = Math.max(Math.min(backOff(this.#failures, clock.random(), refusal.retryAfter), longest), refusal.retryAfter ?? 0);
    this.#trouble = { code: refusal.code, since: this.#trouble?.since ?? clock.now(), triesAt: clock.now() + wait };
    this.#stopWaiting = clock.after(wait, onRetry);
    onChange();
  }

  async #signIn(refusal: Refusal): Promise<void> {
    const { clock, onChange, signInAgain } = this.trade;
    this.#signingIn ??= (async () => {
      this.#stopWaiting();
      this.#trouble = { code: refusal.code, since: this.#trouble?.since ?? clock.now() };
      onChange();
      try {
        this.#isMe(await signInAgain(), refusal);
      } finally {
        this.#signingIn = undefined;
        this.#trouble = undefined;
        onChange();
      }
    })();
    await this.#signingIn;
  }

  async #renew(refusal: Refusal): Promise<void> {
    const { person } = await this.trade.server.me().catch((error: unknown) => {
      throw error instanceof Refusal ? error : refusal;
    });
    this.#isMe(person, refusal);
  }

  /** Another person's session must not save what this one wrote. */
  #isMe(person: Author, refusal: Refusal): void {
    if (person.id !== this.trade.person.id) throw new Refusal('forbidden', refusal.message, undefined, undefined);
  }
}
