// @ts-check
// node packages/guide/bench/canvas.bench.mjs: 240 frames of a guide's map, moved each frame; edits; what the page weighs.
// `work` is the time until the main thread is free, `processor` what it had of it: a busy machine spoils the first alone.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build, mergeConfig } from 'vite';

import { serveFolder } from '../../../tools/pages/server.mjs';
import { OFFICE, launch } from '../../../tools/pages/session.mjs';
import { root } from '../../../tools/root.mjs';
import { printTable } from '../../ui/bench/in-page.mjs';

/** @typedef {import('./canvas/scenes.js').SceneTimes} SceneTimes */

const COUNTS = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000];

const outDir = join(root, '.cache/bench/guide/canvas');
await build(
  mergeConfig(
    { configFile: join(root, 'vite.config.ts') },
    {
      root: fileURLToPath(new URL('./canvas', import.meta.url)),
      base: './',
      logLevel: 'warn',
      build: { outDir, emptyOutDir: true, reportCompressedSize: false, modulePreload: false, chunkSizeWarningLimit: 1e6 },
    },
  ),
);
const site = await serveFolder(outDir);
const browser = await launch();

/**
 * A page of its own for each measurement, so that none weighs what another left.
 * @template T
 * @param {(page: import('playwright').Page) => Promise<T>} measure
 * @returns {Promise<T>}
 */
async function inPage(measure) {
  const context = await browser.newContext(OFFICE);
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  try {
    await page.goto(site.url);
    await page.waitForFunction(() => 'bench' in globalThis);
    return await measure(page);
  } finally {
    await context.close();
  }
}

/** @param {readonly number[]} values @param {number} part */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);
}

/** What is left of the heap when all rubbish is gone, in MB. @param {import('playwright').Page} page */
async function heap(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

/**
 * ms of processor time that the page's main thread has had, whoever else works on the machine.
 * @param {import('playwright').CDPSession} session
 */
async function processorTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** @param {number} count @param {string} name */
function scene(count, name) {
  return inPage(async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const mountMs = await page.evaluate((n) => /** @type {any} */ (globalThis).bench.show(n), count);
    await page.waitForTimeout(500);
    const before = await processorTime(session);
    const times = /** @type {SceneTimes} */ (await page.evaluate((which) => /** @type {any} */ (globalThis).bench.film(which), name));
    return { ...times, name, mountMs, cpu: ((await processorTime(session)) - before) / times.frames.length };
  });
}

try {
  const names = /** @type {readonly string[]} */ (await inPage((page) => page.evaluate(() => /** @type {any} */ (globalThis).bench.names)));
  for (const count of COUNTS) {
    const scenes = [];
    for (const name of names) scenes.push(await scene(count, name));
    console.log(`\n${count} nodes`);
    printTable([
      ['ms', 'mount', 'frame p50', 'p95', 'max', 'over 20', 'work p50', 'p95', 'max', 'processor', 'cards'],
      ...scenes.map(({ name, mountMs, frames, work, cpu, cards }) => [
        name,
        mountMs.toFixed(0),
        quantile(frames, 0.5),
        quantile(frames, 0.95),
        quantile(frames, 1),
        String(frames.filter((ms) => ms > 20).length),
        quantile(work, 0.5),
        quantile(work, 0.95),
        quantile(work, 1),
        cpu.toFixed(1),
        String(cards),
      ]),
    ]);
    const edits = /** @type {readonly number[]} */ (await inPage((page) => page.evaluate((n) => /** @type {any} */ (globalThis).bench.edits(n), count)));
    console.log(`an edit, to the drawn map: p50 ${quantile(edits, 0.5)} ms, p95 ${quantile(edits, 0.95)} ms`);
    const weights = await inPage(async (page) => {
      const empty = await heap(page);
      await page.evaluate((n) => /** @type {any} */ (globalThis).bench.show(n), count);
      return { empty, full: await heap(page) };
    });
    console.log(`heap: ${weights.full.toFixed(1)} MB with the guide and its map, ${weights.empty.toFixed(1)} MB without`);
  }
} finally {
  await browser.close();
  await site.close();
}
