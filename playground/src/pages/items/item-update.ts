import { equalJson, type ServiceItem } from '@zhengwu/core';

import type { VersionContent } from '../../api/index.js';
import type { Client, Loaded } from '../../client/client.js';
import { currentOf } from '../../client/refusal.js';

/** What came of the wish to make a file's content the newest version of its item. */
export type UpdateOutcome =
  | { readonly kind: 'updated'; readonly number: number }
  /** Somebody saved in between: nothing was done, and this is what stands there now. */
  | { readonly kind: 'overtaken'; readonly head: Loaded };

/**
 * Saves an item from a file upon the version that it was compared with. A lost answer makes no second version: what was
 * refused because our own content stands there already is done.
 * @throws Refusal
 */
export async function updateItem(client: Pick<Client, 'save'>, head: Loaded, item: ServiceItem, message: string): Promise<UpdateOutcome> {
  try {
    const { body } = await client.save(item.id, 'item', head.etag, { content: item, message });
    return { kind: 'updated', number: body.number };
  } catch (error) {
    const current = currentOf(error);
    if (current === undefined) throw error;
    return isOurs(current, head, item, message) ? { kind: 'updated', number: current.version.number } : { kind: 'overtaken', head: current };
  }
}

function isOurs({ version, content }: VersionContent, head: Loaded, item: ServiceItem, message: string): boolean {
  return version.number === head.version.number + 1 && version.message === message && equalJson(content, item);
}
