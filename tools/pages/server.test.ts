import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { serveFolder } from './server.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwu-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets/part-1a2b.js'), 'export {};');
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['the page', '/', undefined, 'no-store'],
  ['a part of it', '/assets/part-1a2b.js', undefined, 'no-store'],
  ['the page, where its parts last', '/', '/assets/', 'no-store'],
  ['a part of it that lasts', '/assets/part-1a2b.js', '/assets/', 'public, max-age=3600, immutable'],
  ['what is not there', '/assets/none.js', '/assets/', 'no-store'],
])('says of %s how long it may be kept', async (_what, path, lasting, expected) => {
  const site = await serveFolder(folder, lasting === undefined ? {} : { lasting });
  const answer = await fetch(`${site.url}${path}`);
  expect(answer.headers.get('cache-control')).toBe(expected);
  await site.close();
});
