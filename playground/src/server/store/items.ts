import type { Author, ItemState, ItemSummary } from '../../api/index.js';
import { documentsByItem } from './documents.js';
import { changedBy } from './item-states.js';
import { appendLog } from './log.js';
import type { Tx } from './store.js';
import type { ItemTable } from './tables.js';

/** What the list shows of an item, read from its document. */
export type ItemFacts = Pick<ItemSummary, 'name' | 'department' | 'type' | 'handling' | 'promised' | 'handlingItems' | 'situations' | 'materials'>;

/** Makes the item's row; its documents follow in the same transaction. False where the id is taken. */
export async function createItem(tx: Tx, id: string, facts: ItemFacts, by: Author, at: number): Promise<boolean> {
  const taken = await tx.selectFrom('item').select('id').where('id', '=', id).executeTakeFirst();
  if (taken !== undefined) return false;
  await tx
    .insertInto('item')
    .values({
      id,
      ...factColumns(facts),
      ...{ state: 'draft', state_message: '', state_by: null, state_by_name: null, state_at: at, published_number: null },
      ...{ updated_at: at, updated_by: by.id, updated_by_name: by.name },
    })
    .execute();
  await appendLog(tx, { at, by, action: 'item/created', subject: id, detail: { name: facts.name } });
  return true;
}

/** After a version of one of its documents: who and when, the facts where it was the item's own, and 草稿 whatever it was. */
export async function touchItem(tx: Tx, id: string, facts: ItemFacts | undefined, by: Author, at: number): Promise<void> {
  await tx
    .updateTable('item')
    .set((expression) => {
      const anew = { state_message: '', state_by: by.id, state_by_name: by.name, state_at: at };
      /** Stays while the item is 草稿 already: a save does not say that its author made it one. */
      const kept = <Name extends keyof typeof anew>(column: Name) => expression.case().when('state', '=', 'draft').then(expression.ref(column)).else(anew[column]).end();
      return {
        ...(facts === undefined ? {} : factColumns(facts)),
        ...{ updated_at: at, updated_by: by.id, updated_by_name: by.name, state: 'draft' },
        ...{ state_message: kept('state_message'), state_by: kept('state_by'), state_by_name: kept('state_by_name'), state_at: kept('state_at') },
      };
    })
    .where('id', '=', id)
    .execute();
}

/** @param number the version of the item's document that the step is about; a publication remembers it */
export async function setItemState(tx: Tx, id: string, state: ItemState, number: number, message: string, by: Author, at: number): Promise<void> {
  await tx
    .updateTable('item')
    .set({
      ...{ state, state_message: message, state_by: by.id, state_by_name: by.name, state_at: at },
      ...(state === 'published' ? { published_number: number } : {}),
    })
    .where('id', '=', id)
    .execute();
  await appendLog(tx, { at, by, action: 'item/state', subject: id, detail: { state, number, message } });
}

/** Most recently changed first. */
export async function listItems(tx: Tx): Promise<readonly ItemSummary[]> {
  const rows = await tx.selectFrom('item').selectAll().orderBy('updated_at', 'desc').orderBy('id').execute();
  const documents = await documentsByItem(tx);
  const authors = await changedBy(tx);
  return rows.map((row) => summaryOf(row, documents.get(row.id) ?? [], authors.get(row.id) ?? []));
}

export async function readItem(tx: Tx, id: string): Promise<ItemSummary | undefined> {
  const row = await tx.selectFrom('item').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  return summaryOf(row, (await documentsByItem(tx, id)).get(id) ?? [], (await changedBy(tx, id)).get(id) ?? []);
}

function factColumns(
  facts: ItemFacts,
): Pick<ItemTable, 'name' | 'department' | 'type' | 'handling' | 'promised' | 'handling_items' | 'situations' | 'materials'> {
  const { name, department, type, handling, promised, handlingItems, situations, materials } = facts;
  return {
    name,
    department,
    type,
    handling,
    promised: JSON.stringify(promised),
    handling_items: JSON.stringify(handlingItems),
    situations,
    materials,
  };
}

function summaryOf(row: ItemTable, documents: ItemSummary['documents'], authors: string[]): ItemSummary {
  // createItem and touchItem wrote what the casts say; no one else writes here.
  return {
    id: row.id,
    name: row.name,
    department: row.department,
    type: row.type as ItemSummary['type'],
    handling: row.handling as ItemSummary['handling'],
    promised: JSON.parse(row.promised) as ItemSummary['promised'],
    handlingItems: JSON.parse(row.handling_items) as string[],
    situations: row.situations,
    materials: row.materials,
    state: row.state as ItemState,
    stateMessage: row.state_message,
    stateBy: row.state_by === null ? null : { id: row.state_by, name: row.state_by_name ?? '' },
    stateAt: row.state_at,
    publishedNumber: row.published_number,
    updatedAt: row.updated_at,
    updatedBy: { id: row.updated_by, name: row.updated_by_name },
    changedBy: authors,
    documents,
  };
}
