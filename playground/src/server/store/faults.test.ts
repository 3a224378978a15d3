import { setTimeout as wait } from 'node:timers/promises';

import Database from 'libsql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Problem, Stale, VersionContent } from '../../api/index.js';
import { cableTo, type Cable } from '../testing/cable.js';
import { openOffice } from '../testing/office.js';
import { startPostgres, type PostgresCluster } from '../testing/postgres.js';
import { postgresMissing } from '../testing/postgres-binaries.js';
import { foodLicence } from '../testing/sample.js';
import { headOf, NOON, putItem, save, ZHANG } from '../testing/story.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { sha256 } from './content.js';
import { putAsset, readAsset } from './assets.js';
import { appendLog, logTip } from './log.js';
import { openPostgres, type PostgresStore } from './postgres/postgres-store.js';
import { openSqlite, SQLITE_FILE, type SqliteStore } from './sqlite/sqlite-store.js';
import { verifyLog } from './verify-log.js';

/** Bytes that no page can be saved by. */
function noise(bytes: number): Buffer {
  let seed = 1;
  return Buffer.from(Array.from({ length: bytes }, () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fff_ffff) >> 16));
}

describe('SQLite on a disk that is full', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let store: SqliteStore;
  beforeEach(async () => {
    folder = temporaryFolder();
    store = await openSqlite(folder.path);
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  const putNoise = (bytes: number) => {
    const content = noise(bytes);
    return store.write((tx) => putAsset(tx, { id: `ast_${bytes}`, hash: sha256(content), type: 'application/pdf', name: '样本.pdf', content }, ZHANG, NOON));
  };

  it('says so, keeps nothing half-written, and works again once there is room', async () => {
    const key = await putItem(store);
    const before = await store.ask(logTip);
    store.limitPages(store.pages);
    await expect(putNoise(500_000)).rejects.toMatchObject({ name: 'StoreFault', kind: 'disk-full' });
    expect(await store.ask((db) => readAsset(db, 'ast_500000'))).toBeUndefined();
    expect(await store.ask(logTip)).toEqual(before);

    store.limitPages(1_000_000);
    await putNoise(500_000);
    expect((await store.ask((db) => readAsset(db, 'ast_500000')))?.content).toHaveLength(500_000);
    expect(await save(store, key, key.version, '第二稿')).toMatchObject({ number: 2 });
    expect(await store.snapshot((tx) => verifyLog(tx, NOON))).toMatchObject({ isIntact: true, versions: 2 });
  });

  it('wherever in a transaction the room runs out, all of it is taken back', async () => {
    const key = await putItem(store);
    let full = 0;
    // A page more each time: the room ends at another statement.
    for (let room = 0; room < 12; room += 1) {
      const head = await headOf(store, key);
      store.limitPages(store.pages + room);
      const outcome = await save(store, key, head, noise(30_000).toString('base64')).catch((error: unknown) => error);
      store.limitPages(1_000_000);
      if (outcome instanceof Error) {
        full += 1;
        expect(outcome).toMatchObject({ kind: 'disk-full' });
        expect(await headOf(store, key)).toEqual(head);
      }
      expect(await store.snapshot((tx) => verifyLog(tx, NOON))).toMatchObject({ isIntact: true });
    }
    expect(full).toBeGreaterThan(2);
    expect(full).toBeLessThan(12);
  });

  it('is told to a page as 507 with when to try again; the same request then goes through', async () => {
    const office = await openOffice({ store });
    const item = foodLicence();
    const path = `/items/${item.id}/documents/item`;
    await office.admin.ask('POST', '/items', { documents: [{ kind: 'item', content: item }] });
    const read = await office.admin.ask('GET', path);
    const put = () => office.admin.ask('PUT', path, { content: { ...item, name: noise(60_000).toString('base64') } }, { 'if-match': String(read.headers.etag) });
    store.limitPages(store.pages);
    const refused = await put();
    expect(refused.statusCode).toBe(507);
    expect(refused.json<Problem>()).toMatchObject({ code: 'disk-full', detail: expect.stringContaining('没有保存') });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await office.admin.ask('GET', path)).json<VersionContent>().version.number).toBe(1);
    store.limitPages(1_000_000);
    expect((await put()).statusCode).toBe(200);
    expect((await put()).json<Stale>().current.version.number).toBe(2);
    await office.close();
  });
});

describe('SQLite while another program holds the database', () => {
  it('waits without keeping readers, and writes when its turn comes', async () => {
    const folder = temporaryFolder();
    const store = await openSqlite(folder.path);
    const key = await putItem(store);
    const other = new Database(`${folder.path}/${SQLITE_FILE}`);
    other.exec('begin immediate');
    let isSaved = false;
    const saving = save(store, key, key.version, '第二稿').then((version) => {
      isSaved = true;
      return version;
    });
    const ticks: number[] = [];
    for (const begun = performance.now(); performance.now() - begun < 300; ) {
      const at = performance.now();
      await store.ask(logTip);
      await wait(1);
      ticks.push(performance.now() - at);
    }
    expect(isSaved).toBe(false);
    // Waiting inside SQLite, each try would stand still for its whole patience.
    expect(ticks.length).toBeGreaterThan(3);
    other.exec('rollback');
    other.close();
    expect(await saving).toMatchObject({ number: 2 });
    await store.close();
    folder.remove();
  });

  it('gives a file that is no database back as it is, and says so', async () => {
    const folder = temporaryFolder();
    const { readFileSync, writeFileSync } = await import('node:fs');
    const file = `${folder.path}/${SQLITE_FILE}`;
    writeFileSync(file, 'not a database at all, but somebody’s notes '.repeat(200));
    const before = readFileSync(file);
    await expect(openSqlite(folder.path)).rejects.toMatchObject({ name: 'StoreFault', kind: 'away' });
    expect(readFileSync(file).equals(before)).toBe(true);
    folder.remove();
  });
});

const missing = postgresMissing();

describe.skipIf(missing !== undefined)(`PostgreSQL that is away${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let cluster: PostgresCluster;
  let store: PostgresStore;
  let cable: Cable;
  /** Long beside what a statement takes here, short beside a person's patience. */
  const ANSWER_MS = 1500;
  beforeAll(async () => {
    cluster = await startPostgres();
  }, 60_000);
  afterAll(() => cluster.remove());
  beforeEach(async () => {
    const url = new URL(await cluster.database());
    cable = await cableTo(Number(url.port));
    url.port = String(cable.port);
    store = await openPostgres(url.href, ANSWER_MS);
  });
  afterEach(async () => {
    await store.close();
    await cable.remove();
  });

  const seconds = async (work: Promise<unknown>): Promise<{ readonly fault: unknown; readonly took: number }> => {
    const begun = performance.now();
    const fault = await work.then(
      () => undefined,
      (error: unknown) => error,
    );
    return { fault, took: (performance.now() - begun) / 1000 };
  };
  const AWAY = { name: 'StoreFault', kind: 'away' };

  it.each(['stop', 'crash'] as const)('%s: says so within seconds, and works when it is there again, without a restart of ours', async (how) => {
    const key = await putItem(store);
    let told = 0;
    store.onLog(() => (told += 1));
    await cluster[how]();
    for (const work of [store.ping(), store.ask(logTip), store.read(logTip), store.snapshot(logTip), save(store, key, key.version, '没有存下')]) {
      const { fault, took } = await seconds(work);
      expect(fault).toMatchObject(AWAY);
      expect(took).toBeLessThan(6);
    }
    await cluster.start();
    expect(await headOf(store, key)).toEqual(key.version);
    told = 0;
    expect(await save(store, key, key.version, '第二稿')).toMatchObject({ number: 2 });
    await expect.poll(() => told, { timeout: 15_000 }).toBeGreaterThan(0);
    expect(await store.snapshot((tx) => verifyLog(tx, NOON))).toMatchObject({ isIntact: true });
  }, 40_000);

  it('ends in the middle of a transaction: nothing of it is there', async () => {
    const before = await store.ask(logTip);
    const { fault } = await seconds(
      store.write(async (tx) => {
        await appendLog(tx, { at: NOON, by: ZHANG, action: 'backup/taken', subject: '', detail: {} });
        await cluster.crash();
        await appendLog(tx, { at: NOON, by: ZHANG, action: 'backup/taken', subject: '', detail: {} });
      }),
    );
    expect(fault).toMatchObject(AWAY);
    await cluster.start();
    expect(await store.ask(logTip)).toEqual(before);
  }, 40_000);

  it('whose cable was pulled: says so as well, though nobody was told', async () => {
    const key = await putItem(store);
    await Promise.all([store.ping(), store.ask(logTip)]);
    cable.pull();
    const outcomes = await Promise.all([seconds(store.ping()), seconds(store.ask(logTip)), seconds(save(store, key, key.version, '没有存下'))]);
    for (const { fault, took } of outcomes) {
      expect(fault).toMatchObject(AWAY);
      expect(took).toBeLessThan(2 * (ANSWER_MS / 1000) + 1);
    }
    cable.plug();
    await expect.poll(() => store.ping().then(() => 'there', () => 'away'), { timeout: 15_000 }).toBe('there');
    expect(await save(store, key, await headOf(store, key), '第二稿')).toMatchObject({ number: 2 });
  }, 40_000);

  it('hears of the log again after the cable was pulled while it only listened', async () => {
    const url = await cluster.database();
    const behind = new URL(url);
    const line = await cableTo(Number(behind.port));
    behind.port = String(line.port);
    const [far, near] = [await openPostgres(behind.href, ANSWER_MS), await openPostgres(url)];
    let told = 0;
    far.onLog(() => (told += 1));
    await expect.poll(() => told).toBeGreaterThan(0); // it listens
    told = 0;
    line.pull();
    await wait(ANSWER_MS * 2);
    await putItem(near);
    line.plug();
    await expect.poll(() => told, { timeout: 15_000 }).toBeGreaterThan(0);
    await far.close();
    await near.close();
    await line.remove();
  }, 40_000);

  it('is told to a page as 503 with when to try again; the same request then goes through', async () => {
    const office = await openOffice({ store });
    const item = foodLicence();
    const path = `/items/${item.id}/documents/item`;
    await office.admin.ask('POST', '/items', { documents: [{ kind: 'item', content: item }] });
    const read = await office.admin.ask('GET', path);
    const put = () => office.admin.ask('PUT', path, { content: { ...item, name: '改名' } }, { 'if-match': String(read.headers.etag) });
    await cluster.stop();
    const refused = await put();
    expect(refused.statusCode).toBe(503);
    expect(refused.json<Problem>()).toMatchObject({ code: 'store-away' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await office.ask('GET', '/health')).statusCode).toBe(503);
    await cluster.start();
    expect((await office.ask('GET', '/health')).statusCode).toBe(200);
    expect((await put()).statusCode).toBe(200);
    await office.close();
  }, 40_000);

  it('cannot be opened while it is away, nor under a name that it does not know', async () => {
    await expect(openPostgres('postgres://zhengwu@127.0.0.1:1/office')).rejects.toMatchObject(AWAY);
    const url = new URL(await cluster.database());
    url.pathname = '/nowhere';
    await expect(openPostgres(url.href)).rejects.toThrow(/does not exist/);
  });
});
