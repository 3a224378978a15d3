import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { sha256 } from '../store/content.js';
import { logTip } from '../store/log.js';
import type { Store } from '../store/store.js';
import { verifyLog } from '../store/verify-log.js';
import { deeds, live } from '../testing/random-history.js';
import { hire, headOf, LI, NOON, putItem, save } from '../testing/story.js';
import { storeKinds, type Database } from '../testing/stores.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { BackupFault } from './backup-fault.js';
import { backupLines } from './backup-lines.js';
import { BACKUP_TABLES, PAGE_KEYS, type BackupEnd, type BackupHeader } from './format.js';
import { readBackup } from './read-backup.js';
import { writeBackup } from './write-backup.js';

const LATER = NOON + 1_000_000;

async function backupOf(store: Store): Promise<string> {
  let text = '';
  await writeBackup(store, NOON, (line) => {
    text += line;
    return Promise.resolve();
  });
  return text;
}

async function* linesOf(text: string): AsyncGenerator<string> {
  for (const line of text.split('\n')) yield await Promise.resolve(line);
}

const restore = (store: Store, text: string) => readBackup(store, linesOf(text), LATER);

/** Every row of every table that a backup holds, in one order; bytes by their hash. */
async function everything(store: Store): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return store.snapshot(async (tx) => {
    const tables: Record<string, readonly unknown[]> = {};
    for (const table of BACKUP_TABLES) {
      const rows = (await tx.selectFrom(table).selectAll().execute()) as readonly Readonly<Record<string, unknown>>[];
      const keyOf = (row: Readonly<Record<string, unknown>>) => JSON.stringify(PAGE_KEYS[table].map((key) => (typeof row[key] === 'number' ? String(row[key]).padStart(9, '0') : row[key])));
      tables[table] = rows.map((row) => ({ ...row, ...('content' in row ? { content: sha256(row['content'] as Buffer) } : {}) })).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    }
    return tables;
  });
}

/** What a restored database holds, without the one entry that tells of the restoring. */
async function restoredRows(store: Store): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const rows = await everything(store);
  return { ...rows, log_entry: (rows['log_entry'] ?? []).slice(0, -1), log_tip: [] };
}

const withoutTip = (rows: Readonly<Record<string, readonly unknown[]>>) => ({ ...rows, log_tip: [] });

/** A new last line for a text that was changed on purpose: as somebody does who knows the format. */
function sealed(lines: readonly string[]): string {
  const text = lines.map((line) => `${line}\n`).join('');
  return `${text}${JSON.stringify({ end: true, rows: lines.length - 1, sha256: sha256(text) } satisfies BackupEnd)}\n`;
}

const kinds = storeKinds();
const [sqlite, postgres] = [kinds[0]!, kinds[1]!];

beforeAll(async () => {
  await sqlite.begin();
  if (!postgres.isMissing) await postgres.begin();
}, 60_000);
afterEach(async () => {
  await sqlite.close();
  await postgres.close();
});
afterAll(async () => {
  await sqlite.end();
  await postgres.end();
});

/** A small office: people, items, drafts, files, milestones, states. */
async function office(store: Store): Promise<void> {
  await hire(store, 'zhang', 'admin');
  await live(store, [
    { does: 'new-item', text: '食品经营许可' },
    { does: 'new-person', text: '' },
    { does: 'save', which: 0, text: '第二稿 😀' },
    { does: 'new-guide', which: 0 },
    { does: 'draft', which: 0, text: '写到一半' },
    { does: 'milestone', which: 0, text: '送审稿' },
    { does: 'file', bytes: Uint8Array.from({ length: 300 }, (_, index) => index) },
    { does: 'file', bytes: Uint8Array.from({ length: 300 }, (_, index) => index) },
    { does: 'state', which: 0, text: '请确认' },
    { does: 'answer', which: 0, text: 'body' },
  ]);
}

describe('a backup', () => {
  for (const [from, to] of [[sqlite, sqlite], [sqlite, postgres], [postgres, sqlite], [postgres, postgres]] as const) {
    it.skipIf(from.isMissing || to.isMissing)(`comes back as it was: from ${from.name} to ${to.name}`, async () => {
      const source = await (await from.database()).open();
      await office(source);
      const text = await backupOf(source);
      const target = await (await to.database()).open();
      const { rows, takenAt, verdict } = await restore(target, text);
      expect(takenAt).toBe(NOON);
      expect(rows).toBe(text.split('\n').length - 3);
      expect(verdict).toMatchObject({ isIntact: true, versions: 3, tip: (await source.ask(logTip)).hash });
      expect(await restoredRows(target)).toEqual(withoutTip(await everything(source)));
      expect(await target.snapshot((tx) => verifyLog(tx, LATER))).toMatchObject({ isIntact: true });
      // And it is worked in as before.
      const key = await putItem(target, '恢复以后');
      expect(await save(target, key, await headOf(target, key), '第二稿')).toMatchObject({ number: 2 });
    });
  }

  it.skipIf(postgres.isMissing)(`of any history comes back as it was, through ${postgres.name} and back`, async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (history) => {
        const source = await (await sqlite.database()).open();
        await live(source, history);
        const there = await (await postgres.database()).open();
        await restore(there, await backupOf(source));
        const back = await (await sqlite.database()).open();
        await restore(back, await backupOf(there));
        const [before, after] = [await everything(source), await everything(back)];
        for (const table of BACKUP_TABLES) {
          if (table === 'log_tip') continue;
          // Two more entries: each restoring was noted.
          expect(after[table]?.slice(0, table === 'log_entry' ? -2 : undefined)).toEqual(before[table]);
        }
        expect(await back.snapshot((tx) => verifyLog(tx, LATER))).toMatchObject({ isIntact: true, entries: (before['log_entry']?.length ?? 0) + 2 });
        await sqlite.close();
        await postgres.close();
      }),
      { numRuns: numRuns(30, 600) },
    );
  }, 120_000);

  it.skipIf(postgres.isMissing)(`of one database is the same, line by line, from SQLite and from ${postgres.name}`, async () => {
    const source = await (await sqlite.database()).open();
    await office(source);
    const text = await backupOf(source);
    const there = await (await postgres.database()).open();
    await restore(there, text);
    const tables = (backup: string, table: string) => backup.split('\n').filter((line) => line.startsWith(`{"table":"${table}"`)).map((line) => Object.entries((JSON.parse(line) as { row: object }).row).sort());
    const again = await backupOf(there);
    for (const table of ['person', 'item', 'document', 'version', 'draft', 'asset_content', 'asset', 'idempotency']) expect(tables(again, table)).toEqual(tables(text, table));
  });

  for (const kind of kinds) {
    it.skipIf(kind.isMissing)(`is of one moment, while others save: ${kind.name}`, async () => {
      const source = await (await kind.database()).open();
      const key = await putItem(source);
      for (let index = 0; index < 120; index += 1) await putItem(source, `事项 ${index}`);
      const before = await everything(source);
      let text = '';
      let lines = 0;
      await writeBackup(source, NOON, async (line) => {
        text += line;
        lines += 1;
        // In the midst of it, others work.
        if (lines % 40 === 0) {
          await save(source, key, await headOf(source, key), `第 ${lines} 行时`);
          await putItem(source, '后来的');
        }
      });
      expect((await headOf(source, key)).number).toBeGreaterThan(3);
      const target = await (await kind.database()).open();
      await restore(target, text);
      expect(await restoredRows(target)).toEqual(withoutTip(before));
    }, 30_000);
  }

  it('lets nobody in by an old copy: sessions and one-time addresses are not in it', async () => {
    const { openSession } = await import('../store/sessions.js');
    const { invite } = await import('../store/invitations.js');
    const source = await (await sqlite.database()).open();
    const person = await hire(source, 'zhang');
    await source.write((tx) => openSession(tx, { id: 'the-session', person, csrfToken: 'the-token', at: NOON, address: '' }));
    await source.write((tx) => invite(tx, { id: 'the-invitation', purpose: 'password', person, by: LI, at: NOON, expiresAt: LATER }));
    expect(await backupOf(source)).not.toMatch(/the-session|the-token|the-invitation/);
  });
});

describe('what is no good backup is not put back, and the database stays as it was', () => {
  let text: string;
  let database: Database;
  let target: Store;

  /** Of an empty target, what there is before and after. */
  const refused = async (changed: string, message: string | RegExp) => {
    database = await sqlite.database();
    target = await database.open();
    const fault: unknown = await restore(target, changed).then(
      () => 'it was put back',
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(BackupFault);
    expect((fault as BackupFault).message).toMatch(message);
    const rows = await everything(target);
    for (const table of BACKUP_TABLES) expect(rows[table]).toHaveLength(table === 'log_tip' ? 1 : 0);
    expect(await target.ask(logTip)).toEqual({ seq: 0, hash: '0'.repeat(64) });
    // It still takes a good one.
    await restore(target, text);
  };

  beforeAll(async () => {
    const source = await (await sqlite.database()).open();
    await office(source);
    text = await backupOf(source);
  });

  it('cut off after any line', async () => {
    const lines = text.split('\n').slice(0, -1);
    for (const kept of [0, 1, 2, Math.floor(lines.length / 2), lines.length - 1]) await refused(lines.slice(0, kept).map((line) => `${line}\n`).join(''), '不完整');
  });

  it('cut off in the middle of a line', async () => {
    await refused(text.slice(0, Math.floor(text.length / 2)), /读不出来/);
    await refused(text.slice(0, -3), /读不出来/);
  });

  it('a byte changed anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length - 1 }), fc.constantFrom('0', '1', 'x', '"', '测'), async (offset, letter) => {
        fc.pre(text[offset] !== letter);
        // The last line feed is no part of any line.
        fc.pre(offset < text.length - 1);
        await refused(`${text.slice(0, offset)}${letter}${text.slice(offset + 1)}`, /./);
        await sqlite.close();
      }),
      { numRuns: numRuns(25, 500) },
    );
  }, 120_000);

  it('a line too few, too many, or twice', async () => {
    const lines = text.split('\n').slice(0, -1);
    await refused([...lines.slice(0, 4), ...lines.slice(5)].join('\n'), /./);
    await refused([...lines.slice(0, 4), lines[3], ...lines.slice(4)].join('\n'), /放不进数据库/);
    await refused(`${text}${lines[2] ?? ''}\n`, /结尾之后/);
  });

  it('of another format, or none', async () => {
    await refused('{"format":"somebody/else","formatVersion":1}\n', '这不是本系统的备份文件');
    await refused('PK\u0003\u0004', '读不出来');
    await refused('[]\n', '读不出来');
    await refused('\n\n', '不完整');
  });

  it('of a newer version', async () => {
    const [header = '', ...rows] = text.split('\n').slice(0, -2);
    await refused(sealed([JSON.stringify({ ...(JSON.parse(header) as BackupHeader), formatVersion: 2 }), ...rows]), '更新的版本');
  });

  it('well sealed, and with a log that does not verify', async () => {
    const lines = text.split('\n').slice(0, -2);
    const at = lines.findIndex((line) => line.includes('"table":"log_entry"'));
    await refused(sealed(lines.map((line, index) => (index === at ? line.replace('"by_name":"zhang"', '"by_name":"wang"') : line))), /审计链/);
    const version = lines.findIndex((line) => line.includes('"table":"version"'));
    await refused(sealed(lines.filter((_, index) => index !== version)), /审计链/);
    const [header = ''] = lines;
    await refused(sealed([JSON.stringify({ ...(JSON.parse(header) as BackupHeader), tip: { seq: 1, hash: 'f'.repeat(64) } }), ...lines.slice(1)]), /文件开头/);
  });

  it('well sealed, with a table, a column or a value that nobody knows', async () => {
    const lines = text.split('\n').slice(0, -2);
    await refused(sealed([...lines, JSON.stringify({ table: 'session', row: { id: 's' } })]), /不是本系统的数据/);
    await refused(sealed([...lines, JSON.stringify({ table: 'person', row: { id: 'p', "id\"; drop table person; --": 1 } })]), /放不进数据库/);
    await refused(sealed([...lines, JSON.stringify({ table: 'person', row: { id: { nested: true } } })]), /不是本系统的数据/);
    await refused(sealed([...lines, JSON.stringify({ table: 'person', row: [] })]), /不是本系统的数据/);
  });

  for (const kind of kinds) {
    it.skipIf(kind.isMissing)(`onto a database in which somebody has worked: ${kind.name}`, async () => {
      const worked = await (await kind.database()).open();
      await putItem(worked);
      const before = await everything(worked);
      await expect(restore(worked, text)).rejects.toThrow('已经有数据');
      expect(await everything(worked)).toEqual(before);
    });

    it.skipIf(kind.isMissing)(`a broken one leaves nothing: ${kind.name}`, async () => {
      const empty = await (await kind.database()).open();
      const before = await everything(empty);
      await expect(restore(empty, text.slice(0, -200))).rejects.toBeInstanceOf(BackupFault);
      expect(await everything(empty)).toEqual(before);
    });
  }
});

describe('the lines of a backup file', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  const read = async (bytes: Buffer): Promise<readonly string[]> => {
    const file = join(folder.path, 'a.backup.gz');
    writeFileSync(file, bytes);
    const lines: string[] = [];
    for await (const line of backupLines(file)) lines.push(line);
    return lines;
  };

  it('come one by one, however long, in any script', async () => {
    const lines = ['{}', '政'.repeat(3_000_000), '', '😀'.repeat(50_000), 'end'];
    expect(await read(gzipSync(lines.join('\n')))).toEqual(lines);
  });

  it('of a file that was cut off say so', async () => {
    const zipped = gzipSync(Array.from({ length: 2000 }, (_, index) => sha256(String(index))).join('\n'));
    for (const length of [0, 5, zipped.length / 2, zipped.length - 1]) await expect(read(zipped.subarray(0, length))).rejects.toThrow(/不完整/);
  });

  it('of a file that is none say so, and of one that is not there what the system says', async () => {
    await expect(read(Buffer.from('{"format":"zhengwu/backup"}'))).rejects.toThrow(/不是本系统的备份/);
    await expect(async () => {
      for await (const line of backupLines(join(folder.path, 'nowhere'))) expect(line).toBe('never');
    }).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
