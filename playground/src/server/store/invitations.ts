import type { Author, Person } from '../../api/index.js';
import { appendLog } from './log.js';
import { readPerson } from './people.js';
import type { Tx } from './store.js';

export interface StoredInvitation {
  readonly id: string;
  readonly purpose: 'setup' | 'password';
  readonly person: Person | undefined;
}

/** Puts a one-time address in the place of any earlier one for the same purpose. */
export async function invite(
  tx: Tx,
  {
    id,
    purpose,
    person,
    by,
    at,
    expiresAt,
  }: {
    readonly id: string;
    readonly purpose: 'setup' | 'password';
    readonly person?: Person;
    readonly by: Author | null;
    readonly at: number;
    readonly expiresAt: number;
  },
): Promise<void> {
  const earlier = tx.deleteFrom('invitation').where('purpose', '=', purpose);
  await (person === undefined ? earlier : earlier.where('person_id', '=', person.id)).execute();
  await tx
    .insertInto('invitation')
    .values({ id, purpose, person_id: person?.id ?? null, created_at: at, expires_at: expiresAt })
    .execute();
  if (person !== undefined) await appendLog(tx, { at, by, action: 'person/invited', subject: person.id, detail: { name: person.name } });
}

/** Undefined where it was used, has expired, or never was. */
export async function readInvitation(tx: Tx, id: string, at: number): Promise<StoredInvitation | undefined> {
  const row = await tx.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined || row.expires_at <= at) return undefined;
  const person = row.person_id === null ? undefined : await readPerson(tx, row.person_id);
  return { id, purpose: row.purpose as StoredInvitation['purpose'], person }; // invite wrote it
}

/** Takes it out of the world: false where somebody was faster. */
export async function useInvitation(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('invitation').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
