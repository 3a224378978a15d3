import type { Author, Person } from '../../api/index.js';
import { appendLog } from './log.js';
import { noteSeen, personOf } from './people.js';
import type { Tx } from './store.js';

export interface Session {
  /** SHA-256 of the cookie's token. */
  readonly id: string;
  readonly person: Person;
  readonly csrfToken: string;
  readonly createdAt: number;
  readonly seenAt: number;
}

/** When a session ends by itself, ms. */
export interface SessionLimits {
  /** After this long without a request. */
  readonly idle: number;
  /** After this long in any case. */
  readonly total: number;
}

export async function openSession(
  tx: Tx,
  {
    id,
    person,
    csrfToken,
    at,
    address,
  }: { readonly id: string; readonly person: Person; readonly csrfToken: string; readonly at: number; readonly address: string },
): Promise<void> {
  await tx.insertInto('session').values({ id, person_id: person.id, csrf_token: csrfToken, created_at: at, seen_at: at }).execute();
  await noteSeen(tx, person.id, at);
  await appendLog(tx, { at, by: authorOf(person), action: 'session/opened', subject: person.id, detail: { address } });
}

/** The session, if it has not ended and its person may still be here. */
export async function readSession(tx: Tx, id: string, at: number, limits: SessionLimits): Promise<Session | undefined> {
  const row = await tx
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .selectAll('person')
    .select(['session.csrf_token', 'session.seen_at', 'session.created_at as opened_at'])
    .where('session.id', '=', id)
    .executeTakeFirst();
  if (row?.state !== 'active' || at - row.seen_at > limits.idle || at - row.opened_at > limits.total) return undefined;
  return { id, person: personOf(row), csrfToken: row.csrf_token, createdAt: row.opened_at, seenAt: row.seen_at };
}

/** Not with every request: a write a few minutes is enough to tell idle from busy. */
export async function touchSession(tx: Tx, { id, person }: Session, at: number): Promise<void> {
  await tx.updateTable('session').set({ seen_at: at }).where('id', '=', id).execute();
  await noteSeen(tx, person.id, at);
}

export async function closeSession(tx: Tx, { id, person }: Session, at: number): Promise<void> {
  await tx.deleteFrom('session').where('id', '=', id).execute();
  await appendLog(tx, { at, by: authorOf(person), action: 'session/closed', subject: person.id, detail: {} });
}

/** Takes away what has ended by itself. */
export async function dropEndedSessions(tx: Tx, at: number, limits: SessionLimits): Promise<void> {
  await tx
    .deleteFrom('session')
    .where((where) => where.or([where('seen_at', '<', at - limits.idle), where('created_at', '<', at - limits.total)]))
    .execute();
}

export function authorOf({ id, name }: Person): Author {
  return { id, name };
}
