import { equalJson } from '@zhengwu/core';
import type { Toast } from '@zhengwu/ui';

import type { Author, ItemStateChange, Role, ServerEvent, Version, VersionContent } from '../../../api/index.js';
import { Client } from '../../../client/client.js';
import { Transport } from '../../../client/transport.js';
import type { App } from '../../app.js';
import { itemSummary, version, ZHANG } from '../../testing/item-summary.js';

/** ms since 1970 of 2026-11-23 14:26 in Beijing. */
export const NOW = Date.parse('2026-11-23T14:26:00+08:00');
const PAGE = 20;

/** A server of one document, as far as its history goes: the client speaks HTTP with it. */
export class FakeHouse {
  readonly toasts: Toast[] = [];
  readonly visited: string[] = [];
  readonly requests: string[] = [];
  readonly versions: VersionContent[] = [];
  /** The item's way, newest first. */
  way: readonly ItemStateChange[] = [];
  /** Done before the next request that changes something is answered: somebody else is quicker. */
  before: (() => void) | undefined;
  /** The next request finds the server away. */
  isAway = false;
  readonly #listeners = new Set<(event: ServerEvent) => void>();

  constructor(contents: readonly unknown[]) {
    contents.forEach((content, index) => this.save(content, ZHANG, NOW - (contents.length - index) * 3_600_000));
  }

  /** Somebody saves; the pages hear of it. */
  save(content: unknown, author: Author = ZHANG, at = NOW, changes: Partial<Version> = {}): Version {
    const number = this.versions.length + 1;
    const made = version({ number, author, at, bytes: JSON.stringify(content).length, ...changes });
    this.versions.push({ version: made, content });
    this.tell({ kind: 'document', itemId: 'item_x', document: 'item', version: made });
    return made;
  }

  tell(event: ServerEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  app(role: Role = 'editor', lang: App['lang'] = 'zh-CN'): App {
    const client = new Client(new Transport('', (path, init) => Promise.resolve(this.#answer(path, init))));
    return {
      client,
      lang,
      me: {
        person: { id: ZHANG.id, login: 'zhang', name: ZHANG.name, department: '市场监督管理局', role, state: 'active', createdAt: 0, lastSeenAt: null },
        csrfToken: 't',
        now: NOW,
        place: '开平市',
      },
      navigate: (path) => void this.visited.push(path),
      toast: (toast) => void this.toasts.push(toast),
      subscribe: (listener) => {
        this.#listeners.add(listener);
        return () => void this.#listeners.delete(listener);
      },
      signInAgain: () => Promise.reject(new Error('nobody signs in here')),
    };
  }

  #answer(path: string, { method = 'GET', headers, body }: RequestInit): Response {
    this.requests.push(`${method} ${path}`);
    if (this.isAway) {
      this.isAway = false;
      throw new TypeError('Failed to fetch');
    }
    if (method !== 'GET') {
      const quicker = this.before;
      this.before = undefined;
      quicker?.();
    }
    const { pathname, searchParams } = new URL(path, 'http://house');
    const parts = pathname.split('/').slice(1);
    if (pathname === '/items/item_x') return json(200, itemSummary());
    if (pathname === '/items/item_x/states') return json(200, { states: this.way });
    const head = this.versions[this.versions.length - 1];
    if (head === undefined || parts[2] !== 'documents') return problem(404, 'not-found');
    const [, , , , what, number, more] = parts;
    if (what === undefined) return json(200, head, etagOf(head));
    const found = this.versions[Number(number) - 1];
    if (what === 'versions' && number === undefined) {
      const until = Number(searchParams.get('before') ?? Infinity);
      const all = this.versions.map((each) => each.version).filter((each) => each.number < until).reverse();
      const page = all.slice(0, PAGE);
      return json(200, { versions: page, next: all.length > PAGE ? (page[page.length - 1]?.number ?? null) : null });
    }
    if (what === 'versions' && found !== undefined && more === 'milestone') {
      const { name } = wishOf(body) as { name: string | null };
      found.version = { ...found.version, milestone: name };
      this.tell({ kind: 'milestone', itemId: 'item_x', document: 'item', number: found.version.number, name });
      return json(200, found.version);
    }
    if (what === 'versions' && found !== undefined) return json(200, found, etagOf(found));
    if (what === 'restorations') {
      const match = new Headers(headers).get('if-match');
      if (match !== etagOf(head)) return json(412, { status: 412, code: 'stale', detail: '', current: head });
      const wish = wishOf(body) as { number: number };
      const old = this.versions[wish.number - 1];
      if (old === undefined) return problem(404, 'not-found');
      return json(201, this.save(old.content, ZHANG, NOW, { restoredFrom: wish.number }));
    }
    return problem(404, 'not-found');
  }

  /** Whether every version that there ever was is still what it was. */
  keeps(contents: readonly unknown[]): boolean {
    return contents.every((content, index) => equalJson(this.versions[index]?.content, content));
  }
}

/** The client sends JSON texts, of the types that it says. */
function wishOf(body: RequestInit['body']): unknown {
  if (typeof body !== 'string') throw new Error('a wish is a JSON text');
  return JSON.parse(body);
}

function etagOf({ version: { number } }: VersionContent): string {
  return `"${number}"`;
}

function json(status: number, body: unknown, etag = ''): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', etag } });
}

function problem(status: number, code: string): Response {
  return json(status, { status, code, detail: '' });
}
