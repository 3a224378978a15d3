import type { ItemState, ItemStateChange } from '../../api/index.js';
import { auditEntryOf } from './log.js';
import type { Tx } from './store.js';

/** The way of an item from the log, newest first: every step, and every version that took a submission or a publication back to 草稿. */
export async function itemStates(tx: Tx, itemId: string): Promise<readonly ItemStateChange[]> {
  const rows = await tx
    .selectFrom('log_entry')
    .selectAll()
    .where('subject', '=', itemId)
    .where('action', 'in', ['item/state', 'document/saved', 'document/restored'])
    .orderBy('seq')
    .execute();
  const states: ItemStateChange[] = [];
  let state: ItemState = 'draft';
  for (const { at, by, action, detail } of rows.map(auditEntryOf)) {
    const number = typeof detail['number'] === 'number' ? detail['number'] : 1;
    if (by === null || (action !== 'item/state' && (state === 'draft' || detail['kind'] === 'context'))) continue;
    state = action === 'item/state' ? (detail['state'] as ItemState) : 'draft'; // setItemState wrote it
    states.push({ at, by, state, number, message: action === 'item/state' ? String(detail['message']) : '' });
  }
  return states.reverse();
}

/** By item, who wrote a version of its document since the last published one. */
export async function changedBy(tx: Tx, itemId?: string): Promise<ReadonlyMap<string, string[]>> {
  let query = tx
    .selectFrom('version')
    .innerJoin('item', 'item.id', 'version.item_id')
    .select(['version.item_id', 'version.author_id'])
    .distinct()
    .where('version.kind', '=', 'item')
    .where((where) => where.or([where('item.published_number', 'is', null), where('version.number', '>', where.ref('item.published_number'))]));
  if (itemId !== undefined) query = query.where('version.item_id', '=', itemId);
  const byItem = new Map<string, string[]>();
  for (const { item_id, author_id } of await query.execute()) {
    const ids = byItem.get(item_id);
    if (ids === undefined) byItem.set(item_id, [author_id]);
    else ids.push(author_id);
  }
  return byItem;
}
