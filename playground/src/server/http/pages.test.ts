import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { buildApp } from '../app.js';
import { openSqlite, type SqliteStore } from '../store/sqlite/sqlite-store.js';
import { TEST_CONFIG } from '../testing/office.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const SCRIPT = 'export const page = 1;';
const folder = temporaryFolder();
let store: SqliteStore;
let app: Awaited<ReturnType<typeof buildApp>>;
beforeAll(async () => {
  const pages = join(folder.path, 'pages');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html><pg-app></pg-app>');
  writeFileSync(join(pages, 'assets/main-a1B2c3D4.js'), SCRIPT);
  writeFileSync(join(pages, 'assets/main-a1B2c3D4.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(pages, 'assets/polyfills.js'), '1');
  writeFileSync(join(folder.path, 'secret.txt'), 'outside');
  store = await openSqlite(join(folder.path, 'data'));
  app = await buildApp({ store, config: TEST_CONFIG, pages });
});
afterAll(async () => {
  await app.close();
  await store.close();
  folder.remove();
});

describe('the pages', () => {
  it.each(['/', '/items/item_x', '/items/item_x/edit/profile?at=1', '/welcome'])('%s is the one page that finds its way by itself, and asked for anew each time', async (url) => {
    const { statusCode, body, headers } = await app.inject({ url });
    expect([statusCode, body]).toEqual([200, '<!doctype html><pg-app></pg-app>']);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
  });

  it('come compressed, and are kept for ever where their name is their content', async () => {
    const { headers } = await app.inject({ url: '/assets/main-a1B2c3D4.js', headers: { 'accept-encoding': 'br' } });
    expect(headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' });
    expect(String(headers['content-type'])).toContain('javascript');
    const plain = await app.inject({ url: '/assets/main-a1B2c3D4.js' });
    expect([plain.body, plain.headers['cache-control']]).toEqual([SCRIPT, 'public, max-age=31536000, immutable']);
    expect((await app.inject({ url: '/assets/polyfills.js' })).headers['cache-control']).toBe('no-cache');
  });

  it.each(['/assets/gone-00000000.js', '/favicon.ico', '/../secret.txt', '/assets/..%2f..%2fsecret.txt', '/api/v1/nothing', '/api/nothing'])('%s is not one of them', async (url) => {
    const { statusCode, headers, body } = await app.inject({ url });
    expect([400, 403, 404]).toContain(statusCode);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).not.toContain('outside');
  });

  it('do not answer what is no reading', async () => {
    expect((await app.inject({ method: 'POST', url: '/items/x' })).statusCode).toBe(404);
  });
});
