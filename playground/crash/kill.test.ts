import { setTimeout as wait } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { numRuns } from '../../tools/testing/runs.js';
import { Diary } from './diary.js';
import { broken, lostIn } from './held.js';
import { builtServer, GROUNDS, install, type Ground } from './installation.js';
import { restorer, saver, typist, type Writer } from './writers.js';

/** How often the server dies; the bar is 200. */
const DEATHS = numRuns(20, 200);
/** It dies at any moment of so long, ms. */
const LONGEST_LIFE = 400;
/** Every so often the database dies with it. */
const DATABASE_TOO = 4;

let server: Awaited<ReturnType<typeof builtServer>>;
beforeAll(async () => {
  server = await builtServer();
}, 60_000);
afterAll(() => server.remove());

for (const { name, isMissing, lay } of GROUNDS) {
  describe.skipIf(isMissing)(`a server that is killed while many write: ${name}`, () => {
    let ground: Ground;
    beforeAll(async () => {
      ground = await lay();
    }, 60_000);
    afterAll(() => ground.remove());

    it(
      `keeps every version and every draft that it has acknowledged, ${DEATHS} times`,
      async () => {
        const place = await install(server.main, ground, 3);
        const [first = '', second = '', third = ''] = place.itemIds;
        // Two save the same item: one of them is stale again and again.
        const writers: readonly Writer[] = [saver(first), saver(first), saver(second), restorer(third), typist(second, 'drf_crash_one'), typist(third, 'drf_crash_two')];
        const diary = new Diary();
        for (let death = 1; death <= DEATHS; death += 1) {
          const since = diary.versions.length;
          let isOver = false;
          const lines = writers.map(() => place.admin.another());
          const working = writers.map((write, index) => write({ url: place.url, wire: lines[index] ?? place.admin, diary, isOver: () => isOver }));
          await wait(Math.random() * LONGEST_LIFE);
          await Promise.all([place.server.kill(), death % DATABASE_TOO === 0 ? ground.cluster?.crash() : undefined]);
          isOver = true;
          await Promise.all(working);
          for (const line of lines) line.close();
          if (death % DATABASE_TOO === 0) await ground.cluster?.start();
          await place.startAgain();
          expect(await broken(place.url, place.admin, diary, since)).toEqual([]);
        }
        await place.server.kill();
        place.admin.close();
        // Once more from the beginning: no later death has taken what an earlier one had left.
        expect(await lostIn(ground, diary)).toEqual([]);
        expect(diary.versions.length).toBeGreaterThan(DEATHS);
        expect(diary.drafts.size).toBe(2);
      },
      DEATHS * 6000,
    );
  });
}
