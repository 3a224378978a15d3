import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Role } from '../../api/index.js';
import type { Config } from '../config.js';
import { isSameText, tokenHash } from '../security/secrets.js';
import { readSession, touchSession, type Session } from '../store/sessions.js';
import type { Store } from '../store/store.js';
import { refuse } from './refuse.js';

export const COOKIE = 'zw_session';

/** Who may call a route. What says nothing is for whoever is signed in: forgetting it opens nothing. */
export type Access = 'public' | 'signed-in' | 'editor' | 'admin';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** Not counted against anybody: whoever watches over the server asks often. */
    isUncounted?: boolean;
  }
  interface FastifyRequest {
    /** Who asks; null on public routes. Elsewhere `sessionOf(request)`. */
    session: Session | null;
  }
}

const MAY: Readonly<Record<Exclude<Access, 'public'>, readonly Role[]>> = {
  'signed-in': ['admin', 'editor', 'reviewer'],
  editor: ['admin', 'editor'],
  admin: ['admin'],
};

/** Written back this seldom, ms. */
const TOUCH_MS = 5 * 60_000;

export interface AccessOptions {
  readonly store: Store;
  readonly config: Config;
  readonly now: () => number;
  /** Counts a request of an account; rejects where it has had too many. */
  readonly countAccount: (request: FastifyRequest, personId: string) => Promise<void>;
}

/** Before any route: origin, session, role and token. */
export function guardRoutes(app: FastifyInstance, { store, config, now, countAccount }: AccessOptions): void {
  app.decorateRequest('session', null);
  app.addHook('onRequest', async (request) => {
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes) checkOrigin(request, config);
    const access = request.routeOptions.config.access ?? 'signed-in';
    if (access === 'public') return;
    const token = request.cookies[COOKIE];
    const session = token === undefined ? undefined : await store.ask((db) => readSession(db, tokenHash(token), now(), config.sessions));
    if (session === undefined) refuse('not-signed-in', '您还没有登录，或者登录已经到期。请重新登录，修改不会丢失。');
    request.session = session;
    await countAccount(request, session.person.id);
    if (changes && !isSameText(String(request.headers['x-csrf-token'] ?? ''), session.csrfToken))
      refuse('wrong-token', '请求没有带上本次登录的令牌（X-CSRF-Token）。请刷新页面再试。');
    if (!MAY[access].includes(session.person.role))
      refuse('forbidden', access === 'admin' ? '只有管理员可以这样做。' : '您的角色是审核员，不能修改。需要修改请联系管理员。');
    if (now() - session.seenAt > TOUCH_MS) await store.write((tx) => touchSession(tx, session, now()));
  });
}

/** Who asks, on a route that is not public. */
export function sessionOf({ session }: FastifyRequest): Session {
  return session ?? refuse('not-signed-in', '您还没有登录。');
}

/**
 * A page of another origin must not change anything with this browser's cookie. `Origin` is compared by host, for a proxy
 * may speak TLS where we do not; a program without a browser sends none, and needs the token all the same.
 */
function checkOrigin(request: FastifyRequest, { origins }: Config): void {
  const { origin } = request.headers;
  if (request.headers['sec-fetch-site'] === 'cross-site') refuse('wrong-origin', '请求来自别的网站，没有接受。');
  if (origin === undefined) return;
  if (origins.includes(origin) || hostOf(origin) === request.host) return;
  refuse('wrong-origin', `请求来自 ${origin}，不是本站的页面，没有接受。本站在代理后面时，请管理员设置 ZHENGWU_ORIGINS。`);
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
