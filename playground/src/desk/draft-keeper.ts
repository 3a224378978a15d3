import type { Clock } from '../client/clock.js';
import type { DeskDocument, DeskServer } from './desk-ports.js';
import type { Kept, KeptAt } from './desk-state.js';
import { ShelfError, type DraftShelf, type ShelfFault, type ShelfRecord } from './draft-shelf.js';
import type { Line } from './line.js';
import type { Pending } from './pending.js';
import { Refusal } from '../client/refusal.js';

/** In this browser an edit is safe after this time, ms. Not put off by the next edit: whoever never pauses is safe too. */
export const HERE_MS = 500;
/** On the server, after the first edit and from one draft to the next, ms. */
export const SERVER_FIRST_MS = 3000;
export const SERVER_PACE_MS = 5000;
/** Where the server takes no draft of this document: how long it is not asked again, ms. */
const REFUSED_MS = 60_000;
/** Where the browser keeps nothing: when that is tried again, ms. */
const FAULT_MS = 30_000;
/** A request that outlives its page may carry 64 kB; a sign of Chinese has three bytes. */
const KEEPALIVE_LENGTH = 20_000;

/** What is to be kept. */
export type Unsaved = Pick<ShelfRecord, 'baseNumber' | 'baseEtag' | 'mergedFrom' | 'revision' | 'content'>;

interface KeeperTrade {
  readonly server: DeskServer;
  readonly shelf: DraftShelf;
  readonly clock: Clock;
  readonly line: Line;
  readonly pending: Pending;
  readonly document: DeskDocument;
  readonly onChange: () => void;
}

/**
 * Keeps what is not saved in two places: in this browser almost at once, on the server at a calmer pace. Neither waits
 * for the other, and either may fail alone. What is no longer unsaved goes from both.
 */
export class DraftKeeper {
  #unsaved: Unsaved | undefined;
  #here: KeptAt | undefined;
  #server: KeptAt | undefined;
  /** The revision of which it is written here that the server has it. */
  #toldHere: number | undefined;
  #fault: ShelfFault | undefined;
  #refusal: Refusal | undefined;
  #shelfQueue: Promise<void> = Promise.resolve();
  #stopHere: (() => void) | undefined;
  #dueHere = 0;
  #stopServer: (() => void) | undefined;
  #isTelling = false;
  #mayBeHere = false;
  /** Whether a draft of ours may lie on the server: also where a request went and no answer came. */
  #mayBeThere = false;
  #firstUntold = 0;
  #notBefore = 0;
  #isClosed = false;

  constructor(private readonly trade: KeeperTrade) {}

  get kept(): Kept {
    return { here: this.#here, server: this.#server, fault: this.#fault, refusal: this.#refusal };
  }

  /** Whether the server has yet to hear of something. */
  get isBehind(): boolean {
    return this.#refusal === undefined && this.#serverWork !== undefined;
  }

  /**
   * Whether this would survive the end of the tab.
   * @param mayBePutAway a save of an earlier revision is on its way to the server: arriving late, it takes the draft with it
   */
  isSafe({ isEdited, revision }: { readonly isEdited: boolean; readonly revision: number }, mayBePutAway = false): boolean {
    return !isEdited || this.#here?.revision === revision || (!mayBePutAway && this.#server?.revision === revision);
  }

  /** From now on this is what is to be kept. */
  keep(unsaved: Unsaved): void {
    if (this.#serverWork !== 'put') this.#firstUntold = this.trade.clock.now();
    this.#unsaved = unsaved;
    this.#armHere();
    this.#armServer();
  }

  /** Nothing is unsaved. `isFulfilled`: the server has put the draft away itself, with the version that it became. */
  drop({ isFulfilled = false } = {}): void {
    this.#unsaved = undefined;
    this.#here = undefined;
    this.#server = undefined;
    this.#refusal = undefined;
    this.#stopHere?.();
    this.#stopHere = undefined;
    // A draft that is still under way arrives after the version, and lies there again.
    if (isFulfilled && !this.#isTelling) this.#mayBeThere = false;
    void this.#syncHere();
    this.#armServer();
  }

  /** What is kept is written once more, though nothing has changed: somebody threw it away. */
  keepAgain(): void {
    this.#here = undefined;
    this.#server = undefined;
    if (this.#unsaved !== undefined) this.keep(this.#unsaved);
  }

  /** Writes at once. `isLeaving`: the page goes, and whatever takes its time does not get it. Resolves when it is safe here, or cannot be. */
  async keepNow({ isLeaving = false } = {}): Promise<void> {
    this.#stopHere?.();
    this.#stopHere = undefined;
    const here = this.#syncHere();
    if (isLeaving) this.#sendOff();
    else void this.tellServer();
    await here;
  }

  /** Tells the server now what it has yet to hear. Resolves when it knows, or does not take it. */
  async tellServer(): Promise<void> {
    this.#stopServer?.();
    this.#stopServer = undefined;
    const work = this.#serverWork;
    if (work === undefined || this.#isTelling) return;
    this.#isTelling = true;
    try {
      await this.trade.pending.track(work === 'put' ? this.#putOnServer() : this.#discardOnServer());
    } finally {
      this.#isTelling = false;
      this.#notBefore = Math.max(this.#notBefore, this.trade.clock.now() + SERVER_PACE_MS);
      this.#armServer();
      this.trade.onChange();
    }
  }

  /** The line is open again, or shut. */
  lineChanged(): void {
    this.#armServer();
  }

  close(): void {
    this.#isClosed = true;
    this.#stopHere?.();
    this.#stopServer?.();
  }

  get #serverWork(): 'put' | 'discard' | undefined {
    if (this.#unsaved === undefined) return this.#mayBeThere ? 'discard' : undefined;
    return this.#server?.revision === this.#unsaved.revision ? undefined : 'put';
  }

  #armHere(ms = HERE_MS): void {
    const due = this.trade.clock.now() + ms;
    if (this.#isClosed || (this.#stopHere !== undefined && this.#dueHere <= due)) return;
    this.#stopHere?.();
    this.#dueHere = due;
    this.#stopHere = this.trade.clock.after(ms, () => {
      this.#stopHere = undefined;
      void this.#syncHere();
    });
  }

  #armServer(): void {
    // While the line is down, whoever waits for it tries again.
    if (this.#isClosed || this.#stopServer !== undefined || this.#isTelling || this.#serverWork === undefined || this.trade.line.trouble !== undefined) return;
    const { clock } = this.trade;
    const due = Math.max(this.#serverWork === 'put' ? this.#firstUntold + SERVER_FIRST_MS : 0, this.#notBefore);
    this.#stopServer = clock.after(Math.max(0, due - clock.now()), () => void this.tellServer());
  }

  /** One after the other: a removal must not be overtaken by what was written before it. */
  #syncHere(): Promise<void> {
    this.#shelfQueue = this.#shelfQueue.then(async () => {
      try {
        await (this.#unsaved === undefined ? this.#removeHere() : this.#putHere(this.#unsaved));
        this.#fault = undefined;
      } catch (error) {
        this.#fault = error instanceof ShelfError ? error.fault : 'unavailable';
        this.#armHere(FAULT_MS);
      }
      this.trade.onChange();
    });
    return this.trade.pending.track(this.#shelfQueue);
  }

  async #putHere(unsaved: Unsaved): Promise<void> {
    const isTold = this.#server?.revision !== unsaved.revision || this.#toldHere === unsaved.revision;
    if (this.#here?.revision === unsaved.revision && isTold) return;
    const { shelf, clock, document } = this.trade;
    const at = clock.now();
    this.#mayBeHere = true;
    const told = this.#server?.revision;
    const toldRevision = told === undefined ? {} : { toldRevision: told };
    await shelf.put({ ...unsaved, personId: document.person.id, itemId: document.itemId, kind: document.kind, draftId: document.draftId, at, ...toldRevision });
    this.#toldHere = told;
    // Dropped meanwhile, it is taken away next.
    if (this.#unsaved !== undefined) this.#here = { revision: unsaved.revision, at };
  }

  async #removeHere(): Promise<void> {
    if (!this.#mayBeHere) return;
    // It is our own: whatever lies there is of ours, and no longer wanted.
    await this.trade.shelf.remove(this.trade.document.draftId, Number.MAX_SAFE_INTEGER);
    this.#mayBeHere = false;
  }

  async #putOnServer(): Promise<void> {
    const unsaved = this.#unsaved;
    if (unsaved === undefined) return;
    const { line, server, clock, document } = this.trade;
    const { baseNumber, revision, content } = unsaved;
    this.#mayBeThere = true;
    try {
      const { at } = await line.call(() => server.putDraft(document.itemId, document.kind, document.draftId, { baseNumber, revision, content }));
      this.#refusal = undefined;
      if (this.#unsaved === undefined) return;
      this.#server = { revision, at };
      this.#firstUntold = clock.now();
      // What lies here need not be sent by anybody after us. Where more was written, that is said with it.
      if (!this.#isClosed && this.#here?.revision === revision && this.#unsaved.revision === revision) void this.#syncHere();
    } catch (error) {
      this.#refused(error);
    }
  }

  async #discardOnServer(): Promise<void> {
    const { line, server, document } = this.trade;
    try {
      await line.call(() => server.discardDraft(document.itemId, document.kind, document.draftId));
      this.#mayBeThere = false;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-found') this.#mayBeThere = false;
      else this.#refused(error);
    }
  }

  #refused(error: unknown): void {
    if (!(error instanceof Refusal)) throw error;
    // What passes is the line's to wait for.
    if (error.isPassing) return;
    if (this.#unsaved !== undefined) this.#refusal = error;
    this.#notBefore = this.trade.clock.now() + REFUSED_MS;
  }

  /** The last word to the server: nobody waits for the answer, and a network that is gone changes nothing any more. */
  #sendOff(): void {
    const unsaved = this.#unsaved;
    if (unsaved === undefined || this.#serverWork !== 'put') return;
    const { baseNumber, revision, content } = unsaved;
    const { server, document, pending } = this.trade;
    const keepalive = JSON.stringify(content).length < KEEPALIVE_LENGTH;
    this.#mayBeThere = true;
    const sent = server.putDraft(document.itemId, document.kind, document.draftId, { baseNumber, revision, content }, { keepalive });
    // The page may stay after all: then the next draft says what became of it.
    void pending.track(sent.then(() => undefined, () => undefined));
  }
}
