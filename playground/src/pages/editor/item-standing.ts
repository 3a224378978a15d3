import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Author, ItemSummary, ServerEvent, Version } from '../../api/index.js';
import type { App } from '../app.js';

/** Why the item was sent back, and by whom. */
export interface Return {
  readonly by: Author | null;
  /** ms since 1970. */
  readonly at: number;
  readonly message: string;
}

/**
 * How the item stands while one of its documents is edited: with the department, sent back, published. Read when the
 * document is opened, and again when the server tells of the item. A help: where it cannot be read, nothing is said of it.
 */
export class ItemStanding implements ReactiveController {
  #item: ItemSummary | undefined;
  #returned: Return | undefined;
  /** Whether it was with the department before it came into the state that it is in. */
  #wasPending = false;
  #readings = 0;
  #stop: (() => void) | undefined;
  #read: () => Promise<void> = () => Promise.resolve();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get item(): ItemSummary | undefined {
    return this.#item;
  }

  /** The last return, until the item goes to the department again: the first save makes it 草稿, and its reason is wanted until all is mended. */
  get returned(): Return | undefined {
    return this.#returned;
  }

  /** Whether this save took the item back from the department. The stream may have told of it before the save was answered. */
  isWithdrawnBy({ at, author }: Version): boolean {
    const item = this.#item;
    if (item?.state === 'pending') return true;
    return this.#wasPending && item?.state === 'draft' && item.stateAt === at && item.stateBy?.id === author.id;
  }

  /** Follows an item from now on. Resolves when it was read, or could not be. */
  follow({ client, subscribe }: Pick<App, 'client' | 'subscribe'>, itemId: string): Promise<void> {
    this.clear();
    this.#read = async () => {
      this.#readings += 1;
      const reading = this.#readings;
      const item = await client.item(itemId).catch(() => undefined);
      // A later one was begun, or another item is followed.
      if (reading === this.#readings && item !== undefined) this.#take(item);
    };
    this.#stop = subscribe((event) => {
      if (isAbout(event, itemId)) void this.#read();
    });
    return this.#read();
  }

  /** The item was changed from here: it need not be told by the stream, which may be down. */
  again(): void {
    void this.#read();
  }

  clear(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#readings += 1;
    this.#item = undefined;
    this.#wasPending = false;
    this.#returned = undefined;
    this.#read = () => Promise.resolve();
  }

  hostDisconnected(): void {
    this.clear();
  }

  #take(item: ItemSummary): void {
    const { state, stateBy, stateAt, stateMessage } = item;
    if (stateAt !== this.#item?.stateAt) this.#wasPending = this.#item?.state === 'pending';
    this.#item = item;
    if (state === 'returned') this.#returned = { by: stateBy, at: stateAt, message: stateMessage };
    else if (state !== 'draft') this.#returned = undefined;
    this.host.requestUpdate();
  }
}

function isAbout(event: ServerEvent, itemId: string): boolean {
  switch (event.kind) {
    case 'item':
    case 'document':
      return event.itemId === itemId;
    case 'reset':
      return true;
    case 'milestone':
    case 'checked':
    case 'presence':
    case 'ready':
      return false;
  }
}
