import type { Me, Problem, Stale } from '../api/index.js';
import { Refusal } from './refusal.js';

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, for example `/items`. */
  readonly path: string;
  /** Sent as JSON; bytes as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Lets the request finish although the page goes; the browser bounds it to some 64 kB. */
  readonly keepalive?: boolean;
}

export interface Answer<Body> {
  readonly body: Body;
  readonly etag: string;
}

type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** An answer that does not come within this time counts as no answer. Uploads may take as long as they take. */
const PATIENCE_MS = 30_000;

/** Speaks HTTP with the server: session cookie, CSRF token, problems as `Refusal`s. */
export class Transport {
  /** Set after signing in; goes with every request that changes something. */
  csrfToken = '';
  /** Whose token it is: another tab may have signed somebody else in, and then the cookie is his. */
  personId = '';
  /** Called when the server says that nobody is signed in: the page asks for the password and goes on. */
  onSignedOut: () => void = () => undefined;
  readonly #base: string;
  readonly #fetch: Fetch;

  constructor(base = '/api/v1', fetcher: Fetch = (input, init) => fetch(input, init)) {
    this.#base = base;
    this.#fetch = fetcher;
  }

  /** @throws Refusal; an AbortError where the caller's signal was aborted */
  async send<Body>(call: Call): Promise<Answer<Body>> {
    try {
      return await this.#once<Body>(call);
    } catch (error) {
      // Another tab of the same person has signed in anew: its token is ours too.
      if (!(error instanceof Refusal) || error.code !== 'wrong-token' || !(await this.#renewed())) throw error;
      return this.#once<Body>(call);
    }
  }

  async #renewed(): Promise<boolean> {
    const { body } = await this.#once<Me>({ method: 'GET', path: '/me' });
    if (this.personId === '' || body.person.id !== this.personId) return false;
    this.csrfToken = body.csrfToken;
    return true;
  }

  async #once<Body>({ method, path, body, headers = {}, signal, keepalive = false }: Call): Promise<Answer<Body>> {
    const isBytes = body instanceof Uint8Array;
    const limit = new AbortController();
    const forward = (): void => limit.abort();
    signal?.addEventListener('abort', forward);
    const timer = isBytes ? undefined : setTimeout(forward, PATIENCE_MS);
    try {
      const response = await this.#fetch(`${this.#base}${path}`, {
        method,
        credentials: 'same-origin',
        cache: 'no-store',
        keepalive,
        signal: limit.signal,
        headers: {
          accept: 'application/json',
          ...(method === 'GET' ? {} : { 'x-csrf-token': this.csrfToken }),
          ...(body === undefined ? {} : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isBytes ? new Blob([body as Uint8Array<ArrayBuffer>]) : JSON.stringify(body) }),
      });
      if (!response.ok) throw await this.#refusalOf(response);
      const text = response.status === 204 ? '' : await response.text();
      // The server's own answer, whose shape its tests hold against the schemas.
      return { body: (text === '' ? undefined : JSON.parse(text)) as Body, etag: response.headers.get('etag') ?? '' };
    } catch (error) {
      if (error instanceof Refusal || signal?.aborted === true) throw error;
      throw new Refusal('offline', '没有连上服务器', undefined, undefined);
    } finally {
      if (timer !== undefined) clearTimeout(timer);
      signal?.removeEventListener('abort', forward);
    }
  }

  async bytes(path: string, signal?: AbortSignal): Promise<Uint8Array> {
    const response = await this.#fetch(`${this.#base}${path}`, {
      method: 'GET',
      credentials: 'same-origin',
      ...(signal === undefined ? {} : { signal }),
    }).catch((error: unknown) => {
      if (signal?.aborted === true) throw error;
      throw new Refusal('offline', '没有连上服务器', undefined, undefined);
    });
    if (!response.ok) throw await this.#refusalOf(response);
    return new Uint8Array(await response.arrayBuffer());
  }

  async #refusalOf(response: Response): Promise<Refusal> {
    const problem = await response.json().then(
      // Anything may stand between: a proxy's own page has no code.
      (body: unknown) => (typeof body === 'object' && body !== null && 'code' in body ? (body as Problem | Stale) : undefined),
      () => undefined,
    );
    const seconds = Number(response.headers.get('retry-after') ?? '');
    const refusal = new Refusal(
      problem?.code ?? (response.status >= 502 && response.status <= 504 ? 'offline' : 'broken'),
      problem?.detail ?? `服务器答复 ${response.status}`,
      problem,
      seconds > 0 ? seconds * 1000 : undefined,
      response.headers.get('etag') ?? '',
    );
    if (refusal.code === 'not-signed-in') this.onSignedOut();
    return refusal;
  }
}
