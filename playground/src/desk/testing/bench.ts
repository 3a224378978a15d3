import type { Author } from '../../api/index.js';
import { Desk } from '../desk.js';
import type { DeskNews } from '../desk-state.js';
import { Life } from './life.js';
import { FakeServer } from './fake-server.js';
import { HandClock } from './hand-clock.js';
import { MemoryShelf } from './memory-shelf.js';
import { TabHub } from './tab-hub.js';

export const ZHANG: Author = { id: 'usr_zhang', name: '张敏' };
export const LI: Author = { id: 'usr_li', name: '李伟' };

export interface Doc {
  readonly title: string;
  readonly materials: readonly { readonly id: string; readonly name: string }[];
}

export const FIRST: Doc = { title: '食品经营许可', materials: [{ id: 'mat_a', name: '申请书' }, { id: 'mat_b', name: '营业执照' }] };

/** A desk with its editor: what the editor shows is what the desk told it to, and what was written since. */
export class Seat {
  readonly news: DeskNews[] = [];
  /** What the editor holds and has not told. */
  untold: Doc | undefined;
  shown: Doc | undefined;
  isTyping = false;

  constructor(readonly desk: Desk) {
    desk.subscribe((news) => {
      this.news.push(news);
      if (news.kind !== 'content') return;
      this.shown = news.content as Doc;
      // Another value: what was not told is gone, as in a real editor.
      this.untold = undefined;
    });
  }

  get doc(): Doc {
    return this.desk.content as Doc;
  }

  write(change: Partial<Doc>): void {
    this.shown = { ...(this.untold ?? this.doc), ...change };
    this.desk.edited(this.shown);
  }

  /** As in a run of typing: the editor has it, and will tell when it is flushed. */
  type(change: Partial<Doc>): void {
    this.untold = { ...this.doc, ...change };
  }

  rename(id: string, name: string): void {
    this.write({ materials: this.doc.materials.map((material) => (material.id === id ? { id, name } : material)) });
  }

  said(kind: DeskNews['kind']): number {
    return this.news.filter((news) => news.kind === kind).length;
  }
}

/** One server, one clock, and as many browsers and tabs as a test wants. */
export class Bench {
  readonly clock = new HandClock();
  readonly server = new FakeServer(this.clock, FIRST, LI);
  #made = 0;

  /** A tab of a browser; by default, of a browser of its own. */
  seat(person: Author = ZHANG, browser = new Browser(), { isReadonly = false, signInAgain = (): Promise<Author> => Promise.resolve(person), life = new Life() } = {}): Seat {
    this.#made += 1;
    const flush = (): Promise<void> => {
      const { untold } = seat;
      seat.untold = undefined;
      if (untold !== undefined) seat.write(untold);
      return Promise.resolve();
    };
    const ports = life.bind({ server: this.server.for(person), shelf: browser.shelf, clock: this.clock, tabs: browser.hub.tab(), flush, isTyping: () => seat.isTyping, signInAgain });
    const seat = new Seat(new Desk(ports, { person, itemId: 'item_x', kind: 'item', draftId: `dft_${String(this.#made)}`, isReadonly }));
    return seat;
  }

  async opened(...args: Parameters<Bench['seat']>): Promise<Seat> {
    const seat = this.seat(...args);
    const opening = seat.desk.open();
    await this.clock.pass(400);
    await opening;
    return seat;
  }
}

export class Browser {
  readonly hub = new TabHub();

  constructor(readonly shelf = new MemoryShelf()) {}

  /** The same shelf for a tab that no other one hears: it will have died without a word. */
  cutOff(): Browser {
    return new Browser(this.shelf);
  }
}
