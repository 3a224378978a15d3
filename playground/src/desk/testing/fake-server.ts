import type { Author, DocumentKind, Draft, SaveDocument, Stale, Version } from '../../api/index.js';
import type { Loaded } from '../../client/client.js';
import { Refusal, type RefusalCode } from '../../client/refusal.js';
import type { DeskServer } from '../desk-ports.js';
import type { HandClock } from './hand-clock.js';

/** What may happen to a request: nothing of it arrives, it is done and the answer gets lost, or the server says no. */
export type Mishap = 'away' | 'lost' | RefusalCode;

type Route = keyof DeskServer;

/** A server of one document that keeps versions and drafts as the real one promises to, and has mishaps on demand. */
export class FakeServer {
  readonly versions: Loaded[] = [];
  readonly drafts = new Map<string, Draft & { readonly personId: string }>();
  readonly calls: Route[] = [];
  /** Told of every new version, as the stream would. */
  onVersion: (version: Version) => void = () => undefined;
  /** What happens to the next request of a route; taken by it unless it answers `stays`. */
  mishap: (route: Route, person: Author) => Mishap | undefined = () => undefined;
  /** Waited for before a request arrives. */
  gate: (route: Route) => Promise<void> = () => Promise.resolve();
  retryAfter: number | undefined;
  /** How long the next request takes to arrive, ms. */
  latency: () => number = () => 0;

  constructor(
    private readonly clock: HandClock,
    first: unknown,
    author: Author,
  ) {
    this.#add(first, author, '', null);
  }

  get head(): Loaded {
    const head = this.versions[this.versions.length - 1];
    if (head === undefined) throw new Error('there is always a first version');
    return head;
  }

  /** The server as one person's page reaches it. */
  for(person: Author): DeskServer {
    const request = async <Answer>(route: Route, work: () => Answer): Promise<Answer> => {
      this.calls.push(route);
      const mishap = this.mishap(route, person);
      const latency = this.latency();
      await this.gate(route);
      if (latency > 0) await new Promise<void>((resolve) => this.clock.after(latency, resolve));
      await Promise.resolve();
      if (mishap === 'away') throw new Refusal('offline', 'away', undefined, undefined);
      if (mishap !== undefined && mishap !== 'lost') throw new Refusal(mishap, mishap, undefined, this.retryAfter);
      const answer = work();
      if (mishap === 'lost') throw new Refusal('offline', 'lost', undefined, undefined);
      return copy(answer);
    };
    return {
      me: () => request('me', () => ({ person: { ...person, login: '', department: '', role: 'editor', state: 'active', createdAt: 0, lastSeenAt: null }, csrfToken: '', now: this.clock.now(), place: '' }) as const),
      document: () => request('document', () => this.head),
      version: (_item, _kind, number) => request('version', () => this.#version(number)),
      versions: (_item, _kind, before = Number.POSITIVE_INFINITY) =>
        request('versions', () => {
          const older = this.versions.map(({ version }) => version).filter(({ number }) => number < before).reverse();
          // Pages of two: the next one has to be asked for.
          return { versions: older.slice(0, 2), next: older.length > 2 ? (older[1]?.number ?? null) : null };
        }),
      save: (_item, _kind, etag, body) => request('save', () => this.#save(person, etag, body)),
      draftsOf: () => request('draftsOf', () => [...this.drafts.values()].filter(({ personId }) => personId === person.id).map(({ personId: _theirs, ...draft }) => draft)),
      putDraft: (itemId, kind, id, { baseNumber, revision, content }) => request('putDraft', () => this.#putDraft(person, itemId, kind, { id, baseNumber, revision, content })),
      discardDraft: (_item, _kind, id) => request('discardDraft', () => void this.drafts.delete(id)),
    };
  }

  /** Somebody saves from somewhere else. */
  saveBy(author: Author, content: unknown): Version {
    return this.#add(content, author, '', null);
  }

  #version(number: number): Loaded {
    const version = this.versions.find((each) => each.version.number === number);
    if (version === undefined) throw new Refusal('not-found', 'not-found', undefined, undefined);
    return version;
  }

  #save(person: Author, etag: string, { content, message = '', draftId, mergedFrom }: SaveDocument): { readonly body: Version; readonly etag: string } {
    if (etag !== this.head.etag) {
      const { version, content: current } = this.head;
      const stale: Stale = { status: 412, code: 'stale', detail: '', current: { version, content: current } };
      throw new Refusal('stale', '', stale, undefined);
    }
    const version = this.#add(content, person, message, mergedFrom ?? null);
    if (draftId !== undefined) this.drafts.delete(draftId);
    return { body: version, etag: this.head.etag };
  }

  #putDraft(person: Author, itemId: string, kind: DocumentKind, draft: Pick<Draft, 'id' | 'baseNumber' | 'revision' | 'content'>): { readonly revision: number; readonly at: number } {
    const former = this.drafts.get(draft.id);
    if (former !== undefined && former.revision >= draft.revision) return { revision: former.revision, at: former.at };
    const at = this.clock.now();
    this.drafts.set(draft.id, { ...copy(draft), itemId, kind, at, personId: person.id });
    return { revision: draft.revision, at };
  }

  #add(content: unknown, author: Author, message: string, mergedFrom: number | null): Version {
    const number = this.versions.length + 1;
    const version: Version = { number, hash: '', bytes: 0, author, at: this.clock.now(), message, milestone: null, restoredFrom: null, mergedFrom };
    this.versions.push({ version, content: copy(content), etag: `"${String(number)}"` });
    this.onVersion(version);
    return version;
  }
}

/** As through the network: nothing is shared. */
function copy<Value>(value: Value): Value {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as Value);
}
