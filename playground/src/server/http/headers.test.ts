import { afterEach, describe, expect, it } from 'vitest';

import type { Problem } from '../../api/index.js';
import { DEFAULT_LIMITS } from '../config.js';
import type { SqliteStore } from '../store/sqlite/sqlite-store.js';
import { openSqlite } from '../store/sqlite/sqlite-store.js';
import { openOffice, type Office } from '../testing/office.js';
import { foodLicence } from '../testing/sample.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

let office: Office;
afterEach(() => office.close());

describe('every answer', () => {
  it('carries the strict policy, and is not guessed at, framed or cached', async () => {
    office = await openOffice();
    for (const path of ['/health', '/me', '/nothing']) {
      const { headers } = await office.app.inject({ url: `/api/v1${path}` });
      expect(headers['content-security-policy']).toBe(
        "default-src 'none';script-src 'self';style-src 'self';worker-src 'self';img-src 'self' blob: data:;font-src 'self' data:;connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
      );
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin' });
      expect(headers['strict-transport-security']).toBeUndefined();
    }
    expect((await office.ask('GET', '/health')).headers['cache-control']).toBe('no-store');
  });

  it('names who may frame the pages, where somebody may', async () => {
    office = await openOffice({ config: { frameAncestors: ["'self'", 'https://platform.example'] } });
    const { headers } = await office.ask('GET', '/health');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self' https://platform.example");
    expect(headers['x-frame-options']).toBeUndefined();
  });
});

describe('an address that is none', () => {
  it.each([
    ['/api/v1/nothing', 404, 'not-found'],
    ['/api/v1/items/%E0%A4%A', 400, 'bad-request'],
    ['/api/v1/items/a%2Fb%00', 401, 'not-signed-in'],
    [`/api/v1/items/${'长'.repeat(500)}`, 401, 'not-signed-in'],
  ])('%.40s is refused in words', async (url, status, code) => {
    office = await openOffice();
    const response = await office.app.inject({ url: encodeURI(url).replaceAll('%25', '%') });
    expect(response.json<Problem>()).toMatchObject({ status, code });
    expect(response.headers['content-type']).toContain('application/problem+json');
  });
});

describe('too many requests', () => {
  it('of one address are told to wait', async () => {
    office = await openOffice({ config: { limits: { ...DEFAULT_LIMITS, perAddress: 20 } } });
    const answers = await Promise.all(Array.from({ length: 25 }, () => office.app.inject({ url: '/api/v1/me' })));
    const refused = answers.filter(({ statusCode }) => statusCode === 429);
    expect(refused.length).toBeGreaterThanOrEqual(5);
    expect(refused[0]?.json<Problem>()).toMatchObject({ code: 'too-many', retryAfter: expect.any(Number) });
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
    // Whoever watches over the server is never refused.
    expect((await office.app.inject({ url: '/api/v1/health' })).statusCode).toBe(200);
  });

  it('of one account are told to wait, and others are not', async () => {
    office = await openOffice({ config: { limits: { ...DEFAULT_LIMITS, perAccount: 10 } } });
    const zhang = await office.hire('zhang', 'editor');
    const answers = await Promise.all(Array.from({ length: 12 }, () => zhang.ask('GET', '/me')));
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(2);
    expect((await office.admin.ask('GET', '/me')).statusCode).toBe(200);
  });
});

describe('a store that cannot', () => {
  it('is told apart from a request that is wrong: a full disk loses nothing, and saving goes on when there is room', async () => {
    const folder = temporaryFolder();
    const store: SqliteStore = await openSqlite(folder.path);
    office = await openOffice({ store });
    const zhang = await office.hire('zhang', 'editor');
    const item = foodLicence();
    await zhang.ask('POST', '/items', { documents: [{ kind: 'item', content: item }] });
    const path = `/items/${item.id}/documents/item`;
    const { etag } = (await zhang.ask('GET', path)).headers;
    const noise = Array.from({ length: 20_000 }, () => Math.random());
    const save = () => zhang.ask('PUT', path, { content: { ...item, noise } }, { 'if-match': String(etag) });

    store.limitPages(store.pages);
    const refused = await save();
    expect(refused.json<Problem>()).toMatchObject({ status: 507, code: 'disk-full', detail: expect.stringContaining('磁盘已满') });
    expect((await zhang.ask('GET', path)).headers.etag).toBe(etag);

    store.limitPages(1_000_000);
    expect((await save()).statusCode).toBe(200);
    expect((await office.admin.ask('POST', '/audit/verification', {})).json()).toMatchObject({ isIntact: true });
    await office.app.close();
    await store.close();
    folder.remove();
  });
});
