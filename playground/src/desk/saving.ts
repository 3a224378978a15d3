import { equalJson, reasonOf } from '@zhengwu/core';

import type { Loaded } from '../client/client.js';
import { currentOf, Refusal } from '../client/refusal.js';
import { keepSheet, loadHead, type DeskParts } from './desk-parts.js';
import type { SaveOutcome } from './desk-state.js';
import { savedNevertheless } from './lost-answer.js';
import type { Sheet } from './sheet.js';

/** What the person wants to be a version: the content as it was when he said so. */
interface Wish {
  readonly content: unknown;
  readonly message: string;
  /** The sheet's, of that content: what is kept under a later one is not fulfilled by this save. */
  readonly revision: number;
}

interface SavingTrade {
  /** Somebody else's version has overtaken a save that the person is waiting for. */
  readonly merge: (head: Loaded) => Promise<SaveOutcome>;
  /** No save is under way any more, whatever it came to. */
  readonly onEnd: () => void;
}

/** Makes versions of what lies on the desk, one at a time, each once, however often an answer gets lost. */
export class Saving {
  #wish: Wish | undefined;
  /** Contents that were sent to be saved, and no answer came: any of them may be a version. */
  #unanswered: readonly unknown[] = [];
  #latest: Promise<SaveOutcome> = Promise.resolve('nothing');
  #underWay = 0;
  #refusal: Refusal | undefined;

  constructor(
    private readonly parts: DeskParts,
    private readonly trade: SavingTrade,
  ) {}

  /** Whether a version is wished for and waits for the server. */
  get isWished(): boolean {
    return this.#wish !== undefined;
  }

  get isUnderWay(): boolean {
    return this.#underWay > 0;
  }

  /** Whether a save is on its way, or its answer never came: it may yet arrive. */
  get isOpen(): boolean {
    return this.isUnderWay || this.#unanswered.length > 0;
  }

  /** Why the server did not take what was to be saved last. */
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  /** Saves what lies on the desk now. */
  async save(sheet: Sheet, message: string): Promise<SaveOutcome> {
    if (!sheet.isEdited) return 'nothing';
    this.#refusal = undefined;
    this.#wish = { content: sheet.content, message, revision: sheet.revision };
    return this.#attempt(true);
  }

  /** Tries again what was wished for. */
  retry(): Promise<SaveOutcome> {
    return this.#attempt(false);
  }

  /** Nothing is to be saved any more: it was taken back, or has become another content. */
  drop(): void {
    this.#wish = undefined;
  }

  /** The content lies on another version now, into which whatever was sent has gone. */
  forget(): void {
    this.#wish = undefined;
    this.#unanswered = [];
  }

  /** Takes notice where a save without an answer has become a version after all: what is unsaved is what was written since. */
  async recognise(sheet: Sheet, head: Loaded): Promise<boolean> {
    const { ports, document, line } = this.parts;
    const sent = this.#unanswered;
    if (sent.length === 0) return false;
    const { number } = sheet.base.version;
    const version = await line.call(() => savedNevertheless(ports.server, document, number, sent, head));
    if (version !== undefined) this.#saved(sheet, version);
    return version !== undefined;
  }

  /** What passes is tried again by the line; anything else is told. */
  notDone(error: unknown): 'waiting' | 'refused' {
    if (error instanceof Refusal && error.isPassing) return 'waiting';
    this.#refusal = error instanceof Refusal ? error : new Refusal('broken', reasonOf(error), undefined, undefined);
    void this.parts.keeper.keepNow();
    this.parts.tell({ kind: 'state' });
    return 'refused';
  }

  /** The next begins from what the one before it has come to. */
  #attempt(isAsked: boolean): Promise<SaveOutcome> {
    const former = this.#latest;
    this.#underWay += 1;
    this.parts.tell({ kind: 'state' });
    this.#latest = (async () => {
      const outcome = await former;
      try {
        const sheet = this.parts.sheet();
        return this.#wish === undefined || sheet === undefined ? outcome : await this.#send(sheet, this.#wish, isAsked);
      } finally {
        this.#underWay -= 1;
        this.trade.onEnd();
      }
    })();
    return this.#latest;
  }

  async #send(sheet: Sheet, wish: Wish, isAsked: boolean): Promise<SaveOutcome> {
    const { ports, document, line } = this.parts;
    const { itemId, kind, draftId } = document;
    const { content, message, revision } = wish;
    const { mergedFrom } = sheet;
    const body = { content, draftId, draftRevision: revision, ...(message === '' ? {} : { message }), ...(mergedFrom === undefined ? {} : { mergedFrom }) };
    try {
      const { body: version, etag } = await line.call(() => ports.server.save(itemId, kind, sheet.base.etag, body));
      this.#saved(sheet, { version, content, etag });
      return 'saved';
    } catch (error) {
      if (error instanceof Refusal && error.code === 'stale') return this.#overtaken(sheet, wish, isAsked, currentOf(error));
      // Only a server that said no has certainly not saved it.
      if (!(error instanceof Refusal) || error.code === 'offline' || error.code === 'broken') this.#unanswered = [...this.#unanswered, content];
      return this.#notSaved(wish, error);
    }
  }

  /** Somebody saved in between; or it was we, and the answer got lost. */
  async #overtaken(sheet: Sheet, wish: Wish, isAsked: boolean, told: Loaded | undefined): Promise<SaveOutcome> {
    try {
      const head = told ?? (await loadHead(this.parts));
      sheet.heardOf(head.version);
      if (equalJson(head.content, wish.content)) {
        this.#saved(sheet, head);
        return 'saved';
      }
      // An earlier one had been saved: this one goes on top of it.
      if (await this.recognise(sheet, head)) return this.#wish === wish ? await this.#send(sheet, wish, isAsked) : 'saved';
      if (this.#wish === wish) this.#wish = undefined;
      // Asked for long ago: the person may be typing, and is told instead.
      return isAsked ? await this.trade.merge(head) : 'behind';
    } catch (error) {
      return this.#notSaved(wish, error);
    }
  }

  #notSaved(wish: Wish, error: unknown): SaveOutcome {
    const outcome = this.notDone(error);
    // What passes stays wished for: the line says when it is tried again.
    if (outcome === 'refused' && this.#wish === wish) this.#wish = undefined;
    return outcome;
  }

  #saved(sheet: Sheet, version: Loaded): void {
    const wish = this.#wish;
    // Read back and not answered, it may have been saved without its draft's being put away.
    const isFulfilled = version.content === wish?.content;
    if (wish !== undefined && equalJson(version.content, wish.content)) this.#wish = undefined;
    this.#unanswered = [];
    this.#refusal = undefined;
    sheet.mergedFrom = undefined;
    sheet.lay(version, sheet.content);
    keepSheet(this.parts, sheet, { isFulfilled });
    this.parts.tell({ kind: 'saved', version: version.version });
  }
}
