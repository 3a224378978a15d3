import { beforeEach, describe, expect, it } from 'vitest';

import type { DraftSummary } from '../api/index.js';
import type { ShelfRecord } from './draft-shelf.js';
import { forgetShelved, sendShelved, shelvedDrafts, type ShelvedServer } from './shelved.js';
import { Bench, Browser, FIRST, LI, ZHANG } from './testing/bench.js';

const record = (draftId: string, change: Partial<ShelfRecord> = {}): ShelfRecord => ({
  ...{ draftId, personId: ZHANG.id, itemId: 'item_x', kind: 'item', baseNumber: 1, baseEtag: '"1"', revision: 4, at: 1000 },
  content: { ...FIRST, title: draftId },
  ...change,
});

let bench = new Bench();
let browser = new Browser();
beforeEach(() => {
  bench = new Bench();
  browser = new Browser();
});

/** The fake server's draft routes with the one that lists all, as the client has it. */
function serverOf(): ShelvedServer {
  const drafts = (): Promise<readonly DraftSummary[]> => Promise.resolve([...bench.server.drafts.values()].filter(({ personId }) => personId === ZHANG.id));
  return { ...bench.server.for(ZHANG), drafts };
}
const send = (): Promise<number> => sendShelved(serverOf(), ZHANG.id, browser.shelf);
const listed = async (): Promise<readonly string[]> => (await shelvedDrafts(ZHANG.id, browser.shelf)).map(({ id }) => id);

describe('shelvedDrafts', () => {
  it('are those of the person, of all documents, newest first', async () => {
    await browser.shelf.put(record('dft_old'));
    await browser.shelf.put(record('dft_new', { itemId: 'item_y', kind: 'guide', at: 2000 }));
    await browser.shelf.put(record('dft_li', { personId: LI.id }));
    expect(await shelvedDrafts(ZHANG.id, browser.shelf)).toEqual([
      { id: 'dft_new', itemId: 'item_y', kind: 'guide', baseNumber: 1, revision: 4, at: 2000 },
      { id: 'dft_old', itemId: 'item_x', kind: 'item', baseNumber: 1, revision: 4, at: 1000 },
    ]);
  });

  it('are none where the browser keeps nothing', async () => {
    browser.shelf.fault = 'unavailable';
    expect(await listed()).toEqual([]);
    expect(await send()).toBe(0);
  });
});

describe('sendShelved', () => {
  it('given a tab that was closed without a network, its words reach the server, once', async () => {
    const seat = await bench.opened(ZHANG, browser);
    bench.server.mishap = () => 'away';
    seat.write({ title: '离线写的' });
    await bench.clock.pass(20_000);
    seat.desk.close();
    await seat.desk.settled();
    expect(bench.server.drafts.size).toBe(0);

    bench.server.mishap = () => undefined;
    expect(await send()).toBe(1);
    expect([...bench.server.drafts.values()]).toMatchObject([{ id: 'dft_1', baseNumber: 1, content: { title: '离线写的' } }]);
    expect(await send()).toBe(0);
    expect(await listed()).toEqual(['dft_1']);
  });

  it('what the server was told of, and was thrown away there since, does not come back', async () => {
    const seat = await bench.opened(ZHANG, browser);
    seat.write({ title: '在线写的' });
    await bench.clock.pass(20_000);
    seat.desk.close();
    await seat.desk.settled();
    expect(bench.server.drafts.size).toBe(1);
    bench.server.drafts.clear();
    expect(await send()).toBe(0);
    expect(bench.server.drafts.size).toBe(0);
    // It is still here, and offered where it is opened.
    expect(await listed()).toEqual(['dft_1']);
  });

  it('what was written after the server was told goes', async () => {
    await browser.shelf.put(record('dft_a', { toldRevision: 3 }));
    expect(await send()).toBe(1);
    expect(browser.shelf.records.get('dft_a')).toMatchObject({ revision: 4, toldRevision: 4 });
  });

  it('does not write over a later revision', async () => {
    await browser.shelf.put(record('dft_a'));
    await bench.server.for(ZHANG).putDraft('item_x', 'item', 'dft_a', { baseNumber: 1, revision: 9, content: 'later' });
    expect(await send()).toBe(0);
    expect(bench.server.drafts.get('dft_a')).toMatchObject({ revision: 9, content: 'later' });
  });

  it('what is a version already holds nothing that could be lost, and goes', async () => {
    await browser.shelf.put(record('dft_a', { content: FIRST }));
    expect(await send()).toBe(0);
    expect([await listed(), bench.server.drafts.size]).toEqual([[], 0]);
  });

  it('saved in another window while it was on its way, it does not lie on the server as if it were not', async () => {
    await browser.shelf.put(record('dft_a'));
    bench.server.gate = async (route) => {
      if (route === 'putDraft') await browser.shelf.remove('dft_a', 4);
    };
    expect(await send()).toBe(0);
    expect(bench.server.drafts.size).toBe(0);
  });

  it('one that is not taken keeps its place, and the others have their turn', async () => {
    await browser.shelf.put(record('dft_a'));
    await browser.shelf.put(record('dft_b'));
    let isFirst = true;
    bench.server.mishap = (route) => {
      const isRefused = route === 'putDraft' && isFirst;
      if (isRefused) isFirst = false;
      return isRefused ? 'forbidden' : undefined;
    };
    expect(await send()).toBe(1);
    expect([...bench.server.drafts.keys()]).toEqual(['dft_b']);
    expect([...(await listed())].sort()).toEqual(['dft_a', 'dft_b']);
  });

  it('the network that goes again is no fault: the next time brings the rest', async () => {
    await browser.shelf.put(record('dft_a'));
    bench.server.mishap = () => 'away';
    expect(await send()).toBe(0);
    bench.server.mishap = () => undefined;
    expect(await send()).toBe(1);
  });
});

it('forgetShelved takes what was seen, and nothing later', async () => {
  await browser.shelf.put(record('dft_a'));
  await forgetShelved({ id: 'dft_a', revision: 3 }, browser.shelf);
  expect(await listed()).toEqual(['dft_a']);
  await forgetShelved({ id: 'dft_a', revision: 4 }, browser.shelf);
  expect(await listed()).toEqual([]);
});
