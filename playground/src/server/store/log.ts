import type { Action, AuditEntry, Author } from '../../api/index.js';
import { sha256 } from './content.js';
import { storable } from './storable-text.js';
import type { Tx } from './store.js';
import type { LogEntryTable } from './tables.js';

/** What is to be written into the log. */
export interface Happened {
  readonly at: number;
  readonly by: Author | null;
  readonly action: Action;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * Appends an entry whose hash covers the one before it. The tip's row is taken first, which makes writers queue: numbers
 * and hashes follow the order of commits, and a reader never sees 8 before 7.
 */
export async function appendLog(tx: Tx, { at, by, action, subject, detail }: Happened): Promise<number> {
  const tip = await tx
    .updateTable('log_tip')
    .set((expression) => ({ seq: expression('seq', '+', 1) }))
    .where('id', '=', 1)
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow();
  // Hashed as it will be read: a text that a store changes would break the chain. The detail is JSON, whose escapes any store keeps.
  const row = {
    seq: tip.seq,
    at,
    by_id: by?.id ?? null,
    by_name: by === null ? null : storable(by.name),
    action,
    subject: storable(subject),
    detail: JSON.stringify(detail),
  };
  const hash = entryHash(tip.hash, row);
  await tx
    .insertInto('log_entry')
    .values({ ...row, hash })
    .execute();
  await tx.updateTable('log_tip').set({ hash }).where('id', '=', 1).execute();
  return tip.seq;
}

/** SHA-256 over the former hash and every field, as one JSON list: no two entries read alike. */
export function entryHash(previous: string, { seq, at, by_id, by_name, action, subject, detail }: Omit<LogEntryTable, 'hash'>): string {
  return sha256(JSON.stringify([previous, seq, at, by_id, by_name, action, subject, detail]));
}

export function auditEntryOf({ seq, at, by_id, by_name, action, subject, detail, hash }: LogEntryTable): AuditEntry {
  return {
    seq,
    at,
    by: by_id === null ? null : { id: by_id, name: by_name ?? '' },
    action: action as Action, // only appendLog writes here
    subject,
    detail: JSON.parse(detail) as Record<string, unknown>, // we stringified it
    hash,
  };
}

/** Entries after a number, oldest first. */
export async function logAfter(tx: Tx, seq: number, most: number): Promise<readonly AuditEntry[]> {
  const rows = await tx.selectFrom('log_entry').selectAll().where('seq', '>', seq).orderBy('seq').limit(most).execute();
  return rows.map(auditEntryOf);
}

/** Entries before a number, newest first; all from the newest where there is none. */
export async function logBefore(tx: Tx, before: number | undefined, most: number): Promise<readonly AuditEntry[]> {
  let query = tx.selectFrom('log_entry').selectAll().orderBy('seq', 'desc').limit(most);
  if (before !== undefined) query = query.where('seq', '<', before);
  return (await query.execute()).map(auditEntryOf);
}

export async function logTip(tx: Tx): Promise<{ readonly seq: number; readonly hash: string }> {
  return tx.selectFrom('log_tip').select(['seq', 'hash']).executeTakeFirstOrThrow();
}
