import type { SaveDocument } from '../../../api/index.js';
import { Refusal } from '../../../client/refusal.js';
import { Desk } from '../../../desk/index.js';
import type { DeskServer } from '../../../desk/desk-ports.js';
import { FakeServer, type Mishap } from '../../../desk/testing/fake-server.js';
import { HandClock } from '../../../desk/testing/hand-clock.js';
import { MemoryShelf } from '../../../desk/testing/memory-shelf.js';
import { TabHub } from '../../../desk/testing/tab-hub.js';
import { SidecarDesk } from '../sidecar-desk.js';
import { LI, ZHANG } from './fake-app.js';

export interface Cases {
  readonly cases: readonly { readonly id: string; readonly name: string }[];
}

/** Cases by their names; each name is its id too, unless the name says another: `a=甲`. */
export function cases(...names: readonly string[]): Cases {
  return { cases: names.map((each) => ({ id: each.split('=')[0] ?? '', name: each.split('=')[1] ?? each })) };
}

/** A sidecar with its designer: what was shown in it, and what the person was told. */
export interface Beside {
  readonly desk: Desk;
  readonly sidecar: SidecarDesk;
  readonly shown: unknown[];
  readonly told: string[];
}

/** A server of several items, each with test cases or without, and one browser before it. */
export class BesideBench {
  readonly clock = new HandClock();
  readonly shelf = new MemoryShelf();
  readonly begun: string[] = [];
  /** What happens to the next request that begins a document. */
  beginning: () => Mishap | undefined = () => undefined;
  /** Waited for before it arrives. */
  gate: () => Promise<void> = () => Promise.resolve();
  readonly #servers = new Map<string, FakeServer>();
  readonly #hub = new TabHub();
  #made = 0;

  has(itemId: string): boolean {
    return this.#servers.has(itemId);
  }

  /** Where an item's cases lie. @throws where it has none */
  server(itemId = 'item_a'): FakeServer {
    const server = this.#servers.get(itemId);
    if (server === undefined) throw new Refusal('not-found', 'not-found', undefined, undefined);
    return server;
  }

  /** Somebody gives an item its cases. */
  keep(content: Cases, itemId = 'item_a'): FakeServer {
    const server = new FakeServer(this.clock, content, LI);
    this.#servers.set(itemId, server);
    return server;
  }

  /** The names of the cases that are saved. */
  saved(itemId = 'item_a'): readonly string[] {
    return namesOf(this.server(itemId).head.content);
  }

  lay(itemId = 'item_a', { exists = this.has(itemId), isReadonly = false } = {}): Beside {
    this.#made += 1;
    const document = { person: ZHANG, itemId, kind: 'guideCases', draftId: `dft_${String(this.#made)}`, isReadonly } as const;
    const desk = new Desk({ server: this.#client(), shelf: this.shelf, clock: this.clock, tabs: this.#hub.tab(), flush: () => Promise.resolve(), signInAgain: () => Promise.resolve(ZHANG) }, document);
    const shown: unknown[] = [];
    const told: string[] = [];
    const sidecar = new SidecarDesk({
      desk,
      client: () => ({ beginDocument: (...args) => this.#begin(...args) }),
      clock: this.clock,
      itemId,
      kind: 'guideCases',
      exists,
      isReadonly,
      onContent: (content) => shown.push(content),
      onNotOpened: () => told.push('notOpened'),
      onNotSaved: ({ isOver }) => told.push(isOver ? 'lost' : 'notSaved'),
      onMended: () => told.push('mended'),
    });
    return { desk, sidecar, shown, told };
  }

  async opened(...args: Parameters<BesideBench['lay']>): Promise<Beside> {
    const beside = this.lay(...args);
    const opening = beside.sidecar.open();
    await this.clock.pass(400);
    await opening;
    return beside;
  }

  async #begin(itemId: string, _kind: string, { content }: SaveDocument): Promise<never> {
    this.begun.push(itemId);
    const mishap = this.beginning();
    await this.gate();
    await Promise.resolve();
    if (mishap === 'away') throw new Refusal('offline', 'away', undefined, undefined);
    if (mishap !== undefined && mishap !== 'lost') throw new Refusal(mishap, mishap, undefined, undefined);
    if (this.has(itemId)) throw new Refusal('stale', 'stale', undefined, undefined);
    this.#servers.set(itemId, new FakeServer(this.clock, content, ZHANG));
    if (mishap === 'lost') throw new Refusal('offline', 'lost', undefined, undefined);
    // Nobody reads the answer.
    return undefined as never;
  }

  #client(): DeskServer {
    const of = async (itemId: string): Promise<DeskServer> => {
      await Promise.resolve();
      return this.server(itemId).for(ZHANG);
    };
    return {
      me: () => Promise.reject(new Error('nobody asks')),
      document: async (itemId, ...rest) => (await of(itemId)).document(itemId, ...rest),
      version: async (itemId, ...rest) => (await of(itemId)).version(itemId, ...rest),
      versions: async (itemId, ...rest) => (await of(itemId)).versions(itemId, ...rest),
      save: async (itemId, ...rest) => (await of(itemId)).save(itemId, ...rest),
      draftsOf: async (itemId, ...rest) => (await of(itemId)).draftsOf(itemId, ...rest),
      putDraft: async (itemId, ...rest) => (await of(itemId)).putDraft(itemId, ...rest),
      discardDraft: async (itemId, ...rest) => (await of(itemId)).discardDraft(itemId, ...rest),
    };
  }
}

export function namesOf(content: unknown): readonly string[] {
  return (content as Cases).cases.map(({ name }) => name);
}
