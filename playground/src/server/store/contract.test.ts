import { setImmediate as breathe, setTimeout as wait } from 'node:timers/promises';

import { newId } from '@zhengwu/core';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { AuditEntry } from '../../api/index.js';
import { itemFacts } from '../documents/item-facts.js';
import { contentOf, headOf, hire, LI, NOON, putItem, save, ZHANG } from '../testing/story.js';
import { storeKinds, type Database } from '../testing/stores.js';
import { putAsset, readAsset } from './assets.js';
import { pack, sha256, unpack, unpackText } from './content.js';
import { createDocument, documentsByItem, listVersions, readVersion, saveDocument, setFindings, setMilestone } from './documents.js';
import { listDrafts, putDraft, removeDraft, type DraftWrite } from './drafts.js';
import { earlierAnswer, noteAnswer } from './idempotency.js';
import { invite, readInvitation, useInvitation } from './invitations.js';
import { createItem, listItems, readItem, setItemState } from './items.js';
import { appendLog, logAfter, logBefore, logTip } from './log.js';
import { addPerson, changePerson, hasAdmin, listPeople, readLogin, readPasswordHash, readPerson, setPassword } from './people.js';
import { closeSession, dropEndedSessions, openSession, readSession, touchSession, type SessionLimits } from './sessions.js';
import type { Store, Tx } from './store.js';
import { verifyLog } from './verify-log.js';

const HOUR = 3_600_000;

/** A promise that somebody else fulfils. */
function gate(): { readonly passed: Promise<void>; open(): void } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

const wholeLog = (store: Store): Promise<readonly AuditEntry[]> => store.ask((db) => logAfter(db, 0, 10_000));
const verdictOf = (store: Store) => store.snapshot((tx) => verifyLog(tx, NOON));

for (const kind of storeKinds()) {
  describe.skipIf(kind.isMissing)(`a store: ${kind.name}`, () => {
    let database: Database;
    let store: Store;
    beforeAll(() => kind.begin(), 60_000);
    beforeEach(async () => {
      database = await kind.database();
      store = await database.open();
    });
    afterEach(() => kind.close());
    afterAll(() => kind.end());

    describe('a transaction', () => {
      it('leaves nothing where it throws, and the store works on', async () => {
        const before = await store.ask(logTip);
        const id = newId('item');
        const failing = store.write(async (tx) => {
          await createItem(tx, id, itemFacts(contentOf(id, '半途')), ZHANG, NOON);
          throw new Error('half-way');
        });
        await expect(failing).rejects.toThrow('half-way');
        expect(await store.read((tx) => readItem(tx, id))).toBeUndefined();
        expect(await store.ask(logTip)).toEqual(before);
        await putItem(store);
        expect(await store.read(listItems)).toHaveLength(1);
      });

      it('leaves nothing where the database refuses a row', async () => {
        const { itemId } = await putItem(store);
        const packed = await pack({});
        const twice = store.write(async (tx) => {
          await appendLog(tx, { at: NOON, by: ZHANG, action: 'item/state', subject: itemId, detail: {} });
          await createDocument(tx, { itemId, kind: 'item', packed, author: ZHANG, at: NOON, message: '' });
        });
        await expect(twice).rejects.toThrow();
        expect((await wholeLog(store)).map(({ action }) => action)).toEqual(['item/created', 'document/created']);
        expect(await verdictOf(store)).toMatchObject({ isIntact: true, versions: 1 });
      });

      it('refers to nothing that is not there', async () => {
        const packed = await pack({});
        const orphan = store.write((tx) => createDocument(tx, { itemId: newId('item'), kind: 'guide', packed, author: ZHANG, at: NOON, message: '' }));
        await expect(orphan).rejects.toThrow(/foreign key/i);
      });

      it('has read what still is so when it writes: of twenty that count together, none miscounts', async () => {
        const key = await putItem(store);
        const add = (): Promise<void> =>
          store.write(async (tx) => {
            const name = (await readVersion(tx, key))?.version.milestone ?? '0';
            await wait(1); // long enough for the others to read, too
            await setMilestone(tx, key, 1, String(Number(name) + 1), ZHANG, NOON);
          });
        await Promise.all(Array.from({ length: 20 }, add));
        expect((await headOf(store, key)).milestone).toBe('20');
      });

      it('never makes two wait for each other, whatever the order in which they touch things', async () => {
        const { itemId } = await putItem(store);
        const other = await database.open();
        const touch = (tx: Tx) => tx.updateTable('item').set({ updated_by: LI.id }).where('id', '=', itemId).execute();
        const log = (tx: Tx) => appendLog(tx, { at: NOON, by: LI, action: 'item/state', subject: itemId, detail: {} });
        const inTurn = (one: Store, steps: readonly ((tx: Tx) => Promise<unknown>)[]) =>
          one.write(async (tx) => {
            for (const step of steps) {
              await step(tx);
              await wait(5); // long enough for the other to hold what comes next
            }
          });
        const work = Array.from({ length: 4 }, () => [inTurn(store, [touch, log]), inTurn(other, [log, touch])]).flat();
        await expect(Promise.all(work)).resolves.toHaveLength(8);
        expect(await verdictOf(store)).toMatchObject({ isIntact: true, entries: 10 });
      });
    });

    describe('read and snapshot', () => {
      it.each(['read', 'snapshot'] as const)('%s sees one moment, while others write', async (way) => {
        const key = await putItem(store);
        const [hasBegun, isWritten] = [gate(), gate()];
        const seen = store[way](async (tx) => {
          const before = (await listItems(tx)).length;
          hasBegun.open();
          await isWritten.passed;
          return { before, after: (await listItems(tx)).length, head: (await readVersion(tx, key))?.version.number };
        });
        await hasBegun.passed;
        await putItem(store);
        await save(store, key, key.version, '第二稿');
        isWritten.open();
        expect(await seen).toEqual({ before: 1, after: 1, head: 1 });
        expect(await store.read(listItems)).toHaveLength(2);
        expect((await headOf(store, key)).number).toBe(2);
      });

      it('a snapshot that takes its time keeps nobody from asking or writing', async () => {
        const [hasBegun, isDone] = [gate(), gate()];
        const slow = store.snapshot(async (tx) => {
          await listItems(tx);
          hasBegun.open();
          await isDone.passed;
        });
        await hasBegun.passed;
        await putItem(store);
        expect(await store.ask(listItems)).toHaveLength(1);
        await store.ping();
        isDone.open();
        await slow;
      });

      it('nobody can ask for what is not committed', async () => {
        const [isWritten, mayEnd] = [gate(), gate()];
        const id = newId('item');
        const writing = store.write(async (tx) => {
          await createItem(tx, id, itemFacts(contentOf(id, '未提交')), ZHANG, NOON);
          isWritten.open();
          await mayEnd.passed;
        });
        await isWritten.passed;
        expect(await store.ask((db) => readItem(db, id))).toBeUndefined();
        mayEnd.open();
        await writing;
        expect(await store.ask((db) => readItem(db, id))).toBeDefined();
      });
    });

    describe('documents', () => {
      it('a version is kept with all that is known of it, and its text comes back byte for byte', async () => {
        const key = await putItem(store, '食品经营许可');
        const content = { ...contentOf(key.itemId, '食品经营许可（新）'), note: '全角　😀 𠮷\n\u2028 "引号" \\ \0 \uD83D' };
        const packed = await pack(content);
        const saved = await store.write((tx) => saveDocument(tx, { ...key, packed, expected: key.version, author: LI, at: NOON + 1, message: '改名', mergedFrom: 1 }));
        expect(saved).toEqual({ number: 2, hash: sha256(JSON.stringify(content)), bytes: Buffer.byteLength(JSON.stringify(content)), author: LI, at: NOON + 1, message: '改名', milestone: null, restoredFrom: null, mergedFrom: 1 });
        const stored = await store.ask((db) => readVersion(db, key));
        expect(stored?.version).toEqual(saved);
        expect(await unpackText(stored!.content)).toBe(JSON.stringify(content));
        expect(await unpack(stored!.content)).toEqual(content);
      });

      it('a flow is a text', async () => {
        const { itemId } = await putItem(store);
        const bpmn = '<?xml version="1.0"?>\n<definitions name="受理"/>';
        const packed = await pack(bpmn);
        await store.write((tx) => createDocument(tx, { itemId, kind: 'flow', packed, author: ZHANG, at: NOON, message: '' }));
        expect(await unpack((await store.ask((db) => readVersion(db, { itemId, kind: 'flow' })))!.content)).toBe(bpmn);
      });

      it('of twenty saves from one version exactly one wins, and the others change nothing', async () => {
        const key = await putItem(store);
        const second = await database.open();
        const saves = await Promise.all(Array.from({ length: 20 }, (_, index) => save(index % 2 === 0 ? store : second, key, key.version, `第 ${index} 个人的稿`)));
        const won = saves.filter((outcome) => typeof outcome !== 'string');
        expect(won).toHaveLength(1);
        expect(saves.filter((outcome) => outcome === 'stale')).toHaveLength(19);
        expect(await headOf(store, key)).toEqual(won[0]);
        expect(await wholeLog(store)).toHaveLength(3);
        expect(await verdictOf(store)).toMatchObject({ isIntact: true, versions: 2 });
      });

      it('a save from a version of the same number and another text is stale, as after a restored backup', async () => {
        const key = await putItem(store);
        expect(await save(store, key, { number: 1, hash: sha256('the text of another database').slice(0, 16) }, '第二稿')).toBe('stale');
        expect(await save(store, key, { number: 7, hash: key.version.hash }, '第二稿')).toBe('stale');
        expect((await headOf(store, key)).number).toBe(1);
      });

      it('the beginning of the hash is enough', async () => {
        const key = await putItem(store);
        expect(await save(store, key, { number: 1, hash: key.version.hash.slice(0, 16) }, '第二稿')).toMatchObject({ number: 2 });
      });

      it('there is nothing to save where there is no document', async () => {
        const { itemId, version } = await putItem(store);
        expect(await save(store, { itemId, kind: 'guide' }, version, '导办')).toBe('absent');
        expect(await store.ask((db) => readVersion(db, { itemId, kind: 'guide' }))).toBeUndefined();
      });

      it('a restored version is a new one with the old text, and the one between stays', async () => {
        const key = await putItem(store, '第一稿');
        const second = await save(store, key, key.version, '第二稿');
        if (typeof second === 'string') throw new Error(second);
        const old = (await store.ask((db) => readVersion(db, key, 1)))!;
        const restored = await store.write((tx) => saveDocument(tx, { ...key, packed: { content: old.content, hash: old.version.hash, bytes: old.version.bytes }, expected: second, author: LI, at: NOON, message: '', restoredFrom: 1 }));
        expect(restored).toMatchObject({ number: 3, hash: key.version.hash, restoredFrom: 1 });
        expect(await unpack((await store.ask((db) => readVersion(db, key, 2)))!.content)).toMatchObject({ name: '第二稿' });
        expect((await wholeLog(store)).at(-1)).toMatchObject({ action: 'document/restored', detail: { number: 3, restoredFrom: 1, hash: key.version.hash } });
      });

      it('versions are listed newest first, a page after the other', async () => {
        const key = await putItem(store);
        for (let number = 1; number < 7; number += 1) await save(store, key, await headOf(store, key), `第 ${number + 1} 稿`);
        const first = await store.ask((db) => listVersions(db, key, undefined, 3));
        expect(first.versions.map(({ number }) => number)).toEqual([7, 6, 5]);
        const second = await store.ask((db) => listVersions(db, key, first.next!, 3));
        expect(second.versions.map(({ number }) => number)).toEqual([4, 3, 2]);
        const third = await store.ask((db) => listVersions(db, key, second.next!, 3));
        expect([third.versions.map(({ number }) => number), third.next]).toEqual([[1], null]);
        expect(await store.ask((db) => listVersions(db, key, undefined, 7))).toMatchObject({ next: null });
      });

      it('a milestone is named, renamed and taken off, and nothing else of the version is another', async () => {
        const key = await putItem(store);
        const set = (number: number, name: string | null) => store.write((tx) => setMilestone(tx, key, number, name, LI, NOON));
        expect(await set(1, '送部门确认稿')).toEqual({ ...key.version, milestone: '送部门确认稿' });
        expect(await set(1, '定稿')).toEqual({ ...key.version, milestone: '定稿' });
        expect(await verdictOf(store)).toMatchObject({ isIntact: true });
        expect(await set(1, null)).toEqual(key.version);
        expect(await set(2, '没有这一版')).toBeUndefined();
        expect((await wholeLog(store)).slice(2).map(({ detail }) => detail['name'])).toEqual(['送部门确认稿', '定稿', null]);
        expect(await verdictOf(store)).toMatchObject({ isIntact: true });
      });

      it('what checks found is kept for the newest version only', async () => {
        const key = await putItem(store);
        const findingsNow = async () => (await store.ask((db) => documentsByItem(db, key.itemId))).get(key.itemId)?.[0]?.findings;
        const note = (version: number, errors: number) => store.write((tx) => setFindings(tx, key, { version, errors, warnings: 0 }));
        await note(1, 4);
        expect(await findingsNow()).toEqual({ version: 1, errors: 4, warnings: 0 });
        await save(store, key, key.version, '第二稿');
        await note(1, 9);
        expect(await findingsNow()).toEqual({ version: 1, errors: 4, warnings: 0 });
        await note(2, 0);
        expect(await findingsNow()).toEqual({ version: 2, errors: 0, warnings: 0 });
      });
    });

    describe('items', () => {
      it('an id is given once, also to two who ask together', async () => {
        const id = newId('item');
        const made = await Promise.all([store, await database.open()].map((one) => one.write((tx) => createItem(tx, id, itemFacts(contentOf(id, '同时新建')), ZHANG, NOON))));
        expect([...made].sort()).toEqual([false, true]);
        expect((await wholeLog(store)).map(({ action }) => action)).toEqual(['item/created']);
      });

      it('the list shows what the newest document says, the last changed first', async () => {
        const first = await putItem(store, '甲', { at: NOON });
        const second = await putItem(store, '乙', { at: NOON + 1 });
        await save(store, first, first.version, '甲（改）', { author: LI, at: NOON + 2 });
        const items = await store.read(listItems);
        expect(items.map(({ id, name }) => [id, name])).toEqual([[first.itemId, '甲（改）'], [second.itemId, '乙']]);
        expect(items[0]).toMatchObject({ updatedBy: LI, updatedAt: NOON + 2, state: 'draft', documents: [{ kind: 'item', head: { number: 2 } }] });
      });

      it('a state is set with who, when and why; whatever is saved afterwards is 草稿 again, and what was published is remembered', async () => {
        const key = await putItem(store);
        await store.write((tx) => setItemState(tx, key.itemId, 'published', 1, '同意', LI, NOON + 5));
        expect(await store.read((tx) => readItem(tx, key.itemId))).toMatchObject({ state: 'published', stateMessage: '同意', stateBy: LI, stateAt: NOON + 5, publishedNumber: 1 });
        await save(store, key, key.version, '第二稿', { at: NOON + 6 });
        expect(await store.read((tx) => readItem(tx, key.itemId))).toMatchObject({ state: 'draft', stateMessage: '', stateBy: ZHANG, stateAt: NOON + 6, publishedNumber: 1 });
      });

      it('what is 草稿 already stays as it was made one: a save does not say that its author did', async () => {
        const key = await putItem(store);
        await store.write((tx) => setItemState(tx, key.itemId, 'draft', 1, '撤回再改', LI, NOON + 5));
        await save(store, key, key.version, '第二稿', { at: NOON + 6 });
        expect(await store.read((tx) => readItem(tx, key.itemId))).toMatchObject({ state: 'draft', stateMessage: '撤回再改', stateBy: LI, stateAt: NOON + 5, updatedBy: ZHANG, updatedAt: NOON + 6 });
      });
    });

    describe('drafts', () => {
      const draft = async (key: { readonly itemId: string; readonly kind: 'item' }, revision: number, more: Partial<DraftWrite> = {}): Promise<DraftWrite> => ({
        personId: more.personId ?? '',
        id: 'drf_00000001',
        ...key,
        baseNumber: 1,
        revision,
        at: NOON + revision,
        content: (await pack(contentOf(key.itemId, `草稿 ${revision}`))).content,
        ...more,
      });

      it('a draft that arrives late leaves the newer one as it is, and says so', async () => {
        const { id: personId } = await hire(store, 'zhang');
        const { itemId } = await putItem(store);
        const key = { itemId, kind: 'item' as const };
        const put = async (revision: number) => {
          const write = await draft(key, revision, { personId });
          return store.write((tx) => putDraft(tx, write));
        };
        expect(await put(3)).toEqual({ revision: 3, at: NOON + 3 });
        expect(await put(2)).toEqual({ revision: 3, at: NOON + 3 });
        expect(await put(3)).toEqual({ revision: 3, at: NOON + 3 });
        expect(await put(5)).toEqual({ revision: 5, at: NOON + 5 });
        const [kept] = await store.ask((db) => listDrafts(db, personId, key));
        expect(kept).toMatchObject({ revision: 5, baseNumber: 1 });
        expect(await unpack(kept!.content)).toMatchObject({ name: '草稿 5' });
      });

      it('of twenty revisions in any order and at once the last stands', async () => {
        const { id: personId } = await hire(store, 'zhang');
        const { itemId } = await putItem(store);
        const other = await database.open();
        const revisions = [7, 3, 20, 11, 1, 19, 2, 15, 5, 9, 4, 18, 6, 12, 8, 17, 10, 16, 13, 14];
        const kept = await Promise.all(
          revisions.map(async (revision, index) => {
            const write = await draft({ itemId, kind: 'item' }, revision, { personId });
            return { revision, answer: await (index % 2 === 0 ? store : other).write((tx) => putDraft(tx, write)) };
          }),
        );
        for (const { revision, answer } of kept) expect(answer === 'conflict' ? 0 : answer.revision).toBeGreaterThanOrEqual(revision);
        const [standing] = await store.ask((db) => listDrafts(db, personId));
        expect(standing).toMatchObject({ revision: 20, at: NOON + 20 });
        expect(await unpack(standing!.content)).toMatchObject({ name: '草稿 20' });
      });

      it('an id that is a draft of another document is refused', async () => {
        const { id: personId } = await hire(store, 'zhang');
        const [one, two] = [await putItem(store), await putItem(store)];
        const first = await draft({ itemId: one.itemId, kind: 'item' }, 1, { personId });
        const second = await draft({ itemId: two.itemId, kind: 'item' }, 2, { personId });
        await store.write((tx) => putDraft(tx, first));
        expect(await store.write((tx) => putDraft(tx, second))).toBe('conflict');
        expect(await store.ask((db) => listDrafts(db, personId))).toMatchObject([{ itemId: one.itemId, revision: 1 }]);
      });

      it('each person has drafts of his own, also under one id, and they go by themselves', async () => {
        const [zhang, li] = [await hire(store, 'zhang'), await hire(store, 'li')];
        const { itemId } = await putItem(store);
        const key = { itemId, kind: 'item' as const };
        for (const { id } of [zhang, li]) {
          const write = await draft(key, 1, { personId: id });
          await store.write((tx) => putDraft(tx, write));
        }
        expect(await store.write((tx) => removeDraft(tx, zhang.id, 'drf_00000001', { itemId, kind: 'guide' }))).toBe(false);
        expect(await store.write((tx) => removeDraft(tx, zhang.id, 'drf_00000001', key))).toBe(true);
        expect(await store.write((tx) => removeDraft(tx, zhang.id, 'drf_00000001', key))).toBe(false);
        expect(await store.ask((db) => listDrafts(db, zhang.id))).toEqual([]);
        expect(await store.ask((db) => listDrafts(db, li.id))).toHaveLength(1);
      });
    });

    describe('files', () => {
      it('come back byte for byte, and equal bytes are kept once', async () => {
        const content = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256));
        const hash = sha256(content);
        const put = (name: string) => store.write((tx) => putAsset(tx, { id: newId('ast'), hash, type: 'application/pdf', name, content }, ZHANG, NOON));
        const [first, second] = [await put('样本.pdf'), await put('样本（副本）.pdf')];
        for (const ref of [first, second]) {
          const kept = await store.ask((db) => readAsset(db, ref.id));
          expect(kept?.ref).toEqual(ref);
          expect(kept?.content.equals(content)).toBe(true);
        }
        expect(await store.ask((db) => db.selectFrom('asset_content').select('hash').execute())).toEqual([{ hash }]);
        expect(await store.ask((db) => readAsset(db, 'ast_none'))).toBeUndefined();
      });
    });

    describe('the log', () => {
      it('numbers have no gap and follow the commits, however many write at once', async () => {
        const other = await database.open();
        const order: number[] = [];
        await Promise.all(
          Array.from({ length: 40 }, async (_, index) => {
            const seq = await (index % 2 === 0 ? store : other)
              .write(async (tx) => {
                const mine = await appendLog(tx, { at: NOON, by: ZHANG, action: 'session/opened', subject: `${index}`, detail: {} });
                if (index % 5 === 0) throw new Error('changed his mind');
                return mine;
              })
              .catch(() => undefined);
            if (seq !== undefined) order.push(seq);
          }),
        );
        const entries = await wholeLog(store);
        expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
        expect([...order].sort((a, b) => a - b)).toEqual(entries.map(({ seq }) => seq));
        expect(await store.ask(logTip)).toEqual({ seq: 32, hash: entries.at(-1)?.hash });
        expect(await verdictOf(store)).toMatchObject({ isIntact: true, entries: 32 });
      });

      it('whoever reads while others write never sees a number before the ones below it', async () => {
        const other = await database.open();
        const writers = { areDone: false };
        const writing = Promise.all(Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? store : other).write((tx) => appendLog(tx, { at: NOON, by: null, action: 'session/refused', subject: '', detail: { index } })))).then(() => (writers.areDone = true));
        let seen = 0;
        while (!writers.areDone) {
          const entries = await store.ask((db) => logAfter(db, seen, 1000));
          expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => seen + 1 + index));
          seen += entries.length;
          await breathe(); // as requests do, which come through the network
        }
        await writing;
        expect(seen + (await store.ask((db) => logAfter(db, seen, 1000))).length).toBe(60);
      });

      it('is read forwards and backwards in pages', async () => {
        for (let index = 1; index <= 7; index += 1) await store.write((tx) => appendLog(tx, { at: NOON + index, by: index === 1 ? null : LI, action: 'backup/taken', subject: '', detail: { index } }));
        const seqs = (entries: readonly AuditEntry[]) => entries.map(({ seq }) => seq);
        expect(seqs(await store.ask((db) => logAfter(db, 2, 3)))).toEqual([3, 4, 5]);
        expect(seqs(await store.ask((db) => logBefore(db, undefined, 3)))).toEqual([7, 6, 5]);
        expect(seqs(await store.ask((db) => logBefore(db, 5, 9)))).toEqual([4, 3, 2, 1]);
        const [first, second] = await wholeLog(store);
        expect([first?.by, second?.by, second?.detail]).toEqual([null, LI, { index: 2 }]);
      });

      it('texts that no store could keep do not break the chain', async () => {
        await store.write((tx) => appendLog(tx, { at: NOON, by: { id: 'acc_1', name: '半\uD83D个\0字' }, action: 'person/changed', subject: 'acc\0', detail: { text: '\0 \uDE00 😀', '\0': 1 } }));
        expect(await wholeLog(store)).toMatchObject([{ by: { name: '半\uFFFD个\uFFFD字' }, subject: 'acc\uFFFD', detail: { text: '\0 \uDE00 😀', '\0': 1 } }]);
        expect(await verdictOf(store)).toMatchObject({ isIntact: true });
      });
    });

    describe('verification', () => {
      /** Four versions of two documents, a milestone, a state: thirteen entries with the people's. */
      const history = async () => {
        await hire(store, 'zhang');
        const one = await putItem(store, '甲');
        const two = await putItem(store, '乙');
        await save(store, one, one.version, '甲 2');
        await save(store, one, await headOf(store, one), '甲 3');
        await store.write((tx) => setMilestone(tx, one, 2, '送审稿', LI, NOON));
        await store.write((tx) => setItemState(tx, two.itemId, 'pending', 1, '', ZHANG, NOON));
        return { one, two };
      };
      /** As somebody with a tool on the database does. */
      const tamper = (work: Parameters<typeof store.write>[0]) => store.write(work);
      const faultNow = async () => (await verdictOf(store)).fault;

      it('finds nothing where nobody did anything, and says how much it saw', async () => {
        await history();
        const { seq, hash } = await store.ask(logTip);
        expect(await verdictOf(store)).toEqual({ isIntact: true, entries: seq, versions: 4, tip: hash, fault: null, at: NOON });
      });

      it('an empty log is intact', async () => {
        expect(await verdictOf(store)).toMatchObject({ isIntact: true, entries: 0, versions: 0, tip: '0'.repeat(64) });
      });

      it.each([
        ['at', { at: NOON - 1 }],
        ['by_id', { by_id: 'acc_other' }],
        ['by_name', { by_name: '别人' }],
        ['action', { action: 'session/closed' }],
        ['subject', { subject: 'item_other' }],
        ['detail', { detail: '{}' }],
        ['hash', { hash: 'f'.repeat(64) }],
      ])('names an entry whose %s was changed', async (_column, change) => {
        await history();
        await tamper((tx) => tx.updateTable('log_entry').set(change).where('seq', '=', 5).execute());
        expect(await faultNow()).toBe('第 5 条记录被改动过');
      });

      it('names the entry after one that was changed together with its hash', async () => {
        await history();
        const { entryHash } = await import('./log.js');
        await tamper(async (tx) => {
          const rows = await tx.selectFrom('log_entry').selectAll().where('seq', 'in', [4, 5]).orderBy('seq').execute();
          const forged = { ...rows[1]!, by_name: '别人' };
          await tx.updateTable('log_entry').set({ by_name: forged.by_name, hash: entryHash(rows[0]!.hash, forged) }).where('seq', '=', 5).execute();
        });
        expect(await faultNow()).toBe('第 6 条记录被改动过');
      });

      it('names an entry that was taken out', async () => {
        await history();
        await tamper((tx) => tx.deleteFrom('log_entry').where('seq', '=', 3).execute());
        expect(await faultNow()).toBe('缺少第 3 条记录');
      });

      it('says that the end was cut off', async () => {
        await history();
        await tamper((tx) => tx.deleteFrom('log_entry').where('seq', '>', 8).execute());
        expect(await faultNow()).toMatch(/^最后 \d+ 条记录被截去$/);
      });

      it('says that the end was cut off and the tip put back with it, as long as the versions are there', async () => {
        const { one } = await history();
        await tamper(async (tx) => {
          const kept = await tx.selectFrom('log_entry').selectAll().where('action', '=', 'document/created').orderBy('seq', 'desc').executeTakeFirstOrThrow();
          await tx.deleteFrom('log_entry').where('seq', '>', kept.seq).execute();
          await tx.updateTable('log_tip').set({ seq: kept.seq, hash: kept.hash }).execute();
        });
        expect(await faultNow()).toBe(`${one.itemId} 的 item 第 2 版 与记录不符`);
      });

      it('names a version whose content was changed, also together with its hash', async () => {
        const { one } = await history();
        const forged = await pack(contentOf(one.itemId, '改过的'));
        const change = (columns: { content: Buffer; hash?: string }) => tamper((tx) => tx.updateTable('version').set(columns).where('item_id', '=', one.itemId).where('number', '=', 2).execute());
        await change({ content: forged.content });
        expect(await faultNow()).toBe(`${one.itemId} 的 item 第 2 版 的内容被改动过`);
        await change({ content: forged.content, hash: forged.hash });
        expect(await faultNow()).toBe(`${one.itemId} 的 item 第 2 版 与记录不符`);
        await change({ content: Buffer.from('nothing that was ever compressed'), hash: one.version.hash });
        expect(await faultNow()).toBe(`${one.itemId} 的 item 第 2 版 与记录不符`);
      });

      it.each([
        ['another author', { author_id: LI.id }, '的作者或时间与记录不符'],
        ['another time', { at: NOON + 1 }, '的作者或时间与记录不符'],
        ['another message', { message: '别的说明' }, '的说明与记录不符'],
        ['another milestone', { milestone: '定稿' }, '的里程碑与记录不符'],
        ['no milestone', { milestone: null }, '的里程碑与记录不符'],
      ])('names a version that was given %s', async (_what, change, fault) => {
        const { one } = await history();
        await tamper((tx) => tx.updateTable('version').set(change).where('item_id', '=', one.itemId).where('number', '=', 2).execute());
        expect(await faultNow()).toBe(`${one.itemId} 的 item 第 2 版 ${fault}`);
      });

      it('names a version that was taken out, in the middle and at the end', async () => {
        const { one } = await history();
        await tamper((tx) => tx.deleteFrom('version').where('item_id', '=', one.itemId).where('number', '=', 3).execute());
        expect(await faultNow()).toBe(`缺少 ${one.itemId} 的 item 第 3 版`);
        await tamper((tx) => tx.updateTable('document').set({ head_number: 2 }).where('item_id', '=', one.itemId).execute());
        expect(await faultNow()).toBe(`缺少版本 ${one.itemId}/item/3`);
        await tamper((tx) => tx.deleteFrom('version').where('item_id', '=', one.itemId).where('number', '=', 1).execute());
        expect(await faultNow()).toBe(`缺少 ${one.itemId} 的 item 第 1 版`);
      });

      it('says that there is a version which nobody saved', async () => {
        const { two } = await history();
        const packed = await pack(contentOf(two.itemId, '凭空'));
        await tamper(async (tx) => {
          const row = await tx.selectFrom('version').selectAll().where('item_id', '=', two.itemId).executeTakeFirstOrThrow();
          await tx.insertInto('version').values({ ...row, number: 9, content: packed.content, hash: packed.hash }).execute();
        });
        expect(await faultNow()).toBe('有 1 个版本不在记录里');
        await tamper((tx) => tx.updateTable('version').set({ number: 2 }).where('number', '=', 9).execute());
        await tamper((tx) => tx.updateTable('document').set({ head_number: 2 }).where('item_id', '=', two.itemId).execute());
        expect(await faultNow()).toBe(`${two.itemId} 的 item 第 2 版 与记录不符`);
      });
    });

    describe('people', () => {
      it('a login is taken once, however it is typed', async () => {
        await hire(store, 'ZhangMin');
        expect((await store.ask((db) => readLogin(db, ' zhangmin ')))?.person.login).toBe('zhangmin');
        const again = await store.write((tx) => addPerson(tx, newId('acc'), { login: 'ZHANGMIN', name: '另一个', department: '', role: 'editor' }, LI, NOON));
        expect(again).toBeUndefined();
        expect(await store.ask(listPeople)).toHaveLength(1);
      });

      it('also by two who ask together', async () => {
        const made = await Promise.all([store, await database.open()].map((one) => one.write((tx) => addPerson(tx, newId('acc'), { login: 'zhang', name: '张敏', department: '', role: 'editor' }, LI, NOON))));
        expect(made.filter((person) => person !== undefined)).toHaveLength(1);
      });

      it('the last 管理员 stays one, also where two disable each other at once', async () => {
        const [a, b] = [await hire(store, 'a', 'admin'), await hire(store, 'b', 'admin')];
        const other = await database.open();
        const outcomes = await Promise.all([store.write((tx) => changePerson(tx, a.id, { state: 'disabled' }, b, NOON)), other.write((tx) => changePerson(tx, b.id, { role: 'editor' }, a, NOON))]);
        expect(outcomes.filter((outcome) => outcome === 'last-admin')).toHaveLength(1);
        expect(await store.ask(hasAdmin)).toBe(true);
      });

      it('whoever has no password yet does not count as a 管理员', async () => {
        const a = await hire(store, 'a', 'admin');
        const b = await store.write((tx) => addPerson(tx, newId('acc'), { login: 'b', name: '乙', department: '', role: 'admin' }, a, NOON));
        expect(await store.write((tx) => changePerson(tx, a.id, { role: 'editor' }, a, NOON))).toBe('last-admin');
        expect(await store.write((tx) => changePerson(tx, b!.id, { role: 'editor' }, a, NOON))).toMatchObject({ role: 'editor' });
      });

      it('a changed name ends no session, changed rights and a disabled account end all, and the invitation with them', async () => {
        const admin = await hire(store, 'admin', 'admin');
        const person = await hire(store, 'zhang');
        const limits: SessionLimits = { idle: HOUR, total: HOUR };
        const signIn = (id: string) => store.write((tx) => openSession(tx, { id, person, csrfToken: 't', at: NOON, address: '::1' }));
        const isIn = async (id: string) => (await store.ask((db) => readSession(db, id, NOON, limits))) !== undefined;
        const change = (what: Parameters<typeof changePerson>[2]) => store.write((tx) => changePerson(tx, person.id, what, admin, NOON));
        await signIn('one');
        await change({ name: '张敏（改）' });
        expect(await isIn('one')).toBe(true);
        await change({ role: 'reviewer' });
        expect(await isIn('one')).toBe(false);
        await signIn('two');
        await store.write((tx) => invite(tx, { id: 'inv', purpose: 'password', person, by: admin, at: NOON, expiresAt: NOON + HOUR }));
        await change({ state: 'disabled' });
        expect(await isIn('two')).toBe(false);
        expect(await store.ask((db) => readInvitation(db, 'inv', NOON))).toBeUndefined();
        expect(await change({ state: 'active' })).toMatchObject({ state: 'active', name: '张敏（改）', role: 'reviewer' });
        expect(await store.write((tx) => changePerson(tx, 'acc_none', { name: '无' }, admin, NOON))).toBe('absent');
      });

      it('a new password ends every session but the one named', async () => {
        const person = await hire(store, 'zhang');
        for (const id of ['one', 'two']) await store.write((tx) => openSession(tx, { id, person, csrfToken: 't', at: NOON, address: '::1' }));
        await store.write((tx) => setPassword(tx, person.id, 'another hash', 'two', person, NOON));
        expect(await store.ask((db) => readPasswordHash(db, person.id))).toBe('another hash');
        const left = await Promise.all(['one', 'two'].map((id) => store.ask((db) => readSession(db, id, NOON, { idle: HOUR, total: HOUR }))));
        expect(left.map((session) => session?.id)).toEqual([undefined, 'two']);
      });
    });

    describe('sessions', () => {
      const limits: SessionLimits = { idle: HOUR, total: 3 * HOUR };

      it('end when nobody used them for so long, and after so long in any case', async () => {
        const person = await hire(store, 'zhang');
        await store.write((tx) => openSession(tx, { id: 's', person, csrfToken: 't', at: NOON, address: '10.0.0.7' }));
        const at = (time: number) => store.ask((db) => readSession(db, 's', time, limits));
        expect(await at(NOON + HOUR)).toMatchObject({ id: 's', csrfToken: 't', person: { id: person.id, lastSeenAt: NOON } });
        expect(await at(NOON + HOUR + 1)).toBeUndefined();
        for (const time of [NOON + HOUR, NOON + 2 * HOUR, NOON + 3 * HOUR]) {
          const session = (await at(time))!;
          await store.write((tx) => touchSession(tx, session, time));
        }
        expect(await at(NOON + 3 * HOUR)).toBeDefined();
        expect(await at(NOON + 3 * HOUR + 1)).toBeUndefined();
        expect(await store.ask((db) => readPerson(db, person.id))).toMatchObject({ lastSeenAt: NOON + 3 * HOUR });
      });

      it('that have ended by themselves are taken away, the others stay', async () => {
        const person = await hire(store, 'zhang');
        for (const [id, at] of [['idle', NOON], ['old', NOON - 2 * HOUR], ['fresh', NOON + HOUR]] as const) await store.write((tx) => openSession(tx, { id, person, csrfToken: 't', at, address: '' }));
        await store.write((tx) => dropEndedSessions(tx, NOON + HOUR + 1, limits));
        expect(await store.ask((db) => db.selectFrom('session').select('id').execute())).toEqual([{ id: 'fresh' }]);
      });

      it('are closed by whoever signs out, and nobody else’s with them', async () => {
        const person = await hire(store, 'zhang');
        for (const id of ['one', 'two']) await store.write((tx) => openSession(tx, { id, person, csrfToken: 't', at: NOON, address: '' }));
        const one = (await store.ask((db) => readSession(db, 'one', NOON, limits)))!;
        await store.write((tx) => closeSession(tx, one, NOON));
        expect(await store.ask((db) => readSession(db, 'one', NOON, limits))).toBeUndefined();
        expect(await store.ask((db) => readSession(db, 'two', NOON, limits))).toBeDefined();
      });
    });

    describe('one-time addresses', () => {
      it('count once, also where ten try at the same moment', async () => {
        const person = await hire(store, 'zhang');
        await store.write((tx) => invite(tx, { id: 'inv', purpose: 'password', person, by: LI, at: NOON, expiresAt: NOON + HOUR }));
        const other = await database.open();
        const used = await Promise.all(Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? store : other).write((tx) => useInvitation(tx, 'inv'))));
        expect(used.filter((isMine) => isMine)).toHaveLength(1);
        expect(await store.ask((db) => readInvitation(db, 'inv', NOON))).toBeUndefined();
      });

      it('expire, and are replaced by a newer one of the same person and purpose', async () => {
        const [zhang, li] = [await hire(store, 'zhang'), await hire(store, 'li')];
        const send = (id: string, person?: typeof zhang) => store.write((tx) => invite(tx, { id, purpose: person === undefined ? 'setup' : 'password', ...(person === undefined ? {} : { person }), by: null, at: NOON, expiresAt: NOON + HOUR }));
        await send('zhang-1', zhang);
        await send('li-1', li);
        await send('setup-1');
        await send('zhang-2', zhang);
        await send('setup-2');
        const look = (id: string, at = NOON) => store.ask((db) => readInvitation(db, id, at));
        expect(await look('zhang-1')).toBeUndefined();
        expect(await look('setup-1')).toBeUndefined();
        expect(await look('zhang-2')).toMatchObject({ purpose: 'password', person: { id: zhang.id } });
        expect(await look('li-1')).toMatchObject({ person: { id: li.id } });
        expect(await look('setup-2')).toEqual({ id: 'setup-2', purpose: 'setup', person: undefined });
        expect(await look('li-1', NOON + HOUR)).toBeUndefined();
      });
    });

    describe('a request that is sent twice', () => {
      it('gets the first answer again, unless it wishes something else', async () => {
        await store.write((tx) => noteAnswer(tx, 'acc_1', 'key', 'body', 'answer', NOON));
        const look = (person: string, key: string, body: string) => store.ask((db) => earlierAnswer(db, person, key, body));
        expect(await look('acc_1', 'key', 'body')).toEqual({ answer: 'answer' });
        expect(await look('acc_1', 'key', 'another body')).toBe('mismatch');
        expect(await look('acc_2', 'key', 'body')).toBeUndefined();
        expect(await look('acc_1', 'another key', 'body')).toBeUndefined();
      });

      it('is remembered for a week', async () => {
        await store.write((tx) => noteAnswer(tx, 'acc_1', 'old', 'body', 'answer', NOON));
        await store.write((tx) => noteAnswer(tx, 'acc_1', 'new', 'body', 'answer', NOON + 7 * 24 * HOUR));
        expect(await store.ask((db) => earlierAnswer(db, 'acc_1', 'old', 'body'))).toBeDefined();
        await store.write((tx) => noteAnswer(tx, 'acc_1', 'newer', 'body', 'answer', NOON + 7 * 24 * HOUR + 1));
        expect(await store.ask((db) => earlierAnswer(db, 'acc_1', 'old', 'body'))).toBeUndefined();
      });

      it('at the same moment is done once', async () => {
        const other = await database.open();
        const request = (one: Store) =>
          one.write(async (tx) => {
            const earlier = await earlierAnswer(tx, 'acc_1', 'key', 'body');
            if (earlier !== undefined) return earlier;
            await appendLog(tx, { at: NOON, by: ZHANG, action: 'backup/taken', subject: '', detail: {} });
            await noteAnswer(tx, 'acc_1', 'key', 'body', 'done', NOON);
            return { answer: 'done' };
          });
        const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => request(index % 2 === 0 ? store : other)));
        expect(answers).toEqual(Array.from({ length: 8 }, () => ({ answer: 'done' })));
        expect(await wholeLog(store)).toHaveLength(1);
      });
    });

    describe('onLog', () => {
      it('tells after each commit, not after a rollback, and no more once it is called off', async () => {
        let told = 0;
        const stop = store.onLog(() => (told += 1));
        await putItem(store);
        await expect.poll(() => told).toBeGreaterThan(0);
        stop();
        await wait(50); // what is on its way arrives
        told = 0;
        await putItem(store);
        await wait(50);
        expect(told).toBe(0);
      });
    });

    it('opens again with everything in it, the tables brought up to date twice', async () => {
      const key = await putItem(store, '重开');
      await store.close();
      const again = await database.open();
      expect(await again.read((tx) => readItem(tx, key.itemId))).toMatchObject({ name: '重开' });
      const [one, two] = await Promise.all([database.open(), database.open()]);
      expect(await headOf(one, key)).toEqual(await headOf(two, key));
    });

    it('is left alone where a newer version of ours has changed the tables', async () => {
      await store.write((tx) => sql`insert into kysely_migration (name, timestamp) values ('9999-of-tomorrow', '2030-01-01T00:00:00.000Z')`.execute(tx));
      await store.close();
      await expect(database.open()).rejects.toMatchObject({ name: 'NewerDatabase' });
    });

    it('keeps what hostile people write as it is', async () => {
      const name = `'; drop table version; -- "\`\${x}\` \\ %s \u202E 😀 ${'长'.repeat(40)}`;
      const person = await store.write((tx) => addPerson(tx, newId('acc'), { login: 'o\'brien', name, department: name, role: 'editor' }, { id: '1', name }, NOON));
      expect(person).toMatchObject({ name, department: name, login: 'o\'brien' });
      expect(await store.ask((db) => readPerson(db, person!.id))).toEqual(person);
      const key = await putItem(store, name);
      expect(await save(store, key, key.version, name, { message: name })).toMatchObject({ message: name });
      expect(await store.read((tx) => readItem(tx, key.itemId))).toMatchObject({ name });
      expect((await wholeLog(store))[0]).toMatchObject({ by: { name }, detail: { name } });
      expect(await verdictOf(store)).toMatchObject({ isIntact: true });
    });
  });
}
