import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { bytesOf, firstLoad } from './first-load.mjs';

/** Text that gzip cannot shorten much: a size that can be told from another. */
function noise(length: number, seed: number): string {
  let state = seed;
  return Array.from({ length }, () => ((state = (state * 48_271) % 2_147_483_647) % 36).toString(36)).join('');
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'first-load-'));
  const files = {
    'entry.js': `import { shared } from './shared.js'; import host from 'the-host'; console.log(shared, host, '${noise(1000, 3)}'); import('./later.js');`,
    'shared.js': `export const shared = '${noise(2000, 5)}';`,
    'other.js': `import { shared } from './shared.js'; console.log(shared, '${noise(500, 9)}');`,
    'later.js': `import { shared } from './shared.js'; console.log(shared, '${noise(4000, 7)}');`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the first load', () => {
  test('is the entry with what it imports, and not what it imports later', async () => {
    const { bytes, files } = await firstLoad(folder, { path: 'entry.js', ignore: ['the-host'] });
    const counted = gzipSync(noise(1000, 3)).length + gzipSync(noise(2000, 5)).length;
    expect(files).toBe(2);
    expect(bytes).toBeGreaterThan(counted);
    expect(bytes).toBeLessThan(counted + 400);
  });

  test('beside another entry is what that one does not bring', async () => {
    const { bytes, files } = await firstLoad(folder, { path: 'entry.js', ignore: ['the-host'], beside: ['other.js'] });
    const own = gzipSync(noise(1000, 3)).length;
    expect(files).toBe(1);
    expect(bytes).toBeGreaterThan(own);
    expect(bytes).toBeLessThan(own + 300);
    await expect(firstLoad(folder, { path: 'entry.js', ignore: ['the-host'], beside: ['gone.js'] })).rejects.toThrow('gone.js');
  });

  test('fails where the entry is not built', async () => {
    await expect(firstLoad(folder, { path: 'gone.js' })).rejects.toThrow('gone.js');
  });

  test.each([
    ['150 kB', 150_000],
    ['19.5 kB', 19_500],
  ])('%s are %d bytes', (limit, bytes) => expect(bytesOf(limit)).toBe(bytes));

  test('a limit that is none is refused', () => expect(() => bytesOf('150')).toThrow('150 kB'));
});
