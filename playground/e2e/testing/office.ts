import type { Browser } from 'playwright';

import type { ItemSummary, Role } from '../../src/api/index.js';
import { ApiAgent } from './api-agent.js';
import { DeskWorker } from './desk-worker.js';
import type { RunningServer } from './running-server.js';
import type { ServedStore } from './stores.js';

/** A new server over an empty store, and the people who work on it: 张敏, the first 管理员, and whom she hires. */
export class Office {
  readonly #workers: DeskWorker[];

  private constructor(
    readonly store: ServedStore,
    readonly browser: Browser,
    readonly server: RunningServer,
    readonly zhang: DeskWorker,
    /** 张敏 without a browser. */
    readonly agent: ApiAgent,
  ) {
    this.#workers = [zhang];
  }

  static async open(store: ServedStore, browser: Browser): Promise<Office> {
    const server = await store.serve();
    const zhang = await DeskWorker.arrive(browser, server.url);
    await zhang.setUp(server.setupUrl, 'zhangmin', '张敏');
    return new Office(store, browser, server, zhang, await new ApiAgent(server.url).signIn('zhangmin'));
  }

  /** Somebody else, signed in at a desk of his own. */
  async hire(login: string, name: string, role: Role): Promise<DeskWorker> {
    const worker = await DeskWorker.arrive(this.browser, this.server.url);
    this.#workers.push(worker);
    await worker.accept(await this.agent.hire(login, name, role));
    return worker;
  }

  /** The id of an item of the catalogue for which nobody has written such a document. */
  async itemWithout(kind: string): Promise<string> {
    const { items } = (await (await this.agent.ask('GET', '/items')).json()) as { items: ItemSummary[] }; // the API's own answer
    const bare = items.find(({ documents }) => documents.every((document) => document.kind !== kind));
    if (bare === undefined) throw new Error(`every item has a ${kind}`);
    return bare.id;
  }

  /** What a page of anybody's has complained of. */
  get complaints(): readonly string[] {
    return this.#workers.flatMap(({ complaints }) => complaints.list);
  }

  /** All leave, and the server is stopped. @returns its exit code */
  async close(): Promise<number | null> {
    for (const worker of this.#workers) await worker.leave();
    const code = await this.server.stop();
    await this.store.end();
    return code;
  }
}
