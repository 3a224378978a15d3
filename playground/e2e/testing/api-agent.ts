import type { Invited, ItemSummary, Me, Role, VersionContent } from '../../src/api/index.js';
import { PASSWORD } from './desk-worker.js';

/** Speaks to the running server without a browser: for what a test needs beside what it is about. */
export class ApiAgent {
  #cookie = '';
  #csrf = '';

  constructor(readonly url: string) {}

  async signIn(login: string): Promise<this> {
    const response = await this.ask('POST', '/sessions', { login, password: PASSWORD });
    const me = (await response.json()) as Me; // the API's own answer
    this.#csrf = me.csrfToken;
    return this;
  }

  async ask(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { cookie: this.#cookie, 'x-csrf-token': this.#csrf, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const cookie = response.headers.get('set-cookie');
    if (cookie !== null) this.#cookie = cookie.split(';')[0] ?? '';
    return response;
  }

  /** As the 管理员: a new account. @returns the one-time address */
  async hire(login: string, name: string, role: Role): Promise<string> {
    const response = await this.ask('POST', '/people', { login, name, department: '政务服务股', role });
    return `${this.url}/welcome#${((await response.json()) as Invited).token}`; // the API's own answer
  }

  async document(itemId: string): Promise<{ readonly body: VersionContent; readonly etag: string }> {
    const response = await this.ask('GET', `/items/${itemId}/documents/item`);
    return { body: (await response.json()) as VersionContent, etag: response.headers.get('etag') ?? '' }; // the API's own answer
  }

  async item(itemId: string): Promise<ItemSummary> {
    return (await (await this.ask('GET', `/items/${itemId}`)).json()) as ItemSummary; // the API's own answer
  }

  /** Saves the item's document with some of its keys changed. */
  async change(itemId: string, change: Readonly<Record<string, unknown>>): Promise<Response> {
    const { body, etag } = await this.document(itemId);
    return this.ask('PUT', `/items/${itemId}/documents/item`, { content: { ...(body.content as object), ...change } }, { 'if-match': etag });
  }
}
