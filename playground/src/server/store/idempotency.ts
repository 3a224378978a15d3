import { sha256 } from './content.js';
import type { Tx } from './store.js';

/** Longer than any retry of a page lasts. */
const KEPT_MS = 7 * 24 * 3600 * 1000;

/** The answer that an earlier request of the same key got; `mismatch` where that one wished something else. */
export async function earlierAnswer(
  tx: Tx,
  personId: string,
  key: string,
  body: string,
): Promise<{ readonly answer: string } | 'mismatch' | undefined> {
  const row = await tx
    .selectFrom('idempotency')
    .select(['fingerprint', 'answer'])
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return row.fingerprint === sha256(body) ? { answer: row.answer } : 'mismatch';
}

/** In the transaction that does what is answered. */
export async function noteAnswer(tx: Tx, personId: string, key: string, body: string, answer: string, at: number): Promise<void> {
  await tx
    .deleteFrom('idempotency')
    .where('at', '<', at - KEPT_MS)
    .execute();
  await tx
    .insertInto('idempotency')
    .values({ person_id: personId, key, fingerprint: sha256(body), answer, at })
    .execute();
}
