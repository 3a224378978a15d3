import type { InjectOptions, Response } from 'light-my-request';

import type { Invited, Me, NewPerson, Role } from '../../api/index.js';
import { buildApp } from '../app.js';
import { DEFAULT_LIMITS, type Config } from '../config.js';
import { tokenHash } from '../security/secrets.js';
import { invite } from '../store/invitations.js';
import { openSqlite } from '../store/sqlite/sqlite-store.js';
import type { Store } from '../store/store.js';
import { Conformance } from './conforms.js';
import { temporaryFolder } from './temporary-folder.js';

export const PASSWORD = 'correct horse 电池';

export const TEST_CONFIG: Config = {
  host: '127.0.0.1',
  port: 0,
  data: '',
  databaseUrl: undefined,
  place: '开平市',
  origins: [],
  frameAncestors: ["'none'"],
  trustProxy: false,
  sessions: { idle: 8 * 3_600_000, total: 7 * 24 * 3_600_000 },
  invitationMs: 72 * 3_600_000,
  limits: { ...DEFAULT_LIMITS, perAddress: 1_000_000, perAccount: 1_000_000 },
};

/** What a browser holds of one person: the cookie and the token. */
export interface Agent {
  readonly me: Me;
  readonly cookie: string;
  /** Speaks to the server as this person; every answer is held against the OpenAPI document. */
  ask(method: InjectOptions['method'], path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

/** A whole server without a port, with an hour hand that tests turn. */
export interface Office {
  readonly app: Awaited<ReturnType<typeof buildApp>>;
  readonly store: Store;
  readonly conformance: Conformance;
  readonly clock: { now: number };
  /** Speaks as nobody. */
  ask: Agent['ask'];
  /** Makes an account, sets its password, signs in. */
  hire(name: string, role: Role): Promise<Agent>;
  signIn(login: string, password?: string): Promise<Agent>;
  readonly admin: Agent;
  close(): Promise<void>;
}

export interface OfficeOptions {
  readonly store?: Store;
  readonly config?: Partial<Config>;
}

/** An office with its 管理员 (`admin`), on SQLite in a folder of its own unless a store is given. */
export async function openOffice({ store: given, config = {} }: OfficeOptions = {}): Promise<Office> {
  const folder = temporaryFolder();
  const store = given ?? (await openSqlite(folder.path));
  const clock = { now: Date.UTC(2026, 10, 27, 1) };
  const app = await buildApp({ store, config: { ...TEST_CONFIG, ...config }, now: () => clock.now });
  await app.ready();
  const conformance = new Conformance((await app.inject({ url: '/api/v1/openapi.json' })).json());

  const speak = async (cookie: string, csrf: string, [method = 'GET', path, body, headers = {}]: Parameters<Agent['ask']>): Promise<Response> => {
    const response = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...(cookie === '' ? {} : { cookie }), ...(csrf === '' ? {} : { 'x-csrf-token': csrf }), ...headers },
      ...(body === undefined ? {} : { payload: body as NonNullable<InjectOptions['payload']> }), // light-my-request takes objects, texts and Buffers
    });
    const contentType = String(response.headers['content-type'] ?? '');
    const fault = conformance.fault({
      method,
      path: `/api/v1${path.split('?')[0] ?? ''}`,
      status: response.statusCode,
      contentType,
      body: contentType.includes('json') ? response.json() : undefined,
    });
    if (fault !== undefined) throw new Error(`the answer is not as described: ${fault}\n${response.body.slice(0, 500)}`);
    return response;
  };
  const agentOf = (response: Response): Agent => {
    if (response.statusCode !== 200) throw new Error(`not signed in: ${response.statusCode} ${response.body}`);
    const me = response.json<Me>();
    const cookie = String(response.headers['set-cookie']).split(';')[0] ?? '';
    return { me, cookie, ask: (...args) => speak(cookie, me.csrfToken, args) };
  };
  const nobody: Agent['ask'] = (...args) => speak('', '', args);
  const signIn = async (login: string, password = PASSWORD): Promise<Agent> => agentOf(await nobody('POST', '/sessions', { login, password }));

  const setup = 'setup-token-of-the-tests';
  await store.write((tx) => invite(tx, { id: tokenHash(setup), purpose: 'setup', by: null, at: clock.now, expiresAt: clock.now + 1000 }));
  const admin = agentOf(await nobody('POST', '/invitations/accept', { token: setup, login: 'admin', name: '管理员', password: PASSWORD }));

  return {
    app,
    store,
    conformance,
    clock,
    admin,
    ask: nobody,
    signIn,
    hire: async (name, role) => {
      const made = await admin.ask('POST', '/people', { login: name, name, department: '政务服务股', role } satisfies NewPerson);
      if (made.statusCode !== 201) throw new Error(`not hired: ${made.body}`);
      return agentOf(await nobody('POST', '/invitations/accept', { token: made.json<Invited>().token, password: PASSWORD }));
    },
    close: async () => {
      await app.close();
      if (given === undefined) await store.close();
      folder.remove();
    },
  };
}

