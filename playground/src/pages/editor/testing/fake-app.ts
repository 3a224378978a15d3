import type { Toast } from '@zhengwu/ui';

import type { Author, ItemSummary, Me, Role, ServerEvent } from '../../../api/index.js';
import type { Client } from '../../../client/client.js';
import { FakeServer } from '../../../desk/testing/fake-server.js';
import { HandClock } from '../../../desk/testing/hand-clock.js';
import type { App, Watched } from '../../app.js';
import { itemSummary } from '../../testing/item-summary.js';
import { setClockBy } from '../../time/server-clock.js';

export const ZHANG: Author = { id: 'usr_zhang', name: '张敏' };
export const LI: Author = { id: 'usr_li', name: '李伟' };

/** A host around one document, whose server is at hand. */
export class FakeHost {
  readonly clock = new HandClock();
  readonly server: FakeServer;
  readonly toasts: Toast[] = [];
  readonly app: App;
  watched: Watched | undefined;
  readonly navigated: string[] = [];
  /** How the item stands. */
  item: ItemSummary = itemSummary();
  readonly #listeners = new Set<(event: ServerEvent) => void>();

  constructor(first: unknown, { role = 'editor', lang = 'zh-CN' }: { readonly role?: Role; readonly lang?: App['lang'] } = {}) {
    this.server = new FakeServer(this.clock, first, LI);
    const me: Me = {
      person: { ...ZHANG, login: 'zhang', department: '市监局', role, state: 'active', createdAt: 0, lastSeenAt: null },
      csrfToken: 'x',
      now: Date.now(),
      place: '开平市',
    };
    setClockBy(me);
    // The editor asks for nothing else of a client.
    const client = { ...this.server.for(ZHANG), item: () => Promise.resolve(this.item), getAsset: () => Promise.reject(new Error('none')), putAsset: () => Promise.reject(new Error('none')) } as unknown as Client;
    this.app = {
      client,
      me,
      lang,
      navigate: (path) => this.navigated.push(path),
      toast: (toast) => this.toasts.push(toast),
      subscribe: (listener, watched) => {
        this.watched = watched;
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      signInAgain: () => Promise.resolve(me),
    };
  }

  /** The item is in another state, and the stream tells of it. */
  setItem(changes: Partial<ItemSummary>): void {
    this.item = { ...this.item, ...changes };
    this.tell({ kind: 'item', itemId: this.item.id, by: LI, at: 0 });
  }

  tell(event: ServerEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** Somebody else saves, and the stream tells of it. */
  saveByLi(itemId: string, content: unknown): void {
    this.tell({ kind: 'document', itemId, document: 'item', version: this.server.saveBy(LI, content) });
  }
}
