import type {
  AcceptInvitation,
  AssetRef,
  AuditPage,
  AuditVerdict,
  ChangePassword,
  DocumentKind,
  Draft,
  DraftKept,
  DraftList,
  DraftSummaries,
  DraftSummary,
  Invitation,
  Invited,
  ItemList,
  ItemStateChange,
  ItemStateChanges,
  ItemSummary,
  Me,
  NewItem,
  NewPerson,
  Person,
  PersonChange,
  PutDraft,
  RestoreVersion,
  SaveDocument,
  SetItemState,
  SignIn,
  Version,
  VersionContent,
  VersionPage,
} from '../api/index.js';
import type { Answer, Transport } from './transport.js';

/** A version with its content, and what `If-Match` takes. */
export interface Loaded extends VersionContent {
  readonly etag: string;
}

/** Every route of the API as a function. All reject with `Refusal`. */
export class Client {
  constructor(readonly transport: Transport) {}

  // Who is here.

  /**
   * Who is signed in. Where another window has signed somebody else in, requests go on as the former person's, and are
   * refused: nothing that he wrote is saved as the other's.
   */
  async me(): Promise<Me> {
    const answer = await this.transport.send<Me>({ method: 'GET', path: '/me' });
    const { personId } = this.transport;
    return personId === '' || personId === answer.body.person.id ? this.#welcome(answer) : answer.body;
  }

  async signIn(body: SignIn): Promise<Me> {
    return this.#welcome(await this.transport.send<Me>({ method: 'POST', path: '/sessions', body }));
  }

  async signOut(): Promise<void> {
    await this.transport.send({ method: 'DELETE', path: '/sessions/current' });
    this.transport.csrfToken = '';
    this.transport.personId = '';
  }

  /** All other sessions of the person end. */
  async changePassword(body: ChangePassword): Promise<Me> {
    return this.#welcome(await this.transport.send<Me>({ method: 'PUT', path: '/me/password', body }));
  }

  async invitation(token: string): Promise<Invitation> {
    return (await this.transport.send<Invitation>({ method: 'POST', path: '/invitations/look', body: { token } })).body;
  }

  async acceptInvitation(body: AcceptInvitation): Promise<Me> {
    return this.#welcome(await this.transport.send<Me>({ method: 'POST', path: '/invitations/accept', body }));
  }

  // People (管理员).

  async people(): Promise<readonly Person[]> {
    return (await this.transport.send<{ people: readonly Person[] }>({ method: 'GET', path: '/people' })).body.people;
  }

  async addPerson(body: NewPerson): Promise<Invited> {
    return (await this.transport.send<Invited>({ method: 'POST', path: '/people', body })).body;
  }

  async changePerson(id: string, body: PersonChange): Promise<Person> {
    return (await this.transport.send<Person>({ method: 'PATCH', path: `/people/${id}`, body })).body;
  }

  /** A new one-time address: for a forgotten password, or where the first one expired. */
  async invite(id: string): Promise<Invited> {
    return (await this.transport.send<Invited>({ method: 'POST', path: `/people/${id}/invitation`, body: {} })).body;
  }

  // Items.

  async items(signal?: AbortSignal): Promise<readonly ItemSummary[]> {
    return (await this.transport.send<ItemList>({ method: 'GET', path: '/items', ...withSignal(signal) })).body.items;
  }

  async item(id: string, signal?: AbortSignal): Promise<ItemSummary> {
    return (await this.transport.send<ItemSummary>({ method: 'GET', path: `/items/${id}`, ...withSignal(signal) })).body;
  }

  /** Its way: sent, returned, published, taken back; newest first. */
  async itemStates(id: string, signal?: AbortSignal): Promise<readonly ItemStateChange[]> {
    return (await this.transport.send<ItemStateChanges>({ method: 'GET', path: `/items/${id}/states`, ...withSignal(signal) })).body.states;
  }

  /** Whether anybody can sign in yet; asks without a session. */
  async isSetUp(): Promise<boolean> {
    return (await this.transport.send<{ readonly isSetUp: boolean }>({ method: 'GET', path: '/health' })).body.isSetUp;
  }

  /** @param key the same for every try of one wish: the item is made once, however often the answer got lost */
  async createItem(body: NewItem, key: string): Promise<ItemSummary> {
    return (await this.transport.send<ItemSummary>({ method: 'POST', path: '/items', body, headers: { 'idempotency-key': key } })).body;
  }

  async setItemState(id: string, body: SetItemState): Promise<ItemSummary> {
    return (await this.transport.send<ItemSummary>({ method: 'POST', path: `/items/${id}/state`, body })).body;
  }

  // Documents.

  async document(itemId: string, kind: DocumentKind, signal?: AbortSignal): Promise<Loaded> {
    return loaded(await this.transport.send<VersionContent>({ method: 'GET', path: documentPath(itemId, kind), ...withSignal(signal) }));
  }

  async version(itemId: string, kind: DocumentKind, number: number, signal?: AbortSignal): Promise<Loaded> {
    return loaded(
      await this.transport.send<VersionContent>({ method: 'GET', path: `${documentPath(itemId, kind)}/versions/${number}`, ...withSignal(signal) }),
    );
  }

  async versions(itemId: string, kind: DocumentKind, before?: number): Promise<VersionPage> {
    const query = before === undefined ? '' : `?before=${before}`;
    return (await this.transport.send<VersionPage>({ method: 'GET', path: `${documentPath(itemId, kind)}/versions${query}` })).body;
  }

  /** Rejects with `stale` where somebody saved in between: `staleOf(error)` has what stands there now. */
  async save(
    itemId: string,
    kind: DocumentKind,
    etag: string,
    body: SaveDocument,
    options: { readonly keepalive?: boolean } = {},
  ): Promise<Answer<Version>> {
    return this.transport.send<Version>({ method: 'PUT', path: documentPath(itemId, kind), body, headers: { 'if-match': etag }, ...options });
  }

  /** The first version of a document that the item has not had so far. Rejects with `stale` where somebody was first. */
  async beginDocument(itemId: string, kind: DocumentKind, body: SaveDocument): Promise<Answer<Version>> {
    return this.transport.send<Version>({ method: 'PUT', path: documentPath(itemId, kind), body, headers: { 'if-none-match': '*' } });
  }

  /** A new version with the content of an old one; none is taken away. */
  async restore(itemId: string, kind: DocumentKind, etag: string, body: RestoreVersion): Promise<Answer<Version>> {
    return this.transport.send<Version>({ method: 'POST', path: `${documentPath(itemId, kind)}/restorations`, body, headers: { 'if-match': etag } });
  }

  async setMilestone(itemId: string, kind: DocumentKind, number: number, name: string | null): Promise<Version> {
    return (await this.transport.send<Version>({ method: 'PUT', path: `${documentPath(itemId, kind)}/versions/${number}/milestone`, body: { name } }))
      .body;
  }

  // Drafts: one's own.

  /** All of mine, newest first, without their contents. */
  async drafts(signal?: AbortSignal): Promise<readonly DraftSummary[]> {
    return (await this.transport.send<DraftSummaries>({ method: 'GET', path: '/drafts', ...withSignal(signal) })).body.drafts;
  }

  async draftsOf(itemId: string, kind: DocumentKind, signal?: AbortSignal): Promise<readonly Draft[]> {
    return (await this.transport.send<DraftList>({ method: 'GET', path: `${documentPath(itemId, kind)}/drafts`, ...withSignal(signal) })).body.drafts;
  }

  async putDraft(
    itemId: string,
    kind: DocumentKind,
    draftId: string,
    body: PutDraft,
    options: { readonly keepalive?: boolean } = {},
  ): Promise<DraftKept> {
    return (await this.transport.send<DraftKept>({ method: 'PUT', path: `${documentPath(itemId, kind)}/drafts/${draftId}`, body, ...options })).body;
  }

  async discardDraft(itemId: string, kind: DocumentKind, draftId: string): Promise<void> {
    await this.transport.send({ method: 'DELETE', path: `${documentPath(itemId, kind)}/drafts/${draftId}` });
  }

  // Files.

  /** The server looks at the bytes: `wrong-bytes` where they are not what the name says. */
  async putAsset(bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<AssetRef> {
    return (
      await this.transport.send<AssetRef>({ method: 'POST', path: `/assets?name=${encodeURIComponent(name)}`, body: bytes, ...withSignal(signal) })
    ).body;
  }

  async getAsset(id: string, signal?: AbortSignal): Promise<Uint8Array> {
    return this.transport.bytes(`/assets/${id}`, signal);
  }

  // Audit (管理员).

  async audit(before?: number): Promise<AuditPage> {
    return (await this.transport.send<AuditPage>({ method: 'GET', path: `/audit${before === undefined ? '' : `?before=${before}`}` })).body;
  }

  async verifyAudit(): Promise<AuditVerdict> {
    return (await this.transport.send<AuditVerdict>({ method: 'POST', path: '/audit/verification', body: {} })).body;
  }

  #welcome({ body }: Answer<Me>): Me {
    this.transport.csrfToken = body.csrfToken;
    this.transport.personId = body.person.id;
    return body;
  }
}

function documentPath(itemId: string, kind: DocumentKind): string {
  return `/items/${itemId}/documents/${kind}`;
}

function loaded({ body, etag }: Answer<VersionContent>): Loaded {
  return { ...body, etag };
}

function withSignal(signal: AbortSignal | undefined): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}
