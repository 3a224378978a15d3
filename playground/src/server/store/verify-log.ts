import { setImmediate as breathe } from 'node:timers/promises';

import type { AuditVerdict } from '../../api/index.js';
import { sha256, unpackText } from './content.js';
import { auditEntryOf, entryHash, logTip } from './log.js';
import { FIRST_HASH } from './schema.js';
import type { Tx } from './store.js';

const PAGE = 500;

/** A version as the log tells of it. */
interface ToldVersion {
  readonly hash: string;
  readonly authorId: string | undefined;
  readonly message: unknown;
  readonly at: number;
  milestone: string | null;
}

/** By `item/kind/number`. */
type Told = Map<string, ToldVersion>;

/**
 * Recomputes the whole chain, and holds every version (content, author, time, message, milestone) against what the log tells of it.
 * Reads in pages inside one transaction; what a later entry explains (a number that is missing) is named at its first place.
 */
export async function verifyLog(tx: Tx, at: number): Promise<AuditVerdict> {
  const tip = await logTip(tx);
  const told: Told = new Map();
  const verdict = (entries: number, versions: number, fault: string | null): AuditVerdict => ({
    isIntact: fault === null,
    entries,
    versions,
    tip: tip.hash,
    fault,
    at,
  });

  let previous = FIRST_HASH;
  let expected = 1;
  for (;;) {
    const rows = await tx.selectFrom('log_entry').selectAll().where('seq', '>=', expected).orderBy('seq').limit(PAGE).execute();
    for (const row of rows) {
      if (row.seq !== expected) return verdict(expected - 1, 0, `缺少第 ${expected} 条记录`);
      if (entryHash(previous, row) !== row.hash) return verdict(expected - 1, 0, `第 ${expected} 条记录被改动过`);
      noteVersion(told, auditEntryOf(row));
      previous = row.hash;
      expected += 1;
    }
    if (rows.length < PAGE) break;
    // SQLite answers at once: without a pause, no request would be served until the end.
    await breathe();
  }
  const entries = expected - 1;
  if (tip.seq !== entries || tip.hash !== previous) return verdict(entries, 0, `最后 ${Math.max(1, tip.seq - entries)} 条记录被截去`);
  const { count, fault } = await verifyVersions(tx, told);
  return verdict(entries, count, fault);
}

function noteVersion(told: Told, { action, subject, detail, by, at }: ReturnType<typeof auditEntryOf>): void {
  const key = `${subject}/${String(detail['kind'])}/${String(detail['number'])}`;
  switch (action) {
    case 'document/created':
    case 'document/saved':
    case 'document/restored':
      told.set(key, { hash: String(detail['hash']), authorId: by?.id, at, message: detail['message'], milestone: null });
      return;
    case 'milestone/set': {
      const version = told.get(key);
      if (version !== undefined) version.milestone = detail['name'] as string | null; // setMilestone wrote it
      return;
    }
    default:
  }
}

async function verifyVersions(tx: Tx, told: Told): Promise<{ readonly count: number; readonly fault: string | null }> {
  let count = 0;
  const documents = await tx.selectFrom('document').select(['item_id', 'kind', 'head_number']).orderBy('item_id').orderBy('kind').execute();
  for (const { item_id, kind, head_number } of documents) {
    for (let number = 1; number <= head_number; number += 1) {
      const fault = await versionFault(tx, told, { item_id, kind, number });
      if (fault !== undefined) return { count, fault };
      count += 1;
    }
  }
  const [left] = told.keys();
  if (left !== undefined) return { count, fault: `缺少版本 ${left}` };
  const { all } = await tx
    .selectFrom('version')
    .select((select) => select.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow();
  return { count, fault: all === count ? null : `有 ${all - count} 个版本不在记录里` };
}

/** What does not fit in one version; what fits is taken out of what was told. */
async function versionFault(
  tx: Tx,
  told: Told,
  { item_id, kind, number }: { readonly item_id: string; readonly kind: string; readonly number: number },
): Promise<string | undefined> {
  const name = `${item_id} 的 ${kind} 第 ${number} 版`;
  const row = await tx
    .selectFrom('version')
    .select(['hash', 'content', 'author_id', 'at', 'message', 'milestone'])
    .where('item_id', '=', item_id)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .executeTakeFirst();
  if (row === undefined) return `缺少 ${name}`;
  const key = `${item_id}/${kind}/${number}`;
  const version = told.get(key);
  if (version?.hash !== row.hash) return `${name} 与记录不符`;
  if (version.authorId !== row.author_id || version.at !== row.at) return `${name} 的作者或时间与记录不符`;
  if (version.message !== row.message) return `${name} 的说明与记录不符`;
  if (version.milestone !== row.milestone) return `${name} 的里程碑与记录不符`;
  const text = await unpackText(row.content).catch(() => undefined);
  if (text === undefined || sha256(text) !== row.hash) return `${name} 的内容被改动过`;
  told.delete(key);
  return undefined;
}
