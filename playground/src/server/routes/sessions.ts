import type { FastifyReply, FastifyRequest } from 'fastify';

import { ChangePassword, Me, SignIn, type Person } from '../../api/index.js';
import { COOKIE, sessionOf } from '../http/access.js';
import { answers, Nothing, OF_BODY } from '../http/answers.js';
import { refuse } from '../http/refuse.js';
import { FailureBrake } from '../security/failure-brake.js';
import { hashPassword, isPassword, newToken, tokenHash } from '../security/secrets.js';
import type { App, Parts } from '../server-parts.js';
import { appendLog } from '../store/log.js';
import { loginKey, readLogin, readPasswordHash, setPassword } from '../store/people.js';
import { authorOf, closeSession, openSession, type Session } from '../store/sessions.js';

const MINUTE_MS = 60_000;

/** Signing in and out, who is here, and one's own password. */
export function sessionRoutes(app: App, parts: Parts): void {
  const { store, hub, now } = parts;
  const ofAccount = new FailureBrake({ failures: 8, window: 10 * MINUTE_MS });
  const ofAddress = new FailureBrake({ failures: 60, window: 10 * MINUTE_MS });

  const mustNotBrake = (keys: readonly [account: string, address: string]): void => {
    const wait = Math.max(ofAccount.wait(keys[0], now()), ofAddress.wait(keys[1], now()));
    if (wait > 0)
      refuse('too-many', `密码错了太多次，请 ${Math.ceil(wait / MINUTE_MS)} 分钟后再试。忘记密码请找管理员发一次性链接。`, {
        retryAfter: Math.ceil(wait / 1000),
      });
  };
  const failed = (keys: readonly [account: string, address: string]): void => {
    ofAccount.failed(keys[0], now());
    ofAddress.failed(keys[1], now());
  };

  app.post(
    '/sessions',
    { config: { access: 'public' }, schema: { summary: '登录', body: SignIn, response: answers({ 200: Me }, ...OF_BODY, 401, 403) } },
    async (request, reply) => {
      const { login, password } = request.body;
      // One account and one address together: a stranger who guesses elsewhere locks nobody out of his own desk.
      const keys = [`${loginKey(login)} ${request.ip}`, request.ip] as const;
      mustNotBrake(keys);
      const known = await store.ask((db) => readLogin(db, login));
      const isRight = await isPassword(known?.passwordHash ?? null, password);
      if (known === undefined || !isRight || known.person.state !== 'active') {
        failed(keys);
        await store.write((tx) =>
          appendLog(tx, {
            at: now(),
            by: null,
            action: 'session/refused',
            subject: known?.person.id ?? '',
            // What somebody typed who has no account may be his password.
            detail: { login: known?.person.login ?? '', address: request.ip },
          }),
        );
        refuse('wrong-password', known?.person.state === 'disabled' && isRight ? '这个账号已停用，请联系管理员。' : '账号或密码不对。');
      }
      ofAccount.succeeded(keys[0]);
      return welcome(parts, request, reply, known.person);
    },
  );

  app.delete('/sessions/current', { schema: { summary: '退出登录', response: answers({ 204: Nothing }, 401, 403) } }, async (request, reply) => {
    const session = sessionOf(request);
    await store.write((tx) => closeSession(tx, session, now()));
    hub.endOfSession(session.id);
    void reply.clearCookie(COOKIE, { path: '/' }).code(204);
    return null;
  });

  app.get('/me', { schema: { summary: '当前登录的人', response: answers({ 200: Me }, 401) } }, (request) => meOf(parts, sessionOf(request)));

  app.put(
    '/me/password',
    { schema: { summary: '修改自己的密码，其他登录随之结束', body: ChangePassword, response: answers({ 200: Me }, ...OF_BODY, 401, 403) } },
    async (request, reply) => {
      const { person } = sessionOf(request);
      const { current, next } = request.body;
      const keys = [`${person.login} ${request.ip}`, request.ip] as const;
      mustNotBrake(keys);
      if (!(await isPassword(await store.ask((db) => readPasswordHash(db, person.id)), current))) {
        failed(keys);
        refuse('wrong-password', '现在的密码不对，没有修改。', { at: 'body/current' });
      }
      const passwordHash = await hashPassword(next);
      await store.write((tx) => setPassword(tx, person.id, passwordHash, undefined, authorOf(person), now()));
      hub.endOf(person.id);
      return welcome(parts, request, reply, person);
    },
  );
}

/** Opens a session for somebody who has shown who he is. The token in the cookie is new each time: an old one is worth nothing. */
export async function welcome(parts: Parts, request: FastifyRequest, reply: FastifyReply, person: Person): Promise<Me> {
  const { store, config, now } = parts;
  const token = newToken();
  const session: Session = { id: tokenHash(token), person, csrfToken: newToken(), createdAt: now(), seenAt: now() };
  await store.write((tx) => openSession(tx, { ...session, at: now(), address: request.ip }));
  void reply.setCookie(COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    maxAge: Math.floor(config.sessions.total / 1000),
  });
  return meOf(parts, session);
}

function meOf({ config, now }: Parts, { person, csrfToken }: Session): Me {
  return { person, csrfToken, now: now(), place: config.place };
}
