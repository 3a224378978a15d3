import type { ItemSummary, ServerEvent } from '../../api/index.js';
import type { Client } from '../../client/client.js';
import { Refusal } from '../../client/refusal.js';

export type BookState =
  | { readonly kind: 'unread' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'here'; readonly items: readonly ItemSummary[]; /** The last reading failed: what is here may be old. */ readonly error: unknown };

/** ms in which events are gathered: a save tells of a document and of an item. */
const GATHER_MS = 150;
/** Of more changed items than this, the whole list is read instead. */
const MOST_SINGLE = 8;

/**
 * The items that the whole house shares: the list, its count, the search and the titles draw from one reading. It
 * follows the server's events item by item, so that a colleague's save does not read two thousand others again.
 */
export class ItemBook {
  state: BookState = { kind: 'unread' };
  readonly #listeners = new Set<() => void>();
  readonly #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reading: Promise<void> | undefined;
  /** An event came while the list was being read: what is read may be older than it. */
  #isDue = false;

  constructor(private readonly client: Pick<Client, 'items' | 'item'>) {}

  get items(): readonly ItemSummary[] {
    return this.state.kind === 'here' ? this.state.items : [];
  }

  find(id: string): ItemSummary | undefined {
    return this.items.find((item) => item.id === id);
  }

  /** @returns what ends it */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Reads the list unless it is here. */
  ensure(): Promise<void> {
    return this.state.kind === 'here' ? Promise.resolve() : (this.#reading ?? this.refresh());
  }

  /** Reads the whole list. Never rejects: the state says what came of it. */
  refresh(): Promise<void> {
    if (this.#reading !== undefined) {
      this.#isDue = true;
      return this.#reading;
    }
    this.#reading = this.#read().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** Somebody has signed in again: what could not be read is read now. */
  retryFailed(): void {
    if (this.state.kind === 'failed' || (this.state.kind === 'here' && this.state.error !== undefined)) void this.refresh();
  }

  /** An item as an answer has just brought it. */
  put(item: ItemSummary): void {
    if (this.state.kind !== 'here') return;
    const { items } = this.state;
    const known = this.find(item.id);
    // Answers may come in another order than they were asked for.
    if (known !== undefined && (known.updatedAt > item.updatedAt || known.stateAt > item.stateAt)) return;
    this.#set({ kind: 'here', error: undefined, items: known === undefined ? [...items, item] : items.map((each) => (each === known ? item : each)) });
  }

  /** What the server tells. */
  hear(event: ServerEvent): void {
    switch (event.kind) {
      case 'document':
      case 'item':
        this.#changed.add(event.itemId);
        this.#timer ??= setTimeout(() => {
          this.#timer = undefined;
          void this.#follow();
        }, GATHER_MS);
        break;
      case 'checked':
        this.#found(event);
        break;
      case 'reset':
        if (this.state.kind !== 'unread') void this.refresh();
        break;
      case 'milestone':
      case 'presence':
      case 'ready':
        break;
    }
  }

  #found({ itemId, document, findings }: Extract<ServerEvent, { kind: 'checked' }>): void {
    const item = this.find(itemId);
    if (item === undefined || this.state.kind !== 'here') return;
    const documents = item.documents.map((each) => (each.kind === document && (each.findings?.version ?? 0) <= findings.version ? { ...each, findings } : each));
    this.#set({ ...this.state, items: this.state.items.map((each) => (each === item ? { ...item, documents } : each)) });
  }

  async #follow(): Promise<void> {
    const ids = [...this.#changed];
    this.#changed.clear();
    if (this.state.kind === 'unread') return;
    if (this.state.kind === 'failed' || ids.length > MOST_SINGLE || this.#reading !== undefined) return this.refresh();
    try {
      for (const item of await Promise.all(ids.map((id) => this.client.item(id)))) this.put(item);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-found') return this.refresh();
      this.#set({ ...this.state, error });
    }
  }

  async #read(): Promise<void> {
    do {
      this.#isDue = false;
      try {
        this.#set({ kind: 'here', items: await this.client.items(), error: undefined });
      } catch (error) {
        this.#set(this.state.kind === 'here' ? { ...this.state, error } : { kind: 'failed', error });
        return;
      }
    } while (this.#dueNow());
  }

  /** A method, so that the compiler does not take the flag for what it was before the wait. */
  #dueNow(): boolean {
    return this.#isDue;
  }

  #set(state: BookState): void {
    this.state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}

const books = new WeakMap<Client, ItemBook>();

/** The one book of a client: shell and pages meet in it. */
export function itemBookOf(client: Client): ItemBook {
  let book = books.get(client);
  if (book === undefined) {
    book = new ItemBook(client);
    books.set(client, book);
  }
  return book;
}

/** Somebody else has signed in: what the former person could see is not shown on. */
export function forgetItems(client: Client): void {
  books.delete(client);
}
