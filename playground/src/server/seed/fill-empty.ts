import type { Author } from '../../api/index.js';
import { itemFacts } from '../documents/item-facts.js';
import { pack } from '../store/content.js';
import { createDocument } from '../store/documents.js';
import { createItem } from '../store/items.js';
import { logTip } from '../store/log.js';
import type { Store } from '../store/store.js';
import { sampleItems } from './sample-items.js';

/** Under whose name the samples stand in the history: nobody's who can sign in. */
const SAMPLES: Author = { id: 'acc_samples', name: '样例数据' };

/** Puts the sample items into a store in which nothing has ever happened. @returns how many */
export async function fillEmpty(store: Store, at: number): Promise<number> {
  if ((await store.ask(logTip)).seq > 0) return 0;
  const items = await Promise.all(
    (
      await sampleItems()
    ).map(async ({ id, documents }) => ({
      id,
      documents: await Promise.all(documents.map(async ({ kind, content }) => ({ kind, content, packed: await pack(content) }))),
    })),
  );
  return store.write(async (tx) => {
    let count = 0;
    // Last of the list first: the list shows what was changed last on top, and the items in full are the ones to begin with.
    for (const [index, { id, documents }] of [...items.entries()].reverse()) {
      const item = documents.find(({ kind }) => kind === 'item');
      const moment = at - index;
      // Another process on the same database may be filling it too.
      if (item === undefined || !(await createItem(tx, id, itemFacts(item.content), SAMPLES, moment))) continue;
      for (const { kind, packed } of documents)
        await createDocument(tx, { itemId: id, kind, packed, author: SAMPLES, at: moment, message: '首次启动装入的样例' });
      count += 1;
    }
    return count;
  });
}
