import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { NOON, ZHANG } from '../testing/story.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { GroupCommit } from './group-commit.js';
import { appendLog, logAfter } from './log.js';
import { openSqlite, type SqliteStore } from './sqlite/sqlite-store.js';
import type { Tx } from './store.js';

describe('writers who come together', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let store: SqliteStore;
  /** How many of them each transaction held. */
  let groups: number[];
  let commits: GroupCommit;
  beforeEach(async () => {
    folder = temporaryFolder();
    store = await openSqlite(folder.path);
    groups = [];
    commits = new GroupCommit(async (work) => {
      const before = (await subjects()).length;
      await store.writer.transaction().execute(work);
      groups.push((await subjects()).length - before);
    });
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  const subjects = async () => (await store.ask((db) => logAfter(db, 0, 1000))).map(({ subject }) => subject);
  const note = (subject: string) => (tx: Tx) => appendLog(tx, { at: NOON, by: ZHANG, action: 'backup/taken', subject, detail: {} });

  it('share a commit, in the order in which they came, and each gets his own answer', async () => {
    expect(await Promise.all(['a', 'b', 'c'].map((subject) => commits.write(note(subject))))).toEqual([1, 2, 3]);
    expect(await subjects()).toEqual(['a', 'b', 'c']);
    expect(groups).toEqual([3]);
  });

  it('are taken as many at a time as do not make the first wait for the last', async () => {
    await Promise.all(Array.from({ length: 70 }, (_, index) => commits.write(note(String(index)))));
    expect(groups).toEqual([32, 32, 6]);
  });

  it('hear of nothing before all of it is on the disk', async () => {
    let isDurable = false;
    const told: boolean[] = [];
    const watched = new GroupCommit(async (work) => {
      await store.writer.transaction().execute(work);
      isDurable = true;
    });
    await Promise.all(['a', 'b'].map((subject) => watched.write(note(subject)).then(() => told.push(isDurable))));
    expect(told).toEqual([true, true]);
  });

  it('are not touched by one who fails half-way: what he did is taken back alone', async () => {
    const failing = commits.write(async (tx) => {
      await note('half')(tx);
      throw new Error('half-way');
    });
    const outcomes = await Promise.allSettled([commits.write(note('before')), failing, commits.write(note('after'))]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await expect(failing).rejects.toThrow('half-way');
    expect(await subjects()).toEqual(['before', 'after']);
  });

  it('fail together where the commit fails, and those who come later do not', async () => {
    let isBroken = true;
    const breaking = new GroupCommit(async (work) => {
      await store.writer.transaction().execute(async (tx) => {
        await work(tx);
        if (isBroken) throw new Error('no commit');
      });
    });
    const outcomes = await Promise.allSettled([breaking.write(note('a')), breaking.write(note('b'))]);
    expect(outcomes).toMatchObject([{ status: 'rejected', reason: { message: 'no commit' } }, { status: 'rejected', reason: { message: 'no commit' } }]);
    isBroken = false;
    await breaking.write(note('c'));
    expect(await subjects()).toEqual(['c']);
  });

  it('fail together on a disk that is full, and nothing of any is there', async () => {
    const large = (subject: string) => (tx: Tx) => appendLog(tx, { at: NOON, by: ZHANG, action: 'backup/taken', subject, detail: { text: 'x'.repeat(200_000) } });
    store.limitPages(store.pages + 60);
    const outcomes = await Promise.allSettled([store.write(large('first')), store.write(large('second')), store.write(note('small'))]);
    store.limitPages(1_000_000);
    const there = await subjects();
    for (const [index, { status }] of outcomes.entries()) expect(there.includes(['first', 'second', 'small'][index] ?? '')).toBe(status === 'fulfilled');
    expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ kind: 'disk-full' });
    await store.write(note('later'));
    expect(await subjects()).toContain('later');
  });
});
