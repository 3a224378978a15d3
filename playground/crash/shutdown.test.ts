import { get, type ClientRequest } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import type { AuditVerdict } from '../src/api/index.js';
import { Diary } from './diary.js';
import { broken, hashesOf } from './held.js';
import { builtServer, GROUNDS, install, must, type Ground } from './installation.js';
import { saver, typist, type Writer } from './writers.js';

/** What an office's service manager waits before it kills, ms. */
const PATIENCE_MS = 10_000;

let server: Awaited<ReturnType<typeof builtServer>>;
beforeAll(async () => {
  server = await builtServer();
}, 60_000);
afterAll(() => server.remove());

for (const { name, isMissing, lay } of GROUNDS) {
  describe.skipIf(isMissing)(`a server that is asked to stop while many write: ${name}`, () => {
    let ground: Ground;
    beforeAll(async () => {
      ground = await lay();
    }, 60_000);
    afterAll(() => ground.remove());

    it('answers what it has begun, does nothing that it does not answer, ends streams, and ends', async () => {
      const place = await install(server.main, ground, 3);
      const [first = '', second = '', third = ''] = place.itemIds;
      const writers: readonly Writer[] = [saver(first), saver(first), saver(second), saver(third), typist(third, 'drf_shutdown')];
      const diary = new Diary();
      let isOver = false;
      const working = writers.map((write) => write({ url: place.url, wire: place.admin.another(), diary, isOver: () => isOver }));
      const streams = await Promise.all([1, 2, 3].map(() => openStream(place.url, place.admin.headers)));
      // In full swing: half a second, and longer where that is nothing.
      await Promise.all([wait(500), vi.waitUntil(() => diary.versions.length > 10, { timeout: 30_000 })]);

      const { code, ms } = await place.server.terminate();
      isOver = true;
      await Promise.all(working);
      await Promise.all(streams.map(({ ended }) => ended));
      expect(code).toBe(0);
      expect(ms).toBeLessThan(PATIENCE_MS);
      expect(place.server.output()).not.toMatch(/error|fatal/i);

      await place.startAgain();
      expect(await broken(place.url, place.admin, diary, 0)).toEqual([]);
      expect(diary.versions.length).toBeGreaterThan(10);
      const there = new Set<string>();
      for (const itemId of place.itemIds) for (const hash of await hashesOf(place.url, place.admin, itemId)) there.add(hash);
      expect([...diary.unanswered].filter((hash) => there.has(hash))).toEqual([]);
      const verdict = JSON.parse(must(await place.admin.ask('POST', `${place.url}/audit/verification`, '{}'), 200).text) as AuditVerdict; // the API's own answer
      expect(verdict.isIntact).toBe(true);
      await place.server.kill();
      place.admin.close();
    }, 60_000);
  });
}

/** A page that listens, and never leaves by itself. */
function openStream(url: string, headers: Readonly<Record<string, string>>): Promise<{ readonly request: ClientRequest; readonly ended: Promise<void> }> {
  return new Promise((resolve, reject) => {
    const request = get(`${url}/events`, { headers, agent: false }, (response) => {
      const ended = new Promise<void>((end) => response.once('close', end));
      response.resume();
      if (response.statusCode === 200) resolve({ request, ended });
      else reject(new Error(`no stream: ${String(response.statusCode)}`));
    });
    request.once('error', reject);
  });
}
