import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';

import { numRuns } from '../../../tools/testing/runs.js';
import type { Author, Version } from '../api/index.js';
import { Bench, Browser, LI, ZHANG, type Doc, type Seat } from './testing/bench.js';
import type { Mishap } from './testing/fake-server.js';
import { Life } from './testing/life.js';

vi.setConfig({ testTimeout: 600_000 });

/** What people, networks and computers do, in any order. `tab` is taken modulo the tabs that live. */
type Act =
  | { readonly do: 'open'; readonly browser: number }
  | { readonly do: 'write' | 'type' | 'title' | 'save' | 'merge' | 'seen' | 'leave' | 'restore' | 'crash' | 'close' | 'hide' | 'online'; readonly tab: number }
  | { readonly do: 'choose'; readonly tab: number; readonly side: 'mine' | 'theirs' }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'network'; readonly mishap: Mishap | undefined }
  | { readonly do: 'stream'; readonly isOn: boolean }
  | { readonly do: 'shelf'; readonly browser: number; readonly isFull: boolean };

const tab = fc.nat(5);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('open' as const), browser: fc.nat(2) }) },
  { weight: 10, arbitrary: fc.record({ do: fc.constantFrom('write' as const, 'type' as const, 'title' as const), tab }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('save' as const, 'merge' as const, 'seen' as const, 'leave' as const, 'restore' as const), tab }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('crash' as const, 'close' as const, 'hide' as const, 'online' as const), tab }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('choose' as const), tab, side: fc.constantFrom('mine' as const, 'theirs' as const) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(0, 1, 300, 600, 3000, 6000, 90_000) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('network' as const), mishap: fc.constantFrom<Mishap | undefined>(undefined, undefined, 'away', 'lost', 'store-away') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('stream' as const), isOn: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('shelf' as const), browser: fc.nat(2), isFull: fc.boolean() }) },
);

/** How long requests take, ms, in turn: people go on meanwhile. */
const LATENCIES = [0, 30, 800, 0, 5] as const;

const OWNERS: readonly Author[] = [ZHANG, ZHANG, LI];

interface LivingTab {
  readonly seat: Seat;
  readonly life: Life;
}

/** A county office for some minutes: three computers, two people, and everything that they wrote. */
class Office {
  readonly bench = new Bench();
  readonly browsers = OWNERS.map(() => new Browser());
  readonly words: string[] = [];
  tabs: LivingTab[] = [];
  isStreamOn = true;

  constructor() {
    const { server } = this.bench;
    server.latency = () => LATENCIES[server.calls.length % LATENCIES.length] ?? 0;
    server.onVersion = (version) => {
      if (this.isStreamOn) this.#tell(version);
    };
  }

  async do(act: Act): Promise<void> {
    const { bench } = this;
    switch (act.do) {
      case 'open':
        if (this.tabs.length < 5) await this.open(act.browser);
        return;
      case 'pass':
        return bench.clock.pass(act.ms);
      case 'network':
        bench.server.mishap = () => act.mishap;
        if (act.mishap === undefined) for (const { seat } of this.tabs) seat.desk.tryNow();
        return;
      case 'stream':
        this.isStreamOn = act.isOn;
        if (act.isOn) this.#tell(bench.server.head.version);
        return;
      case 'shelf': {
        const { shelf } = this.browser(act.browser);
        shelf.fault = act.isFull ? 'full' : undefined;
        return;
      }
      default: {
        const living = this.tabs[act.tab % Math.max(1, this.tabs.length)];
        if (living !== undefined) await this.#inTab(living, act);
      }
    }
  }

  browser(index: number): Browser {
    const browser = this.browsers[index];
    if (browser === undefined) throw new Error('there is none');
    return browser;
  }

  async open(index: number): Promise<void> {
    const life = new Life();
    const seat = this.bench.seat(OWNERS[index], this.browser(index), { life });
    void seat.desk.open().catch(() => undefined);
    await this.bench.clock.pass(1000);
    const living = { seat, life };
    if (seat.shown !== undefined) this.tabs.push(living);
    else life.end();
  }

  async #inTab({ seat, life }: LivingTab, act: Exclude<Act, { readonly do: 'open' | 'pass' | 'network' | 'stream' | 'shelf' }>): Promise<void> {
    const { desk } = seat;
    const isModal = desk.state.kind === 'asked';
    switch (act.do) {
      case 'write':
        if (!isModal) seat.write(this.#withWord(seat.untold ?? seat.doc));
        seat.untold = undefined;
        return;
      case 'type':
        if (!isModal) seat.type(this.#withWord(seat.untold ?? seat.doc));
        return;
      case 'title':
        if (!isModal) seat.write({ ...(seat.untold ?? seat.doc), title: `标题${String(this.words.length)}` });
        seat.untold = undefined;
        return;
      // Not waited for: a person goes on while a request is under way.
      case 'save':
        void desk.save();
        return;
      case 'merge':
        void desk.merge();
        return;
      case 'seen':
        return desk.seenMerge();
      case 'leave':
        return desk.leaveQuestion();
      case 'choose':
        if (desk.state.kind === 'asked') void desk.choose(desk.state.conflicts.map(() => act.side));
        return;
      case 'restore': {
        const [leftover] = desk.leftovers;
        if (leftover !== undefined) void desk.restore(leftover).catch(() => undefined);
        return;
      }
      case 'hide':
        void desk.keepNow();
        return;
      case 'online':
        return desk.tryNow();
      case 'close':
        if (!(await this.#mayGo(seat))) return;
        desk.close();
        // The browser finishes what the page has begun.
        await this.bench.clock.pass(0);
        break;
      case 'crash':
        if (!(await this.#mayGo(seat))) return;
        break;
    }
    life.end();
    this.tabs = this.tabs.filter((other) => other.seat !== seat);
  }

  async #mayGo(seat: Seat): Promise<boolean> {
    const leaving = seat.desk.mayLeave();
    await this.bench.clock.pass(2000);
    return (await leaving) && seat.desk.isSafe && seat.untold === undefined;
  }

  #withWord(doc: Doc): Doc {
    const word = `字${String(this.words.length)}`;
    this.words.push(word);
    return { ...doc, materials: [...doc.materials, { id: `mat_${word}`, name: word }] };
  }

  #tell(version: Version): void {
    for (const { seat } of this.tabs) seat.desk.heard({ kind: 'document', itemId: 'item_x', document: 'item', version });
  }

  /** Everywhere where a word may be: the history, the drafts, and what somebody sees before him. */
  get written(): string {
    const { versions, drafts } = this.bench.server;
    const records = this.browsers.map(({ shelf }) => [...shelf.records.values()]);
    return JSON.stringify([versions, [...drafts.values()], records, this.tabs.map(({ seat }) => [seat.untold, seat.doc])]);
  }

  lost(): readonly string[] {
    const { written } = this;
    return this.words.filter((word) => !written.includes(`"${word}"`));
  }

  /** The networks are mended, everybody saves what he has, and takes up what was never saved. */
  async comeToRest(): Promise<void> {
    const { bench } = this;
    bench.server.mishap = () => undefined;
    for (const { shelf } of this.browsers) shelf.fault = undefined;
    await this.do({ do: 'stream', isOn: true });
    await bench.clock.pass(300_000);
    for (const index of OWNERS.keys()) await this.open(index);
    for (let round = 0; round < 40; round += 1) {
      for (const { seat } of this.tabs) await this.#tidy(seat);
      await bench.clock.pass(120_000);
      if (this.tabs.every(({ seat }) => seat.desk.state.kind === 'clean' && seat.untold === undefined && seat.desk.leftovers.length === 0)) break;
    }
  }

  async #tidy({ desk }: Seat): Promise<void> {
    const [leftover] = desk.leftovers;
    if (desk.state.kind === 'asked') void desk.choose(desk.state.conflicts.map(() => 'mine'));
    else if (!desk.isEdited && leftover !== undefined) void desk.restore(leftover);
    else void desk.save();
    await this.bench.clock.pass(10_000);
  }
}

/** Nobody types between two steps of a program: whatever can run without time has run. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

it('never loses a word, whatever people, networks and computers do', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 60, size: 'max' }), async (acts) => {
      const office = new Office();
      await office.open(0);
      for (const each of acts) {
        await turn();
        await office.do(each);
        expect(office.lost()).toEqual([]);
      }
      await office.comeToRest();

      const { versions, drafts, head } = office.bench.server;
      const end = JSON.stringify(head.content);
      expect(office.words.filter((word) => !end.includes(`"${word}"`))).toEqual([]);
      // Whoever has nothing unsaved sees the newest version, and nothing is left lying about.
      expect(office.tabs.map(({ seat }) => [seat.desk.state.kind, seat.doc])).toEqual(office.tabs.map(() => ['clean', head.content]));
      expect([drafts.size, ...office.browsers.map(({ shelf }) => shelf.records.size)]).toEqual([0, 0, 0, 0]);
      // Nothing was saved twice.
      const contents = versions.map(({ content }) => JSON.stringify(content));
      expect(contents.filter((content, index) => index > 0 && content === contents[index - 1])).toEqual([]);
      expect(office.bench.clock.waiting).toBe(0);
    }),
    { numRuns: numRuns(300, 20_000) },
  );
});
