import { setImmediate as breathe } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { DocumentKind, ServerEvent } from '../../api/index.js';
import { setMilestone } from '../store/documents.js';
import { setItemState } from '../store/items.js';
import { appendLog, logAfter, logTip } from '../store/log.js';
import type { Store } from '../store/store.js';
import { headOf, hire, LI, NOON, putItem, save, ZHANG } from '../testing/story.js';
import { storeKinds, type Database } from '../testing/stores.js';
import { EventHub, type Listener } from './event-hub.js';

interface Watched {
  readonly itemId: string;
  readonly kind: DocumentKind;
  readonly draftId: string | undefined;
}

/** A page that writes down what it hears. */
class Page implements Listener {
  readonly heard: { readonly event: ServerEvent; readonly seq: number | undefined }[] = [];
  hasEnded = false;

  declare readonly watched?: Watched;

  constructor(
    readonly person = ZHANG,
    readonly sessionId = 's',
    watched?: Watched,
  ) {
    if (watched !== undefined) Object.assign(this, { watched });
  }

  /** Where the log stood when it came, as the first word says. */
  begunAt: number | undefined;

  send(event: ServerEvent, seq: number | undefined): void {
    if (event.kind === 'ready') this.begunAt = seq;
    else this.heard.push({ event, seq });
  }

  end(): void {
    this.hasEnded = true;
  }

  get seqs(): readonly number[] {
    return this.heard.flatMap(({ seq }) => (seq === undefined ? [] : [seq]));
  }

  get kinds(): readonly string[] {
    return this.heard.map(({ event }) => event.kind);
  }

  /** Who is here, as it was told last: name and whether he edits. */
  get present(): readonly (readonly [name: string, isEditing: boolean])[] {
    const last = this.heard.map(({ event }) => event).filter((event) => event.kind === 'presence').pop();
    return (last?.kind === 'presence' ? last.present : []).map(({ person, isEditing }) => [person.name, isEditing]);
  }
}

/** The numbers of the entries that concern pages. */
async function tellable(store: Store): Promise<readonly number[]> {
  const entries = await store.ask((db) => logAfter(db, 0, 10_000));
  return entries.filter(({ action }) => /^(?:item|document|milestone)\//.test(action)).map(({ seq }) => seq);
}

for (const kind of storeKinds()) {
  describe.skipIf(kind.isMissing)(`what pages hear: ${kind.name}`, () => {
    let database: Database;
    let store: Store;
    let hub: EventHub;
    let faults: unknown[];
    beforeAll(() => kind.begin(), 60_000);
    beforeEach(async () => {
      database = await kind.database();
      store = await database.open();
      faults = [];
      hub = new EventHub(store, (error) => faults.push(error));
    });
    afterEach(async () => {
      await hub.close();
      await kind.close();
      expect(faults).toEqual([]);
    });
    afterAll(() => kind.end());

    /** Until a page has heard of the newest entry that concerns pages. */
    const upToDate = async (page: Page) => {
      const newest = (await tellable(store)).at(-1);
      await expect.poll(() => page.seqs.at(-1), { timeout: 5000 }).toBe(newest);
      await hub.settled();
    };

    it('is what was written since they came, by its number, and with what it is about', async () => {
      const key = await putItem(store, '以前的');
      const page = new Page();
      await hub.add(page, undefined);
      const version = await save(store, key, key.version, '第二稿', { author: LI });
      await store.write((tx) => setMilestone(tx, key, 2, '送审稿', LI, NOON));
      await store.write((tx) => setItemState(tx, key.itemId, 'pending', 1, '', LI, NOON + 1));
      await upToDate(page);
      const { seq } = await store.ask(logTip);
      expect(page.heard).toEqual([
        { event: { kind: 'document', itemId: key.itemId, document: 'item', version: { ...(version as object), milestone: expect.toBeOneOf([null, '送审稿']) } }, seq: seq - 2 },
        { event: { kind: 'milestone', itemId: key.itemId, document: 'item', number: 2, name: '送审稿' }, seq: seq - 1 },
        { event: { kind: 'item', itemId: key.itemId, by: LI, at: NOON + 1 }, seq },
      ]);
    });

    it('is nothing of accounts and sign-ins', async () => {
      const page = new Page();
      await hub.add(page, undefined);
      const person = await hire(store, 'zhang');
      await store.write((tx) => appendLog(tx, { at: NOON, by: null, action: 'session/refused', subject: person.id, detail: { login: 'zhang', address: '10.0.0.7' } }));
      await putItem(store);
      await upToDate(page);
      expect(page.kinds).toEqual(['item', 'document']);
    });

    it('comes to each in the order of the log and once, whenever he came, while many write', async () => {
      const pages: Page[] = [];
      const from: number[] = [];
      const other = await database.open();
      const writing = Promise.all(Array.from({ length: 30 }, (_, index) => putItem(index % 2 === 0 ? store : other, `事项 ${index}`)));
      for (let index = 0; index < 12; index += 1) {
        const page = new Page();
        const after = index % 3 === 0 ? 0 : undefined;
        const { seq } = await store.ask(logTip);
        await hub.add(page, after);
        pages.push(page);
        from.push(after ?? seq);
        await breathe();
      }
      await writing;
      // Where another process wrote last to SQLite, nobody here is told; the next entry brings all.
      await putItem(store, '最后');
      const all = await tellable(store);
      for (const [index, page] of pages.entries()) {
        await upToDate(page);
        const first = page.seqs[0] ?? Infinity;
        expect(page.seqs).toEqual(all.filter((seq) => seq >= first));
        // Nothing between his coming and his first event was left out: what lies there had been written before he was taken in.
        if (index % 3 === 0) expect(page.seqs).toEqual(all);
        else expect(first).toBeGreaterThan(from[index] ?? 0);
      }
    }, 30_000);

    it('is replayed from the last number that a page has seen', async () => {
      const key = await putItem(store);
      const { seq } = await store.ask(logTip);
      for (let number = 2; number <= 6; number += 1) await save(store, key, await headOf(store, key), `第 ${number} 稿`);
      const page = new Page();
      await hub.add(page, seq + 2);
      await upToDate(page);
      expect(page.heard.map(({ event }) => (event.kind === 'document' ? event.version.number : event.kind))).toEqual([4, 5, 6]);
    });

    it('is nothing where there is nothing to replay', async () => {
      await putItem(store);
      const { seq } = await store.ask(logTip);
      const page = new Page();
      await hub.add(page, seq);
      await hub.settled();
      expect(page.heard).toEqual([]);
    });

    it('is a reset where a page has been away for too long, or comes from another database', async () => {
      await store.write(async (tx) => {
        for (let index = 0; index < 520; index += 1) await appendLog(tx, { at: NOON, by: ZHANG, action: 'item/state', subject: 'item_1', detail: {} });
      });
      const { seq } = await store.ask(logTip);
      const [long, foreign, just] = [new Page(), new Page(), new Page()];
      await hub.add(long, seq - 501);
      await hub.add(foreign, seq + 1);
      await hub.add(just, seq - 500);
      await putItem(store);
      for (const page of [long, foreign, just]) await upToDate(page);
      const fresh = [{ event: { kind: 'reset' }, seq }];
      expect(long.heard.slice(0, 1)).toEqual(fresh);
      expect(foreign.heard.slice(0, 1)).toEqual(fresh);
      expect(long.kinds).toEqual(['reset', 'item', 'document']);
      expect(just.seqs).toHaveLength(502);
      expect(just.seqs[0]).toBe(seq - 499);
    }, 30_000);

    it('of more entries at once than are read at a time is complete', async () => {
      const page = new Page();
      await hub.add(page, undefined);
      await store.write(async (tx) => {
        for (let index = 0; index < 1203; index += 1) await appendLog(tx, { at: NOON, by: ZHANG, action: 'item/state', subject: `item_${index}`, detail: {} });
      });
      await upToDate(page);
      expect(page.seqs).toEqual(Array.from({ length: 1203 }, (_, index) => index + 1));
    }, 30_000);

    it('tells who else has a document open, and who writes in it', async () => {
      const { itemId } = await putItem(store);
      const [zhang, li, elsewhere, list] = [new Page(ZHANG, 's1', { itemId, kind: 'item', draftId: 'drf_1' }), new Page(LI, 's2', { itemId, kind: 'item', draftId: undefined }), new Page(LI, 's2', { itemId, kind: 'guide', draftId: undefined }), new Page(LI, 's2')];
      await hub.add(zhang, undefined);
      expect(zhang.present).toEqual([['张敏', true]]);
      for (const page of [li, elsewhere, list]) await hub.add(page, undefined);
      expect(zhang.present).toEqual([['张敏', true], ['李建国', false]]);
      expect(li.present).toEqual(zhang.present);
      expect(elsewhere.present).toEqual([['李建国', false]]);
      expect(list.heard).toEqual([]);
      hub.remove(zhang);
      expect(li.present).toEqual([['李建国', false]]);
      const told = li.heard.length;
      hub.remove(zhang);
      expect(li.heard).toHaveLength(told);
      expect(li.heard.every(({ seq }) => seq === undefined)).toBe(true);
    });

    it('ends for a person whose rights are others, for a session that was closed, and for all when the server stops', async () => {
      const pages = [new Page(ZHANG, 's1'), new Page(ZHANG, 's2'), new Page(LI, 's3'), new Page(LI, 's4')] as const;
      for (const page of pages) await hub.add(page, undefined);
      const ended = () => pages.map(({ hasEnded }) => hasEnded);
      hub.endOfSession('s1');
      expect(ended()).toEqual([true, false, false, false]);
      hub.endOf(ZHANG.id);
      expect(ended()).toEqual([true, true, false, false]);
      await hub.close();
      expect(ended()).toEqual([true, true, true, true]);
    });

    it('is told to all, too, where it is not in the log: what checks found', async () => {
      const [one, two] = [new Page(), new Page()];
      for (const page of [one, two]) await hub.add(page, undefined);
      const checked: ServerEvent = { kind: 'checked', itemId: 'item_1', document: 'item', findings: { version: 1, errors: 2, warnings: 0 } };
      hub.tellAll(checked);
      expect([one.heard, two.heard]).toEqual([[{ event: checked, seq: undefined }], [{ event: checked, seq: undefined }]]);
    });

    if (kind.kind === 'postgres') {
      it('is what other processes on the database write, too, each once and in order', async () => {
        const other = await database.open();
        const otherHub = new EventHub(other, (error) => faults.push(error));
        const [here, there] = [new Page(), new Page()];
        await hub.add(here, undefined);
        await otherHub.add(there, undefined);
        const key = await putItem(store);
        for (let number = 2; number <= 21; number += 1) await save(number % 2 === 0 ? other : store, key, await headOf(store, key), `第 ${number} 稿`);
        for (const page of [here, there]) {
          await upToDate(page);
          expect(page.seqs).toEqual(await tellable(store));
        }
        await otherHub.close();
      }, 30_000);
    }
  });
}

describe('a hub whose store fails for a while', () => {
  it('says so to the log of the server, and tells everything once when it is there again', async () => {
    const [kind] = storeKinds();
    const store = await (await kind!.database()).open();
    const faults: unknown[] = [];
    let isAway = false;
    const failing: Store = Object.assign(Object.create(store) as Store, {
      ask: ((work) => (isAway ? Promise.reject(new Error('away')) : store.ask(work))) satisfies Store['ask'],
      onLog: ((listener) => store.onLog(listener)) satisfies Store['onLog'],
    });
    const hub = new EventHub(failing, (error) => faults.push(error));
    const page = new Page();
    await hub.add(page, undefined);
    await putItem(store);
    await hub.settled();
    isAway = true;
    await putItem(store);
    await hub.settled();
    expect(faults).toHaveLength(1);
    isAway = false;
    await putItem(store);
    await hub.settled();
    expect(page.seqs).toEqual(await tellable(store));
    await hub.close();
    await kind!.end();
  });
});
