import type { AssetRef, Author } from '../../api/index.js';
import { appendLog } from './log.js';
import type { Tx } from './store.js';

export interface NewAsset {
  readonly id: string;
  readonly hash: string;
  readonly type: string;
  readonly name: string;
  readonly content: Buffer;
}

/** Keeps a file; bytes that are there already are kept once. */
export async function putAsset(tx: Tx, { id, hash, type, name, content }: NewAsset, by: Author, at: number): Promise<AssetRef> {
  await tx
    .insertInto('asset_content')
    .values({ hash, content })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  await tx.insertInto('asset').values({ id, hash, type, bytes: content.length, name, by_id: by.id, at }).execute();
  await appendLog(tx, { at, by, action: 'asset/put', subject: id, detail: { name, type, bytes: content.length, hash } });
  return { id, hash, type, bytes: content.length, name };
}

export async function readAsset(tx: Tx, id: string): Promise<{ readonly ref: AssetRef; readonly content: Buffer } | undefined> {
  const row = await tx
    .selectFrom('asset')
    .innerJoin('asset_content', 'asset_content.hash', 'asset.hash')
    .select(['asset.id', 'asset.hash', 'asset.type', 'asset.bytes', 'asset.name', 'asset_content.content'])
    .where('asset.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { content, ...ref } = row;
  return { ref, content };
}
