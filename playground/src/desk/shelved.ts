import { equalJson } from '@zhengwu/core';

import type { DraftSummary } from '../api/index.js';
import type { Client } from '../client/client.js';
import { Refusal } from '../client/refusal.js';
import { browserShelf } from './browser-shelf.js';
import { ShelfError, type DraftShelf, type ShelfRecord } from './draft-shelf.js';

/** What sending asks of the server. */
export type ShelvedServer = Pick<Client, 'drafts' | 'document' | 'putDraft' | 'discardDraft'>;

/**
 * What a person has written in this browser and not saved, of all documents, newest first; also what lies on the server
 * too, under the same id. None where the browser keeps nothing. Never rejects.
 */
export async function shelvedDrafts(personId: string, shelf: DraftShelf = browserShelf()): Promise<readonly DraftSummary[]> {
  const records = await shelf.listAll(personId).catch(none);
  return records.map(({ draftId, itemId, kind, baseNumber, revision, at }) => ({ id: draftId, itemId, kind, baseNumber, revision, at })).sort((a, b) => b.at - a.at);
}

/**
 * Puts on the server what was written in this browser while the server could not be reached, so that it is seen from
 * elsewhere too, without its document being opened. What the server was told of before is left alone: it may have been
 * saved or thrown away from another computer since. Never rejects: what does not go now goes another time.
 * @returns how many drafts the server knows now that it did not know
 */
export async function sendShelved(server: ShelvedServer, personId: string, shelf: DraftShelf = browserShelf()): Promise<number> {
  try {
    const untold = (await shelf.listAll(personId)).filter(({ revision, toldRevision }) => toldRevision === undefined || toldRevision < revision);
    if (untold.length === 0) return 0;
    const known = new Map((await server.drafts()).map(({ id, revision }) => [id, revision]));
    let sent = 0;
    for (const record of untold) {
      const there = known.get(record.draftId);
      if (there !== undefined && there >= record.revision) continue;
      if (await sendOne(server, shelf, record)) sent += 1;
    }
    return sent;
  } catch (error) {
    if (error instanceof Refusal || error instanceof ShelfError) return 0;
    throw error;
  }
}

/** Throws away what lies here of a draft that was thrown away on the server; nothing that is of a later revision. */
export async function forgetShelved({ id, revision }: Pick<DraftSummary, 'id' | 'revision'>, shelf: DraftShelf = browserShelf()): Promise<void> {
  await shelf.remove(id, revision);
}

async function sendOne(server: ShelvedServer, shelf: DraftShelf, record: ShelfRecord): Promise<boolean> {
  const { personId, itemId, kind, draftId, baseNumber, revision, content } = record;
  try {
    // Its save may have got through, and only the answer was lost: it holds nothing that could be lost.
    if (equalJson((await server.document(itemId, kind)).content, content)) {
      await shelf.remove(draftId, revision);
      return false;
    }
    await server.putDraft(itemId, kind, draftId, { baseNumber, revision, content });
    const lying = (await shelf.list({ personId, itemId, kind })).find((each) => each.draftId === draftId);
    // Saved or thrown away in another window meanwhile: it must not lie there as if it were not.
    if (lying === undefined) await server.discardDraft(itemId, kind, draftId);
    else if (lying.revision === revision) await shelf.put({ ...lying, toldRevision: revision });
    return lying !== undefined;
  } catch (error) {
    // Of an item that is gone, or one that the person may no longer edit: it stays here, and the others have their turn.
    if (error instanceof Refusal && !error.isPassing && error.code !== 'not-signed-in') return false;
    throw error;
  }
}

function none(): readonly ShelfRecord[] {
  return [];
}
