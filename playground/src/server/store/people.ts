import type { Author, NewPerson, Person, PersonChange, Role } from '../../api/index.js';
import { appendLog } from './log.js';
import type { Tx } from './store.js';
import type { PersonTable } from './tables.js';

/** As logins are kept and compared. */
export function loginKey(login: string): string {
  return login.trim().toLowerCase();
}

export async function listPeople(tx: Tx): Promise<readonly Person[]> {
  return (await tx.selectFrom('person').selectAll().orderBy('state').orderBy('name').execute()).map(personOf);
}

export async function readPerson(tx: Tx, id: string): Promise<Person | undefined> {
  const row = await tx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : personOf(row);
}

/** A person with what his password is held against. */
export async function readLogin(tx: Tx, login: string): Promise<{ readonly person: Person; readonly passwordHash: string | null } | undefined> {
  const row = await tx.selectFrom('person').selectAll().where('login', '=', loginKey(login)).executeTakeFirst();
  return row === undefined ? undefined : { person: personOf(row), passwordHash: row.password_hash };
}

export async function readPasswordHash(tx: Tx, id: string): Promise<string | null> {
  return (await tx.selectFrom('person').select('password_hash').where('id', '=', id).executeTakeFirst())?.password_hash ?? null;
}

/** Undefined where the login is taken. */
export async function addPerson(
  tx: Tx,
  id: string,
  { login, name, department, role }: NewPerson,
  by: Author | null,
  at: number,
): Promise<Person | undefined> {
  const key = loginKey(login);
  if ((await tx.selectFrom('person').select('id').where('login', '=', key).executeTakeFirst()) !== undefined) return undefined;
  const row: PersonTable = { id, login: key, name, department, role, password_hash: null, state: 'invited', created_at: at, last_seen_at: null };
  await tx.insertInto('person').values(row).execute();
  await appendLog(tx, { at, by: by ?? { id, name }, action: 'person/created', subject: id, detail: { login: key, name, department, role } });
  return personOf(row);
}

/** `last-admin`: nobody would be left who can give rights. */
export async function changePerson(tx: Tx, id: string, change: PersonChange, by: Author, at: number): Promise<Person | 'absent' | 'last-admin'> {
  const before = await readPerson(tx, id);
  if (before === undefined) return 'absent';
  const { name, department, role, state } = change;
  const losesAdmin = before.role === 'admin' && before.state === 'active' && ((role !== undefined && role !== 'admin') || state === 'disabled');
  if (losesAdmin && (await activeAdmins(tx)) <= 1) return 'last-admin';
  // Whoever never had a password is invited again, not active.
  const nextState = state === 'active' && (await readPasswordHash(tx, id)) === null ? 'invited' : state;
  const columns = {
    ...(name === undefined ? {} : { name }),
    ...(department === undefined ? {} : { department }),
    ...(role === undefined ? {} : { role }),
    ...(nextState === undefined ? {} : { state: nextState }),
  };
  await tx.updateTable('person').set(columns).where('id', '=', id).execute();
  // What one may do has changed: whoever is signed in signs in again. What one is called has not.
  if (state === 'disabled' || (role !== undefined && role !== before.role)) await tx.deleteFrom('session').where('person_id', '=', id).execute();
  if (state === 'disabled') await tx.deleteFrom('invitation').where('person_id', '=', id).execute();
  await appendLog(tx, { at, by, action: 'person/changed', subject: id, detail: { name: before.name, change } });
  return (await readPerson(tx, id)) ?? 'absent';
}

async function activeAdmins(tx: Tx): Promise<number> {
  return (await tx.selectFrom('person').select('id').where('role', '=', 'admin').where('state', '=', 'active').execute()).length;
}

/** Whether anybody can manage this installation yet: while not, the one-time set-up address counts. */
export async function hasAdmin(tx: Tx): Promise<boolean> {
  return (await activeAdmins(tx)) > 0;
}

/** Sets a password, and ends every session of the person but the one named. */
export async function setPassword(tx: Tx, id: string, passwordHash: string, keptSession: string | undefined, by: Author, at: number): Promise<void> {
  await tx.updateTable('person').set({ password_hash: passwordHash, state: 'active' }).where('id', '=', id).execute();
  let ended = tx.deleteFrom('session').where('person_id', '=', id);
  if (keptSession !== undefined) ended = ended.where('id', '!=', keptSession);
  await ended.execute();
  await appendLog(tx, { at, by, action: 'password/set', subject: id, detail: {} });
}

export async function noteSeen(tx: Tx, id: string, at: number): Promise<void> {
  await tx.updateTable('person').set({ last_seen_at: at }).where('id', '=', id).execute();
}

export function personOf(row: PersonTable): Person {
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    department: row.department,
    role: row.role as Role, // written through the API's schema only
    state: row.state as Person['state'],
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
  };
}
