import { setImmediate as turn } from 'node:timers/promises';

import { equalJson, newId } from '@zhengwu/core';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

import { numRuns } from '../../tools/testing/runs.js';
import type { VersionContent, VersionPage } from '../src/api/index.js';
import { Refusal } from '../src/client/refusal.js';
import type { Side } from '../src/desk/index.js';
import { HandClock } from '../src/desk/testing/hand-clock.js';
import { MemoryShelf } from '../src/desk/testing/memory-shelf.js';
import { TabHub } from '../src/desk/testing/tab-hub.js';
import { openOffice, type Office } from '../src/server/testing/office.js';
import { BrowserTab, type Computer, type Mishap } from './browser-tab.js';
import { Witness } from './witness.js';
import { withWord } from './words.js';

vi.setConfig({ testTimeout: 1_200_000 });

const PLACES = ['title', 'mat_a', 'mat_b', 'mat_c', 'mat_d'] as const;
/** mat_d is not there at first: two may add it. */
const FIRST_PLACES = PLACES.slice(0, 4);

const STEP_MS = 4000;

type Act =
  | { readonly do: 'write'; readonly tab: number; readonly place: (typeof PLACES)[number] }
  | { readonly do: 'remove'; readonly tab: number; readonly place: (typeof PLACES)[number] }
  | { readonly do: 'save' | 'merge' | 'hear' | 'restoreDraft'; readonly tab: number }
  | { readonly do: 'crash'; readonly tab: number; readonly isWiped: boolean }
  | { readonly do: 'decide'; readonly tab: number; readonly sides: readonly Side[] }
  | { readonly do: 'bringBack'; readonly tab: number; readonly number: number }
  | { readonly do: 'mishap'; readonly tab: number; readonly mishap: Mishap }
  | { readonly do: 'saveAll' }
  | { readonly do: 'pass'; readonly ms: number };

const tab = fc.nat(3);
const place = fc.constantFrom(...PLACES);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: fc.constant('write' as const), tab, place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), tab, place: fc.constantFrom('mat_a' as const, 'mat_d' as const) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('save' as const, 'save' as const, 'merge' as const, 'hear' as const, 'restoreDraft' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('crash' as const), tab, isWiped: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('decide' as const), tab, sides: fc.array(fc.constantFrom<Side>('mine', 'theirs'), { minLength: 1, maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('bringBack' as const), tab, number: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('mishap' as const), tab, mishap: fc.constantFrom<Mishap>('away', 'lost') }) },
  { weight: 2, arbitrary: fc.constant({ do: 'saveAll' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(100, 600, 4000, 20_000) }) },
);

let office: Office;
let computers: readonly (() => Computer)[];
beforeAll(async () => {
  office = await openOffice();
  const zhang = await office.hire('zhang', 'editor');
  const li = await office.hire('li', 'editor');
  const wang = await office.hire('wang', 'editor');
  computers = [zhang, li, wang].map((agent) => () => ({ agent, shelf: new MemoryShelf(), hub: new TabHub() }));
});
afterAll(() => office.close());

/** One item, three people at four tabs, and what they do. */
class Afternoon {
  readonly witness = new Witness();
  readonly clock = new HandClock();
  readonly itemId = newId('item');
  readonly machines = computers.map((make) => make());
  tabs: BrowserTab[] = [];
  #made = 0;
  #words = 0;

  async begin(): Promise<void> {
    let content: unknown = { format: 'zhengwu/service-item', formatVersion: 1, id: this.itemId, name: '', materials: [] };
    for (const one of FIRST_PLACES) content = withWord(content, one, this.#word());
    await office.admin.ask('POST', '/items', { documents: [{ kind: 'item', content }] });
    // The first person has two tabs on one computer.
    for (const index of [0, 0, 1, 2]) this.tabs.push(await this.open(index));
  }

  async open(machine: number): Promise<BrowserTab> {
    const computer = this.machines[machine];
    if (computer === undefined) throw new Error('no such computer');
    this.#made += 1;
    const opened = new BrowserTab(office, computer, this.clock, this.witness, this.itemId, `${this.itemId.slice(5)}-${this.#made}`);
    await this.until(opened.desk.open());
    return opened;
  }

  async do(act: Act): Promise<void> {
    if (act.do === 'pass') return this.pass(act.ms);
    if (act.do === 'saveAll') return this.until(Promise.all(this.tabs.map(({ desk }) => desk.save())));
    const here = this.tabs[act.tab];
    if (here === undefined) return;
    switch (act.do) {
      case 'write':
        return here.write(act.place, this.#word());
      case 'remove':
        return here.remove(act.place);
      case 'save':
        return this.until(here.desk.save());
      case 'merge':
        return this.until(here.desk.merge());
      case 'decide':
        return this.until(here.decide(act.sides));
      case 'hear':
        return this.hear(here);
      case 'mishap':
        here.mishap = act.mishap;
        return;
      case 'bringBack':
        return this.until(here.bringBack(this.itemId, act.number).catch(onlyRefused));
      case 'restoreDraft':
        return this.restoreDraft(here);
      case 'crash':
        return this.crash(act.tab, act.isWiped);
    }
  }

  /** The stream tells of the newest version, late or not. */
  async hear({ desk }: BrowserTab): Promise<void> {
    const { version } = (await office.admin.ask('GET', `/items/${this.itemId}/documents/item`)).json<VersionContent>();
    desk.heard({ kind: 'document', itemId: this.itemId, document: 'item', version });
    await this.until(desk.settled());
  }

  /**
   * What was typed half a second ago is on the shelf, and some seconds later on the server too: it is offered word for word
   * when the document is opened again, also where the browser has lost its copy (`isWiped`).
   */
  async crash(index: number, isWiped: boolean): Promise<void> {
    const gone = this.tabs[index];
    const machine = index <= 1 ? 0 : index - 1;
    if (gone === undefined) return;
    await this.pass(600);
    if (isWiped) await this.pass(60_000);
    await this.until(gone.desk.settled());
    const { isEdited, content, draftId, state } = gone.desk;
    gone.crash();
    if (isWiped) {
      this.machines[machine]?.shelf.records.delete(draftId);
      if (isEdited && (state.kind === 'opening' || state.kept.server?.revision !== state.kept.here?.revision)) throw new Error(`the draft ${draftId} never came to the server`);
    }
    const again = await this.open(machine);
    await this.pass(400);
    again.desk.lookAround();
    await this.pass(400);
    const isOffered = again.desk.leftovers.some((leftover) => leftover.draftId === draftId && equalJson(leftover.content, content));
    // A save whose answer got lost has made it a version: then there is nothing to offer.
    if (isEdited && !isOffered && !(await this.isVersion(content))) throw new Error(`the draft ${draftId} is not offered as it was left`);
    this.tabs[index] = again;
  }

  async restoreDraft(here: BrowserTab): Promise<void> {
    const [leftover] = here.desk.leftovers;
    if (leftover !== undefined) await this.until(here.desk.restore(leftover).catch(onlyRefused));
  }

  /** Everybody saves what he has, and what was left behind, until nothing is unsaved anywhere. */
  async goHome(): Promise<void> {
    for (const one of this.tabs) one.mishap = undefined;
    for (let round = 0; round < 60; round += 1) {
      for (const one of this.tabs) {
        one.desk.tryNow();
        await this.pass(400);
        one.desk.lookAround();
        await this.pass(400);
        await this.until(one.desk.save());
        await this.until(one.decide(['mine']));
        await this.until(one.desk.save());
        if (!one.desk.isEdited) await this.restoreDraft(one);
        await this.until(one.decide(['mine']));
      }
      const isDone = this.tabs.every(({ desk }) => !desk.isEdited && desk.state.kind !== 'asked' && desk.leftovers.length === 0);
      if (isDone) return;
    }
    throw new Error(`something stays unsaved: ${this.tabs.map(({ desk }) => `${desk.state.kind} ${desk.leftovers.length}`).join(', ')}`);
  }

  async isVersion(content: unknown): Promise<boolean> {
    for (const number of await this.numbers()) if (equalJson(await this.contentOf(number), content)) return true;
    return false;
  }

  async contentOf(number: number): Promise<unknown> {
    return (await office.admin.ask('GET', `${this.path}/${number}`)).json<VersionContent>().content;
  }

  get path(): string {
    return `/items/${this.itemId}/documents/item/versions`;
  }

  /** Of all versions, oldest first. */
  async numbers(): Promise<readonly number[]> {
    const { path } = this;
    const numbers: number[] = [];
    for (let before: number | null | undefined; before !== null; ) {
      const page = (await office.admin.ask('GET', before === undefined ? path : `${path}?before=${before}`)).json<VersionPage>();
      numbers.push(...page.versions.map(({ number }) => number));
      before = page.next;
    }
    return numbers.reverse();
  }

  async mustHaveLostNothing(): Promise<void> {
    const numbers = await this.numbers();
    expect(numbers).toEqual(Array.from(numbers, (_, index) => index + 1));
    for (const number of numbers) {
      const fault = this.witness.version(await this.contentOf(number));
      if (fault !== undefined) throw new Error(`version ${number}: ${fault}`);
    }
    expect(this.witness.missing).toEqual([]);
  }

  /** Time passes, and whatever it brings about is answered by the server. */
  async pass(ms: number): Promise<void> {
    // In steps, for an answer is awaited by no clock: what it sets going takes time of its own.
    for (let left = ms; left > 0; left -= STEP_MS) {
      await this.clock.pass(Math.min(left, STEP_MS));
      for (const { desk } of this.tabs) await this.until(desk.settled());
    }
  }

  /** Waits for something that may itself wait for the clock. */
  async until(work: Promise<unknown>): Promise<void> {
    const state = { isDone: false };
    const done = work.finally(() => (state.isDone = true));
    done.catch(() => undefined); // told below
    for (let turns = 0; !state.isDone; turns += 1) {
      await turn();
      if (turns % 20 === 19) await this.clock.pass(50);
    }
    await done;
  }

  #word(): string {
    this.#words += 1;
    const word = `字${this.#words}`;
    this.witness.wrote(word);
    return word;
  }
}

/** The server may say no to somebody who comes too late; everything else is a fault. */
function onlyRefused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

it('no random afternoon of saves, drafts, merges, crashes and restores loses a word', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 30 }), async (acts) => {
      const afternoon = new Afternoon();
      await afternoon.begin();
      for (const one of acts) await afternoon.do(one);
      await afternoon.goHome();
      await afternoon.mustHaveLostNothing();
      for (const { desk } of afternoon.tabs) desk.close();
    }),
    { numRuns: numRuns(400, 20_000) },
  );
  const verdict = await office.admin.ask('POST', '/audit/verification', {});
  expect(verdict.json()).toMatchObject({ isIntact: true, fault: null });
});
