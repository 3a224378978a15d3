import type { Conflict } from '@zhengwu/core';

import { Client } from '../src/client/client.js';
import { Transport } from '../src/client/transport.js';
import { Desk, type Side } from '../src/desk/index.js';
import type { HandClock } from '../src/desk/testing/hand-clock.js';
import { Life } from '../src/desk/testing/life.js';
import type { MemoryShelf } from '../src/desk/testing/memory-shelf.js';
import type { TabHub } from '../src/desk/testing/tab-hub.js';
import { injectFetch } from '../src/server/testing/inject-fetch.js';
import type { Agent, Office } from '../src/server/testing/office.js';
import type { Witness } from './witness.js';
import { withoutPlace, withWord, wordsOf } from './words.js';

/** What happens to the next request: it does not arrive, or its answer does not. */
export type Mishap = 'away' | 'lost';

/** One computer of one person: what its tabs share. */
export interface Computer {
  readonly agent: Agent;
  readonly shelf: MemoryShelf;
  readonly hub: TabHub;
}

/** A person at one tab, over the real client, desk and server; tells the witness whatever he knowingly does. */
export class BrowserTab {
  readonly desk: Desk;
  readonly client: Client;
  mishap: Mishap | undefined;
  readonly #witness: Witness;
  readonly #life = new Life();

  constructor(office: Office, { agent, shelf, hub }: Computer, clock: HandClock, witness: Witness, itemId: string, draftId: string) {
    const arrives = injectFetch(office.app, agent.cookie);
    const transport = new Transport('/api/v1', async (input, init) => {
      const { mishap } = this;
      this.mishap = undefined;
      if (mishap === 'away') throw new TypeError('Failed to fetch');
      const response = await arrives(input, init);
      if (mishap === 'lost') throw new TypeError('Failed to fetch');
      return response;
    });
    transport.csrfToken = agent.me.csrfToken;
    this.client = new Client(transport);
    this.#witness = witness;
    const person = { id: agent.me.person.id, name: agent.me.person.name };
    const ports = this.#life.bind({ server: this.client, shelf, clock, tabs: hub.tab(), flush: () => Promise.resolve(), signInAgain: () => Promise.resolve(person) });
    this.desk = new Desk(ports, { person, itemId, kind: 'item', draftId });
  }

  write(place: string, word: string): void {
    const { content } = this.desk;
    if (content === undefined) return;
    this.#witness.wrote(word);
    this.#witness.gaveUp(wordsOf(content).get(place));
    this.desk.edited(withWord(content, place, word));
  }

  remove(place: string): void {
    const { content } = this.desk;
    const word = content === undefined ? undefined : wordsOf(content).get(place);
    if (word === undefined) return;
    this.#witness.gaveUp(word);
    this.desk.edited(withoutPlace(content, place));
  }

  /** Answers whatever the desk asks, the sides in turn. */
  async decide(sides: readonly Side[]): Promise<void> {
    const { state } = this.desk;
    if (state.kind !== 'asked') return;
    const choices = state.conflicts.map((_conflict, index) => sides[index % sides.length] ?? 'mine');
    state.conflicts.forEach((conflict, index) => {
      for (const word of loserOf(conflict, choices[index] ?? 'mine')) this.#witness.gaveUp(word);
    });
    await this.desk.choose(choices);
  }

  /** Brings an old version back over the newest, as the history page does. */
  async bringBack(itemId: string, number: number): Promise<void> {
    const head = await this.client.document(itemId, 'item');
    const old = await this.client.version(itemId, 'item', 1 + (number % head.version.number));
    await this.client.restore(itemId, 'item', head.etag, { number: old.version.number });
    const kept = wordsOf(old.content);
    for (const [place, word] of wordsOf(head.content)) if (kept.get(place) !== word) this.#witness.gaveUp(word);
  }

  /** The power goes. */
  crash(): void {
    this.#life.end();
  }
}

/** The words that go when a conflict is decided for one side. Members of lists are materials; the order of lists has no words. */
function loserOf({ kind, mine, theirs }: Conflict, choice: Side): readonly string[] {
  if (kind === 'order') return [];
  const loser = choice === 'mine' ? theirs : mine;
  if (typeof loser === 'string') return [loser];
  return typeof loser === 'object' && loser !== null && 'name' in loser && typeof loser.name === 'string' ? [loser.name] : [];
}
