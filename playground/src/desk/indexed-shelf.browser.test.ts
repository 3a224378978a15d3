import { deleteDB, openDB } from 'idb';
import { afterEach, expect, it } from 'vitest';

import type { ShelfRecord } from './draft-shelf.js';
import { indexedShelf } from './indexed-shelf.js';

const NAME = 'zhengwu-test';
const record = (draftId: string, change: Partial<ShelfRecord> = {}): ShelfRecord => ({
  draftId,
  personId: 'usr_zhang',
  itemId: 'item_x',
  kind: 'item',
  baseNumber: 3,
  baseEtag: '"3-x"',
  revision: 1,
  at: 1000,
  content: { name: '食品经营许可' },
  ...change,
});
const address = { personId: 'usr_zhang', itemId: 'item_x', kind: 'item' } as const;

let shelf = indexedShelf(NAME);
afterEach(async () => {
  await shelf.close();
  await deleteDB(NAME);
  shelf = indexedShelf(NAME);
});

it('gives back what was put, to the same person and the same document alone', async () => {
  await shelf.put(record('dft_a'));
  await shelf.put(record('dft_a', { revision: 2, content: 'later' }));
  await shelf.put(record('dft_b', { personId: 'usr_li' }));
  await shelf.put(record('dft_c', { kind: 'guide' }));
  await shelf.put(record('dft_d', { itemId: 'item_y' }));
  expect(await shelf.list(address)).toEqual([record('dft_a', { revision: 2, content: 'later' })]);
});

it('keeps it past the end of the page that put it', async () => {
  await shelf.put(record('dft_a'));
  await shelf.close();
  const another = indexedShelf(NAME);
  expect(await another.list(address)).toEqual([record('dft_a')]);
  await another.close();
});

it('lists all of one person, of whatever document', async () => {
  for (const [draftId, change] of Object.entries({ dft_a: {}, dft_b: { kind: 'guide', toldRevision: 1 }, dft_c: { itemId: 'item_y' } } as const)) await shelf.put(record(draftId, change));
  for (const personId of ['usr_zhan', 'usr_zhang_', 'usr_zhangs', 'usr_zhanh']) await shelf.put(record(`dft_${personId}`, { personId }));
  expect((await shelf.listAll('usr_zhang')).map(({ draftId }) => draftId).sort()).toEqual(['dft_a', 'dft_b', 'dft_c']);
  expect(await shelf.listAll('usr_nobody')).toEqual([]);
});

it('forgets what is removed; to remove what is not there is nothing', async () => {
  await shelf.put(record('dft_a'));
  await shelf.remove('dft_a', 1);
  await shelf.remove('dft_a', 1);
  expect(await shelf.list(address)).toEqual([]);
});

it('does not forget what has been written since it was looked at', async () => {
  await shelf.put(record('dft_a', { revision: 2 }));
  await shelf.remove('dft_a', 1);
  expect(await shelf.list(address)).toHaveLength(1);
});

it('leaves out what is damaged, and shows the rest', async () => {
  await shelf.put(record('dft_good'));
  const database = await openDB(NAME, 1);
  for (const [index, damage] of [{ revision: 'x' }, { content: undefined }, { baseNumber: -1 }, { at: Number.NaN }].entries()) {
    await database.put('drafts', { ...record(`dft_bad_${String(index)}`), ...damage });
  }
  database.close();
  expect((await shelf.list(address)).map(({ draftId }) => draftId)).toEqual(['dft_good']);
});

it('says so where the browser keeps nothing, and tries anew the next time', async () => {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = () => {
    throw new DOMException('not allowed here', 'SecurityError');
  };
  try {
    await expect(shelf.put(record('dft_a'))).rejects.toMatchObject({ name: 'ShelfError', fault: 'unavailable' });
    await expect(shelf.list(address)).rejects.toMatchObject({ fault: 'unavailable' });
  } finally {
    IDBFactory.prototype.open = open;
  }
  await shelf.put(record('dft_a'));
  expect(await shelf.list(address)).toHaveLength(1);
});

it('says so where there is no room', async () => {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  try {
    await expect(shelf.put(record('dft_a'))).rejects.toMatchObject({ fault: 'full' });
  } finally {
    IDBObjectStore.prototype.put = put;
  }
});

it('makes way for a newer version of ours in another tab', async () => {
  await shelf.put(record('dft_a'));
  const newer = await openDB(NAME, 2);
  expect(newer.version).toBe(2);
  newer.close();
});
