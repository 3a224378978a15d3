import { isPlainObject } from '@zhengwu/core';

import type { Clock } from '../client/clock.js';
import type { DraftAddress } from './draft-shelf.js';
import type { TabChannel } from './tab-channel.js';

/** A tab that lives answers well within this time, ms. */
export const ANSWER_MS = 300;

const SAYINGS = ['who', 'here', 'bye', 'taken'] as const;
type Saying = (typeof SAYINGS)[number];

interface Told {
  readonly say: Saying;
  readonly document: string;
  readonly draftId: string;
}

/** The other tabs of this browser in which the same person has the same document open, each known by its draft. */
export class OtherTabs {
  #alive = new Set<string>();
  #answered = new Set<string>();
  #isClosed = false;
  readonly #document: string;
  readonly #stop: () => void;

  /**
   * @param onChange a tab came or went
   * @param onTaken a tab has taken a draft over, or thrown it away
   */
  constructor(
    private readonly channel: TabChannel,
    private readonly clock: Clock,
    address: DraftAddress,
    private readonly draftId: string,
    private readonly onChange: () => void,
    private readonly onTaken: (draftId: string) => void,
  ) {
    this.#document = `${address.personId} ${address.itemId} ${address.kind}`;
    this.#stop = channel.listen((message) => this.#hear(message));
  }

  get alive(): ReadonlySet<string> {
    return this.#alive;
  }

  /** Asks who is there; resolves when all who live have answered. */
  async ask(): Promise<void> {
    const answered = new Set<string>();
    this.#answered = answered;
    this.#say('who', this.draftId);
    await new Promise<void>((resolve) => this.clock.after(ANSWER_MS, resolve));
    // A tab that crashed said no farewell: it is missed now.
    if (this.#answered !== answered || this.#isClosed) return;
    const hasGone = [...this.#alive].some((draftId) => !answered.has(draftId));
    this.#alive = new Set(answered);
    if (hasGone) this.onChange();
  }

  tellTaken(draftId: string): void {
    this.#say('taken', draftId);
  }

  farewell(): void {
    this.#say('bye', this.draftId);
  }

  close(): void {
    this.farewell();
    this.#isClosed = true;
    this.#stop();
    this.#alive.clear();
  }

  #say(say: Saying, draftId: string): void {
    this.channel.post({ say, document: this.#document, draftId } satisfies Told);
  }

  #hear(message: unknown): void {
    if (!isTold(message) || message.document !== this.#document) return;
    const { say, draftId } = message;
    if (say === 'taken') return this.onTaken(draftId);
    if (draftId === this.draftId) return;
    if (say === 'who') this.#say('here', this.draftId);
    const had = this.#alive.has(draftId);
    for (const tabs of [this.#alive, this.#answered]) {
      if (say === 'bye') tabs.delete(draftId);
      else tabs.add(draftId);
    }
    if (had !== this.#alive.has(draftId)) this.onChange();
  }
}

/** Another version of ours may speak on the same channel. */
function isTold(message: unknown): message is Told {
  return isPlainObject(message) && SAYINGS.some((say) => say === message['say']) && typeof message['document'] === 'string' && typeof message['draftId'] === 'string';
}
