import type { DocumentKind, ItemSummary } from '../../api/index.js';
import type { Client } from '../../client/client.js';

/**
 * What the other documents of an item are called by: a guide names materials of the item, an expression names fields of
 * what surrounds it. Names are a help: where one of them cannot be read, its ids are shown.
 */
export async function documentsAround(client: Client, { id, documents }: ItemSummary, kind: DocumentKind, signal: AbortSignal): Promise<readonly unknown[]> {
  const kinds = (['item', 'context'] as const).filter((each) => each !== kind && documents.some((document) => document.kind === each));
  const read = await Promise.all(
    kinds.map((each) =>
      client.document(id, each, signal).then(
        ({ content }) => content,
        () => undefined,
      ),
    ),
  );
  return read.filter((content) => content !== undefined);
}
