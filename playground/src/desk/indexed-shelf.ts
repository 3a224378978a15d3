import { isPlainObject } from '@zhengwu/core';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

import { ShelfError, type DraftShelf, type ShelfRecord } from './draft-shelf.js';

interface Shelf extends DBSchema {
  drafts: { key: string; value: ShelfRecord; indexes: { address: [string, string, string] } };
}

const STORE = 'drafts';

/** The shelf in the browser's own database. @param name of the database; tests have their own */
export function indexedShelf(name = 'zhengwu'): DraftShelf & { close(): Promise<void> } {
  let opening: Promise<IDBPDatabase<Shelf>> | undefined;

  const open = async (): Promise<IDBPDatabase<Shelf>> => {
    opening ??= openDB<Shelf>(name, 1, {
      upgrade: (database) => {
        database.createObjectStore(STORE, { keyPath: 'draftId' }).createIndex('address', ['personId', 'itemId', 'kind']);
      },
      // A newer version of ours in another tab must not wait for this one.
      blocking: () => void close(),
      terminated: () => (opening = undefined),
    });
    try {
      return await opening;
    } catch (error) {
      // The next edit tries anew: a person may have made room, or allowed it.
      opening = undefined;
      throw error;
    }
  };

  const close = async (): Promise<void> => {
    const opened = opening;
    opening = undefined;
    (await opened?.catch(() => undefined))?.close();
  };

  const guarded = async <Result>(work: (database: IDBPDatabase<Shelf>) => Promise<Result>): Promise<Result> => {
    try {
      return await work(await open());
    } catch (error) {
      throw new ShelfError(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unavailable', error);
    }
  };

  return {
    put: (record) =>
      guarded(async (database) => {
        // On the disk, not in the system's cache, when it is said to be kept.
        const work = database.transaction(STORE, 'readwrite', { durability: 'strict' });
        const put = work.store.put(record);
        // Said now, and not when the answer is back: a page that goes is not there to say it.
        work.commit();
        await Promise.all([put, work.done]);
      }),
    list: ({ personId, itemId, kind }) => guarded((database) => readable(database, IDBKeyRange.only([personId, itemId, kind]))),
    // A list sorts behind every text.
    listAll: (personId) => guarded((database) => readable(database, IDBKeyRange.bound([personId], [personId, []]))),
    remove: (draftId, revision) =>
      guarded(async (database) => {
        const work = database.transaction(STORE, 'readwrite', { durability: 'strict' });
        // In one transaction: no tab can write in between.
        const lying = await work.store.get(draftId);
        if (lying === undefined || !(lying.revision > revision)) await work.store.delete(draftId);
        await work.done;
      }),
    close,
  };
}

/** One by one: a record that the database itself cannot read must not hide the others. */
async function readable(database: IDBPDatabase<Shelf>, addresses: IDBKeyRange): Promise<readonly ShelfRecord[]> {
  const keys = await database.getAllKeysFromIndex(STORE, 'address', addresses);
  const records = await Promise.all(keys.map((key) => database.get(STORE, key).catch(() => undefined)));
  return records.filter(isShelfRecord);
}

/** What lies there may be of another version of ours, or damaged. */
function isShelfRecord(value: unknown): value is ShelfRecord {
  if (!isPlainObject(value)) return false;
  const { draftId, baseNumber, baseEtag, mergedFrom, revision, at, toldRevision, content } = value;
  const isCount = (number: unknown): boolean => typeof number === 'number' && Number.isSafeInteger(number) && number >= 0;
  return (
    typeof draftId === 'string' && isCount(baseNumber) && typeof baseEtag === 'string' && (mergedFrom === undefined || isCount(mergedFrom)) && isCount(revision) && isCount(at) && (toldRevision === undefined || isCount(toldRevision)) && content !== undefined
  );
}
