import type { AuditEntry, Author, DocumentKind, Present, ServerEvent } from '../../api/index.js';
import { logAfter, logTip } from '../store/log.js';
import { readVersion } from '../store/documents.js';
import type { Store, Tx } from '../store/store.js';

/** A page that listens. */
export interface Listener {
  readonly person: Author;
  readonly sessionId: string;
  /** The document whose presence it announces and hears of. */
  readonly watched?: { readonly itemId: string; readonly kind: DocumentKind; readonly draftId: string | undefined };
  send(event: ServerEvent, seq: number | undefined): void;
  end(): void;
}

/** More than this many entries behind, a page reads everything anew: that is cheaper than the replay. */
const MOST_REPLAYED = 500;

/**
 * Tells the pages what was written to the log, in its order and each entry once, and who has a document open. The log is
 * the queue: what a page missed is read from there, and a process that dies loses nothing.
 */
export class EventHub {
  readonly #store: Store;
  /** Each with the entry that it was told last. */
  readonly #told = new Map<Listener, number>();
  readonly #stopLog: () => void;
  readonly #onFault: (error: unknown) => void;
  #work: Promise<void> = Promise.resolve();
  #isAsked = false;

  constructor(store: Store, onFault: (error: unknown) => void) {
    this.#store = store;
    this.#onFault = onFault;
    this.#stopLog = store.onLog(() => this.#ask());
  }

  /** Adds a page. With `after` it hears of everything since that entry, else of what comes. */
  async add(listener: Listener, after: number | undefined): Promise<void> {
    const { seq } = await this.#store.ask(logTip);
    // A tip below `after` is another database's; one far above it is cheaper to read anew than to replay.
    const isReplayable = after === undefined || (after <= seq && seq - after <= MOST_REPLAYED);
    if (!isReplayable) listener.send({ kind: 'reset' }, seq);
    else if (after === undefined) listener.send({ kind: 'ready' }, seq);
    this.#told.set(listener, isReplayable ? after ?? seq : seq);
    this.#ask();
    this.#tellPresence(listener);
  }

  remove(listener: Listener): void {
    if (this.#told.delete(listener)) this.#tellPresence(listener);
  }

  get listeners(): readonly Listener[] {
    return [...this.#told.keys()];
  }

  /** Whoever hears with this account hears no more: his rights or his password are others. */
  endOf(personId: string): void {
    for (const listener of this.listeners) if (listener.person.id === personId) listener.end();
  }

  /** Signed out here; the person's other sessions go on. */
  endOfSession(sessionId: string): void {
    for (const listener of this.listeners) if (listener.sessionId === sessionId) listener.end();
  }

  /** Tells everybody something that is not in the log, since it follows from what is. */
  tellAll(event: ServerEvent): void {
    for (const listener of this.listeners) listener.send(event, undefined);
  }

  /** Resolves when all that was written so far has been told. */
  async settled(): Promise<void> {
    while (this.#isAsked) await this.#work;
    await this.#work;
  }

  async close(): Promise<void> {
    this.#stopLog();
    for (const listener of this.listeners) listener.end();
    this.#told.clear();
    await this.#work;
  }

  #ask(): void {
    if (this.#isAsked || this.#told.size === 0) return;
    this.#isAsked = true;
    this.#work = this.#work.then(() => {
      this.#isAsked = false;
      return this.#tell();
    });
  }

  async #tell(): Promise<void> {
    try {
      let last: AuditEntry | undefined;
      do {
        const from = Math.min(...this.#told.values());
        if (!Number.isFinite(from)) return;
        const entries = await this.#store.ask((db) => logAfter(db, from, MOST_REPLAYED));
        for (const entry of entries) await this.#tellEntry(entry);
        last = entries[MOST_REPLAYED - 1];
      } while (last !== undefined);
    } catch (error) {
      // The pages hear of it with the next entry, or when they connect again.
      this.#onFault(error);
    }
  }

  async #tellEntry(entry: AuditEntry): Promise<void> {
    const event = await this.#store.ask((db) => eventOf(db, entry));
    for (const [listener, told] of this.#told) {
      // Numbers have no gaps: whoever is ahead has heard it, and whoever came meanwhile and is behind has his own turn.
      if (told !== entry.seq - 1) continue;
      this.#told.set(listener, entry.seq);
      if (event !== undefined) listener.send(event, entry.seq);
    }
  }

  #tellPresence({ watched }: Listener): void {
    if (watched === undefined) return;
    const here = this.listeners.filter((other) => other.watched?.itemId === watched.itemId && other.watched.kind === watched.kind);
    const present: Present[] = here.map(({ person, watched: at }) => ({ person, draftId: at?.draftId ?? '', isEditing: at?.draftId !== undefined }));
    for (const listener of here) listener.send({ kind: 'presence', present }, undefined);
  }
}

/** What of the log concerns the pages; sign-ins and accounts do not. */
async function eventOf(tx: Tx, { action, subject, detail, by, at }: AuditEntry): Promise<ServerEvent | undefined> {
  switch (action) {
    case 'document/saved':
    case 'document/restored':
    case 'document/created': {
      const kind = detail['kind'] as DocumentKind; // insertVersion wrote both
      const stored = await readVersion(tx, { itemId: subject, kind }, detail['number'] as number);
      return stored === undefined ? undefined : { kind: 'document', itemId: subject, document: kind, version: stored.version };
    }
    case 'item/created':
    case 'item/state':
      return by === null ? undefined : { kind: 'item', itemId: subject, by, at };
    case 'milestone/set':
      return {
        kind: 'milestone',
        itemId: subject,
        document: detail['kind'] as DocumentKind,
        number: detail['number'] as number,
        name: detail['name'] as string | null,
      };
    default:
      return undefined;
  }
}
