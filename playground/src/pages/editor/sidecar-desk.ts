import { equalJson, merge3 } from '@zhengwu/core';

import type { DocumentKind } from '../../api/index.js';
import type { Client } from '../../client/client.js';
import type { Clock } from '../../client/clock.js';
import { Refusal } from '../../client/refusal.js';
import type { Desk, SaveOutcome } from '../../desk/index.js';

/** A run of changes becomes one version, this long after the last, ms. */
export const QUIET_MS = 1_500;

interface SidecarTrade {
  /** Laid for this document, and not opened yet. */
  readonly desk: Desk;
  readonly client: () => Pick<Client, 'beginDocument'>;
  readonly clock: Clock;
  readonly itemId: string;
  readonly kind: DocumentKind;
  /** Whether the item has one already; if not, the first change begins it. */
  readonly exists: boolean;
  readonly isReadonly: boolean;
  /** The designer is to show this from now on. */
  readonly onContent: (content: unknown) => void;
  /** It did not load: the next change tries again, and `retry`. */
  readonly onNotOpened: () => void;
  /** It was not saved, and will not be by itself: the next change tries again, and `retry`. `isOver`: it is closed, and nothing does. */
  readonly onNotSaved: (told: { readonly isOver: boolean }) => void;
  /** What was told not to be opened, or not to be saved, is now. */
  readonly onMended: () => void;
}

/**
 * What lies beside a document and belongs to it, as long as that one is open: a guide's test cases. It is kept as every
 * document is, on a desk of its own, and saved by itself: nobody asks for it with Ctrl+S. Where both have changed the same
 * case, mine counts: a case can be made again. Whatever is changed, in whatever moment, is saved, or told not to be.
 */
export class SidecarDesk {
  #isAbsent: boolean;
  /** Changed before there was a document to change: it goes on top of that as soon as it is here. */
  #wanted: { readonly content: unknown } | undefined;
  /** With what the document was to begin. An answer may get lost: any of them may be its first version. */
  #begun: readonly unknown[] = [];
  /** As the designer shows it. */
  #shown: unknown;
  #stopWaiting: (() => void) | undefined;
  /** One after the other: opening, beginning, saving. Never rejects: what goes wrong is told. */
  #work: Promise<void> = Promise.resolve();
  #isSaving = false;
  #hasComplained = false;
  #isClosed = false;

  constructor(private readonly trade: SidecarTrade) {
    this.#isAbsent = !trade.exists;
    trade.desk.subscribe((news) => {
      if (news.kind === 'content') this.#take(news.content);
      if (news.kind === 'saved') this.#mended();
      // Overtaken by somebody else's version while nobody waited for the save: it goes on top of that.
      if (news.kind === 'state' && !this.#isSaving && trade.desk.state.kind === 'behind') this.#saveSoon();
    });
  }

  /** Whether there is something that not even a draft is kept of: there is no document yet to which it would belong. */
  get isKeptNowhere(): boolean {
    return this.#wanted !== undefined;
  }

  /** Loads it. Resolves when the designer can show it: it is here, there is none, or it did not load, which is told. */
  async open(): Promise<void> {
    if (!this.#isAbsent) await this.#next(() => this.#reach());
  }

  /** The designer has changed it. */
  changed(content: unknown): void {
    const { desk, isReadonly } = this.trade;
    if (isReadonly) return;
    if (this.#isClosed) return this.trade.onNotSaved({ isOver: true });
    this.#shown = content;
    if (this.#isHere()) {
      desk.edited(content);
      return this.#saveSoon();
    }
    this.#wanted = { content };
    void this.#next(() => this.#reach());
  }

  /** Opens or saves what could not be opened or saved. */
  retry(): Promise<void> {
    return this.#next(() => (this.#isHere() ? this.#save() : this.#reach()));
  }

  /** Saves what waits. Resolves when it is a version, or is kept until the server answers again, or was told not to be saved. */
  saveNow(): Promise<void> {
    const isWaiting = this.#stopWaiting !== undefined;
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    return isWaiting ? this.#next(() => this.#save()) : this.#work;
  }

  /** False if what waits can be kept nowhere. */
  async mayLeave(): Promise<boolean> {
    await this.saveNow();
    if (this.#wanted !== undefined) await this.retry();
    // Begun or opened by that, it has yet to become a version.
    await this.saveNow();
    return (await this.trade.desk.mayLeave()) && !this.isKeptNowhere;
  }

  /** The document that it lies beside is put away. What is unsaved stays where its desk keeps it. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (this.isKeptNowhere) this.trade.onNotSaved({ isOver: true });
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
  }

  /** Whether there is a document to write upon. */
  #isHere(): boolean {
    return this.trade.desk.base !== undefined;
  }

  #next(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(() => (this.#isClosed ? undefined : work())).catch(() => this.#complain('onNotSaved'));
    return this.#work;
  }

  #saveSoon(): void {
    if (this.#isClosed) return;
    this.#stopWaiting?.();
    this.#stopWaiting = this.trade.clock.after(QUIET_MS, () => void this.saveNow());
  }

  /** Comes to a document that can be written upon: begins it where there is none and something is wanted, then loads it. */
  async #reach(): Promise<void> {
    if (this.#isHere() || (this.#isAbsent && !(await this.#begin())) || this.#isClosed) return;
    try {
      await this.#load();
    } catch {
      return this.#complain(this.#wanted === undefined ? 'onNotOpened' : 'onNotSaved');
    }
    // What goes on top of it has yet to be saved.
    if (this.#stopWaiting === undefined) this.#mended();
  }

  /** Resolves when it is here. What was never saved is looked for meanwhile, and nothing waits for that. */
  async #load(): Promise<void> {
    const { desk } = this.trade;
    let unlisten = (): void => undefined;
    const isHere = new Promise<void>((resolve) => {
      unlisten = desk.subscribe(({ kind }) => {
        if (kind === 'content') resolve();
      });
    });
    const opening = desk.open();
    // Where that cannot be found now, it is found when the document is opened again.
    void opening.then(() => this.#next(() => this.#restore()), () => undefined);
    await Promise.race([isHere, opening]).finally(unlisten);
  }

  /** @returns whether there is a document now */
  async #begin(): Promise<boolean> {
    const { client, itemId, kind } = this.trade;
    const wanted = this.#wanted;
    if (wanted === undefined) return false;
    this.#begun = [...this.#begun, wanted.content];
    try {
      await client().beginDocument(itemId, kind, { content: wanted.content });
      if (this.#wanted === wanted) this.#wanted = undefined;
    } catch (error) {
      // Somebody was first, or it was we, and the answer got lost.
      if (!(error instanceof Refusal) || error.code !== 'stale') {
        this.#complain('onNotSaved');
        return false;
      }
    }
    this.#isAbsent = false;
    return true;
  }

  /** What a crash kept from becoming a version: there is nobody else's to choose from. */
  async #restore(): Promise<void> {
    const { desk } = this.trade;
    const [leftover] = this.#isClosed ? [] : desk.leftovers;
    if (leftover === undefined) return;
    // Where it cannot be restored now, it stays where it is, and is found again when it is opened again.
    const outcome = await desk.restore(leftover).catch(() => 'nothing' as const);
    if (outcome !== 'nothing') await this.#save(outcome);
  }

  /** Another content lies on the desk. */
  #take(content: unknown): void {
    const wanted = this.#wanted;
    if (wanted === undefined) return this.#show(content);
    this.#wanted = undefined;
    // Written upon what we began it with; else upon nothing: then all that is there stays beside it.
    const base = this.#begun.find((begun) => equalJson(begun, content)) ?? {};
    const { merged } = merge3(base, wanted.content, content);
    this.trade.desk.edited(merged);
    this.#show(merged);
    this.#saveSoon();
  }

  #show(content: unknown): void {
    if (equalJson(content, this.#shown)) return;
    this.#shown = content;
    this.trade.onContent(content);
  }

  async #save(reached?: SaveOutcome): Promise<void> {
    this.#isSaving = true;
    try {
      const outcome = await this.#settle(reached ?? (await this.trade.desk.save()));
      if (outcome === 'nothing') this.#mended();
      // What waits is kept, and saved when the server answers again.
      else if (outcome !== 'saved' && outcome !== 'waiting') this.#complain('onNotSaved');
    } finally {
      this.#isSaving = false;
    }
  }

  /** Somebody saved in between: both are kept, and where that cannot be, mine. */
  async #settle(outcome: SaveOutcome): Promise<SaveOutcome> {
    const { desk } = this.trade;
    let current = outcome;
    for (let tries = 0; tries < 5 && (current === 'behind' || current === 'asked' || current === 'merged'); tries += 1) {
      const { state } = desk;
      if (current === 'behind') current = await desk.merge();
      else if (current === 'asked' && state.kind === 'asked') {
        const chosen = await desk.choose(state.conflicts.map(() => 'mine' as const));
        // Changed meanwhile, there is nothing to choose any more, and something to save.
        current = chosen === 'nothing' ? await desk.save() : chosen;
      } else current = await desk.save();
    }
    return current;
  }

  #complain(how: 'onNotOpened' | 'onNotSaved'): void {
    if (this.#isClosed) return;
    this.#hasComplained = true;
    if (how === 'onNotOpened') this.trade.onNotOpened();
    else this.trade.onNotSaved({ isOver: false });
  }

  #mended(): void {
    if (!this.#hasComplained || this.#isClosed) return;
    this.#hasComplained = false;
    this.trade.onMended();
  }
}
