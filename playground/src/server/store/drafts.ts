import type { DocumentKind, DraftKept, DraftSummary } from '../../api/index.js';
import type { DocumentKey } from './documents.js';
import type { Tx } from './store.js';
import type { DraftTable } from './tables.js';

export interface StoredDraft {
  readonly id: string;
  readonly itemId: string;
  readonly kind: DocumentKind;
  readonly baseNumber: number;
  readonly revision: number;
  readonly at: number;
  readonly content: Buffer;
}

export interface DraftWrite extends DocumentKey {
  readonly personId: string;
  readonly id: string;
  readonly baseNumber: number;
  readonly revision: number;
  readonly at: number;
  readonly content: Buffer;
}

/**
 * Keeps what somebody is writing. A write that arrives late (its revision is not above the one that stands) changes
 * nothing; the answer says what stands. `conflict`: the id is a draft of another document.
 */
export async function putDraft(
  tx: Tx,
  { personId, id, itemId, kind, baseNumber, revision, at, content }: DraftWrite,
): Promise<DraftKept | 'conflict'> {
  const standing = await tx
    .selectFrom('draft')
    .select(['item_id', 'kind', 'revision', 'at'])
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (standing !== undefined && (standing.item_id !== itemId || standing.kind !== kind)) return 'conflict';
  if (standing !== undefined && standing.revision >= revision) return { revision: standing.revision, at: standing.at };
  const row = { base_number: baseNumber, revision, at, content };
  await tx
    .insertInto('draft')
    .values({ person_id: personId, id, item_id: itemId, kind, ...row })
    .onConflict((conflict) => conflict.columns(['person_id', 'id']).doUpdateSet(row).where('draft.revision', '<', revision))
    .execute();
  return { revision, at };
}

/** One person's, on one document or on all; newest first. */
export async function listDrafts(tx: Tx, personId: string, key?: DocumentKey): Promise<readonly StoredDraft[]> {
  let query = tx.selectFrom('draft').selectAll().where('person_id', '=', personId).orderBy('at', 'desc').orderBy('id');
  if (key !== undefined) query = query.where('item_id', '=', key.itemId).where('kind', '=', key.kind);
  return (await query.execute()).map(draftOf);
}

/** All of one person's without their contents, newest first. */
export async function listDraftSummaries(tx: Tx, personId: string): Promise<readonly DraftSummary[]> {
  const rows = await tx
    .selectFrom('draft')
    .select(['id', 'item_id', 'kind', 'base_number', 'revision', 'at'])
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  // putDraft wrote the kind.
  return rows.map(({ id, item_id, kind, base_number, revision, at }) => ({ id, itemId: item_id, kind: kind as DocumentKind, baseNumber: base_number, revision, at }));
}

/**
 * False where there is none of that id.
 * @param upTo a later revision than this one stays: it was written after what is to go
 */
export async function removeDraft(tx: Tx, personId: string, id: string, { itemId, kind }: DocumentKey, upTo?: number): Promise<boolean> {
  let query = tx.deleteFrom('draft').where('person_id', '=', personId).where('id', '=', id).where('item_id', '=', itemId).where('kind', '=', kind);
  if (upTo !== undefined) query = query.where('revision', '<=', upTo);
  const { numDeletedRows } = await query.executeTakeFirst();
  return numDeletedRows > 0n;
}

function draftOf(row: DraftTable): StoredDraft {
  return {
    id: row.id,
    itemId: row.item_id,
    kind: row.kind as DocumentKind,
    baseNumber: row.base_number,
    revision: row.revision,
    at: row.at,
    content: row.content,
  }; // putDraft wrote the kind
}
