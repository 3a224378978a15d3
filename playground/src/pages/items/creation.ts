import { newId } from '@zhengwu/core';

import type { ItemSummary, NewItem } from '../../api/index.js';
import type { Client } from '../../client/client.js';

/** The wish for one item. However often it is tried, the item is made once; another content is another wish. */
export class Creation {
  #wish: { readonly body: NewItem; readonly key: string } | undefined;

  constructor(private readonly client: Pick<Client, 'createItem'>) {}

  /** What is wished for has been changed. */
  change(): void {
    this.#wish = undefined;
  }

  /** @param make what is to be made, asked for once a wish: its ids are new each time */
  async try(make: () => Promise<NewItem>): Promise<ItemSummary> {
    this.#wish ??= { body: await make(), key: newId('item') };
    return this.client.createItem(this.#wish.body, this.#wish.key);
  }
}
