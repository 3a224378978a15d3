// @ts-check
// node packages/guide/bench/canvas.bench.mjs: 240 frames of a guide's map, moved each frame; edits; what the page weighs.
// `work` is the time until the main thread is free, `processor` what it had of it: a busy machine spoils the first alone.
import { benchPage, threadClock } from '../../../tools/bench/bench-page.mjs';
import { printTable, quantile } from '../../../tools/bench/figures.mjs';

/** @typedef {import('./canvas/scenes.js').SceneTimes} SceneTimes */

const COUNTS = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000];

const bench = await benchPage('packages/guide/bench/canvas');
/** @param {readonly number[]} values @param {number} part */
const ms = (values, part) => quantile(values, part).toFixed(1);

/** What is left of the heap when all rubbish is gone, in MB. @param {import('playwright').Page} page */
async function heap(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

/** @param {number} count @param {string} name */
function scene(count, name) {
  return bench.inPage(async (page) => {
    const worked = await threadClock(page);
    const mountMs = await page.evaluate((n) => /** @type {any} */ (globalThis).bench.show(n), count);
    await page.waitForTimeout(500);
    const before = await worked();
    const times = /** @type {SceneTimes} */ (await page.evaluate((which) => /** @type {any} */ (globalThis).bench.film(which), name));
    return { ...times, name, mountMs, cpu: ((await worked()) - before) / times.frames.length };
  });
}

try {
  const names = /** @type {readonly string[]} */ (await bench.inPage((page) => page.evaluate(() => /** @type {any} */ (globalThis).bench.names)));
  for (const count of COUNTS) {
    const scenes = [];
    for (const name of names) scenes.push(await scene(count, name));
    console.log(`\n${count} nodes`);
    printTable([
      ['ms', 'mount', 'frame p50', 'p95', 'max', 'over 20', 'work p50', 'p95', 'max', 'processor', 'cards'],
      ...scenes.map(({ name, mountMs, frames, work, cpu, cards }) => [
        name,
        mountMs.toFixed(0),
        ms(frames, 0.5),
        ms(frames, 0.95),
        ms(frames, 1),
        String(frames.filter((frame) => frame > 20).length),
        ms(work, 0.5),
        ms(work, 0.95),
        ms(work, 1),
        cpu.toFixed(1),
        String(cards),
      ]),
    ]);
    const edits = /** @type {readonly number[]} */ (await bench.inPage((page) => page.evaluate((n) => /** @type {any} */ (globalThis).bench.edits(n), count)));
    console.log(`an edit, to the drawn map: p50 ${ms(edits, 0.5)} ms, p95 ${ms(edits, 0.95)} ms`);
    const weights = await bench.inPage(async (page) => {
      const empty = await heap(page);
      await page.evaluate((n) => /** @type {any} */ (globalThis).bench.show(n), count);
      return { empty, full: await heap(page) };
    });
    console.log(`heap: ${weights.full.toFixed(1)} MB with the guide and its map, ${weights.empty.toFixed(1)} MB without`);
  }
} finally {
  await bench.close();
}
