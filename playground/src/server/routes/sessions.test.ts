import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Me, Problem } from '../../api/index.js';
import { openOffice, PASSWORD, type Agent, type Office } from '../testing/office.js';

let office: Office;
let zhang: Agent;
beforeEach(async () => {
  office = await openOffice();
  zhang = await office.hire('zhangmin', 'editor');
});
afterEach(() => office.close());

const HOUR_MS = 3_600_000;

describe('signing in', () => {
  it('gives a cookie that scripts cannot read and other sites cannot send, and a token for changes', async () => {
    const response = await office.ask('POST', '/sessions', { login: ' ZhangMin', password: PASSWORD });
    expect(response.statusCode).toBe(200);
    expect(response.json<Me>()).toMatchObject({ person: { name: 'zhangmin', role: 'editor', lastSeenAt: office.clock.now }, place: '开平市' });
    expect(String(response.headers['set-cookie'])).toMatch(/^zw_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('says the same of a wrong password and of a login that nobody has', async () => {
    const wrong = await office.ask('POST', '/sessions', { login: 'zhangmin', password: 'wrong' });
    const nobody = await office.ask('POST', '/sessions', { login: 'nobody', password: 'wrong' });
    expect([wrong.statusCode, nobody.statusCode]).toEqual([401, 401]);
    expect(nobody.body).toBe(wrong.body);
  });

  it('slows down after eight wrong passwords, at this address and for this account alone', async () => {
    for (let time = 0; time < 8; time += 1)
      expect((await office.ask('POST', '/sessions', { login: 'zhangmin', password: 'wrong' })).statusCode).toBe(401);
    const slowed = await office.ask('POST', '/sessions', { login: 'zhangmin', password: PASSWORD });
    expect(slowed.statusCode).toBe(429);
    expect(slowed.json<Problem>().detail).toContain('10 分钟后再试');
    expect(Number(slowed.headers['retry-after'])).toBe(600);
    await office.signIn('admin');
    const elsewhere = await office.app.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      payload: { login: 'zhangmin', password: PASSWORD },
      remoteAddress: '10.1.2.3',
    });
    expect(elsewhere.statusCode).toBe(200);
    office.clock.now += 11 * 60_000;
    await office.signIn('zhangmin');
  });

  it('is refused to a disabled account, whose sessions have ended', async () => {
    await office.admin.ask('PATCH', `/people/${zhang.me.person.id}`, { state: 'disabled' });
    expect((await zhang.ask('GET', '/me')).json<Problem>().code).toBe('not-signed-in');
    const again = await office.ask('POST', '/sessions', { login: 'zhangmin', password: PASSWORD });
    expect(again.json<Problem>().detail).toContain('已停用');
  });

  it('refuses names and passwords of a wrong form with the place', async () => {
    expect((await office.ask('POST', '/sessions', { login: 'x' })).json<Problem>()).toMatchObject({ status: 400, code: 'bad-request' });
    expect((await office.ask('POST', '/sessions', { login: ['x'], password: { $ne: 1 } })).statusCode).toBe(400);
  });
});

describe('a session', () => {
  it('ends after eight hours without a request, and after a week in any case', async () => {
    office.clock.now += 7 * HOUR_MS;
    expect((await zhang.ask('GET', '/me')).statusCode).toBe(200);
    office.clock.now += 7 * HOUR_MS;
    expect((await zhang.ask('GET', '/me')).statusCode).toBe(200);
    for (let hour = 14; hour <= 7 * 24; hour += 7) {
      office.clock.now += 7 * HOUR_MS;
      await zhang.ask('GET', '/me');
    }
    expect((await zhang.ask('GET', '/me')).statusCode).toBe(401);
    const other = await office.signIn('zhangmin');
    office.clock.now += 8 * HOUR_MS + 1;
    expect((await other.ask('GET', '/me')).statusCode).toBe(401);
  });

  it('ends by signing out, and no other does', async () => {
    const other = await office.signIn('zhangmin');
    expect((await zhang.ask('DELETE', '/sessions/current')).statusCode).toBe(204);
    expect((await zhang.ask('GET', '/me')).statusCode).toBe(401);
    expect((await other.ask('GET', '/me')).statusCode).toBe(200);
  });

  it('ends everywhere when the password changes, and begins anew where it was changed', async () => {
    const other = await office.signIn('zhangmin');
    const changed = await zhang.ask('PUT', '/me/password', { current: PASSWORD, next: '另一个足够长的新密码' });
    expect(changed.statusCode).toBe(200);
    expect(changed.json<Me>().csrfToken).not.toBe(zhang.me.csrfToken);
    expect(String(changed.headers['set-cookie'])).not.toContain(zhang.cookie);
    expect((await zhang.ask('GET', '/me')).statusCode).toBe(401);
    expect((await other.ask('GET', '/me')).statusCode).toBe(401);
    await office.signIn('zhangmin', '另一个足够长的新密码');
  });

  it('does not change a password for whoever does not know the present one, nor to a short one', async () => {
    expect((await zhang.ask('PUT', '/me/password', { current: 'wrong', next: '另一个足够长的新密码' })).json<Problem>()).toMatchObject({
      code: 'wrong-password',
      at: 'body/current',
    });
    expect((await zhang.ask('PUT', '/me/password', { current: PASSWORD, next: '短' })).statusCode).toBe(400);
    await office.signIn('zhangmin');
  });
});

describe('a request that changes something', () => {
  it.each([
    ['without a token', { 'x-csrf-token': '' }, 'wrong-token'],
    ['with a token that is none', { 'x-csrf-token': 'x'.repeat(43) }, 'wrong-token'],
    ['from a page of another origin', { origin: 'https://evil.example' }, 'wrong-origin'],
    ['from a page without an origin', { origin: 'null' }, 'wrong-origin'],
    ['from another site, as the browser says', { 'sec-fetch-site': 'cross-site' }, 'wrong-origin'],
  ])('%s is refused', async (_name, headers, code) => {
    const response = await zhang.ask('PUT', '/me/password', { current: PASSWORD, next: '另一个足够长的新密码' }, headers);
    expect(response.json<Problem>()).toMatchObject({ status: 403, code });
    await office.signIn('zhangmin');
  });

  it('with the token of somebody else is refused', async () => {
    expect((await zhang.ask('DELETE', '/sessions/current', undefined, { 'x-csrf-token': office.admin.me.csrfToken })).json<Problem>().code).toBe(
      'wrong-token',
    );
  });

  it('from our own pages is done', async () => {
    expect((await zhang.ask('DELETE', '/sessions/current', undefined, { origin: 'http://localhost:8090', host: 'localhost:8090' })).statusCode).toBe(
      204,
    );
  });
});

describe('everything but signing in', () => {
  it.each([
    ['GET', '/me'],
    ['GET', '/items'],
    ['POST', '/items'],
    ['GET', '/items/item_x'],
    ['GET', '/items/item_x/documents/item'],
    ['PUT', '/items/item_x/documents/item'],
    ['GET', '/drafts'],
    ['GET', '/people'],
    ['GET', '/assets/ast_x'],
    ['POST', '/assets?name=a.pdf'],
    ['GET', '/events'],
    ['GET', '/audit'],
    ['GET', '/backup'],
  ] as const)('%s %s is for whoever is signed in', async (method, path) => {
    const response = await office.ask(method, path, method === 'GET' ? undefined : {});
    expect(response.statusCode).toBe(401);
    expect(response.headers['content-type']).toContain('application/problem+json');
  });

  it('is refused for a cookie that nobody gave', async () => {
    const forged = await office.app.inject({ url: '/api/v1/me', headers: { cookie: `zw_session=${'x'.repeat(43)}` } });
    expect(forged.statusCode).toBe(401);
  });
});
