import { createHash } from 'node:crypto';

import { sql, type RawBuilder, type SqlBool } from 'kysely';

import { logTip } from '../store/log.js';
import type { Store, Tx } from '../store/store.js';
import {
  BACKUP_FORMAT,
  BACKUP_TABLES,
  BACKUP_VERSION,
  CONTENT_TABLES,
  PAGE_KEYS,
  type BackupEnd,
  type BackupHeader,
  type BackupTable,
} from './format.js';

/** Rows a page, where rows are small; those with contents are read one by one, so that large ones never pile up. */
const PAGE = 100;

/**
 * Writes everything, as it stands at one moment, line by line; `write` may make the reading wait. Others go on working.
 * @returns how many rows there were
 */
export async function writeBackup(store: Store, at: number, write: (line: string) => Promise<void>): Promise<number> {
  return store.snapshot(async (tx) => {
    const hash = createHash('sha256');
    let rows = 0;
    const put = async (value: unknown): Promise<void> => {
      const line = `${JSON.stringify(value)}\n`;
      hash.update(line);
      await write(line);
    };
    await put({ format: BACKUP_FORMAT, formatVersion: BACKUP_VERSION, at, tip: await logTip(tx) } satisfies BackupHeader);
    for (const table of BACKUP_TABLES) {
      for await (const row of rowsOf(tx, table)) {
        await put({ table, row: withText(row) });
        rows += 1;
      }
    }
    await write(`${JSON.stringify({ end: true, rows, sha256: hash.digest('hex') } satisfies BackupEnd)}\n`);
    return rows;
  });
}

/** All rows of a table in the order of its key; each page begins after the last key of the one before. */
async function* rowsOf(tx: Tx, table: BackupTable): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const keys = PAGE_KEYS[table];
  const most = CONTENT_TABLES.has(table) ? 1 : PAGE;
  for (let last: Readonly<Record<string, unknown>> | undefined; ; ) {
    let query = tx.selectFrom(table).selectAll().limit(most);
    for (const column of keys) query = query.orderBy(tx.dynamic.ref(column));
    if (last !== undefined) query = query.where(after(keys, last));
    const rows = (await query.execute()) as readonly unknown[] as readonly Readonly<Record<string, unknown>>[]; // rows of any table
    yield* rows;
    if (rows.length < most) return;
    last = rows[rows.length - 1];
  }
}

/** `(a, b) > (…, …)`: both stores compare rows so, by the key's own index. */
function after(keys: readonly string[], row: Readonly<Record<string, unknown>>): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.join(keys.map((key) => sql.ref(key)))}) > (${sql.join(keys.map((key) => row[key]))})`;
}

function withText(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Buffer.isBuffer(value) ? value.toString('base64') : value]));
}
