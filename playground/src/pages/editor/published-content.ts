import type { DocumentKind } from '../../api/index.js';
import type { Client } from '../../client/client.js';

/**
 * The document as it stood when the item was published last: what citizens see while a newer one is being written. `undefined`
 * where the item has never been published, or had no such document then.
 */
export async function publishedContent(client: Pick<Client, 'itemStates' | 'versions' | 'version'>, itemId: string, kind: DocumentKind): Promise<unknown> {
  const publishing = (await client.itemStates(itemId)).find(({ state }) => state === 'published');
  if (publishing === undefined) return undefined;
  for (let before: number | undefined; ; ) {
    const { versions, next } = await client.versions(itemId, kind, before);
    const version = versions.find(({ at }) => at <= publishing.at);
    if (version !== undefined) return (await client.version(itemId, kind, version.number)).content;
    if (next === null) return undefined;
    before = next;
  }
}
