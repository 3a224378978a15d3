// @ts-check
// node packages/form/bench/insert.bench.mjs: a field inserted into the middle of a flat form of 500, in the builder as a person does it
// (the shelf is clicked: the edit, the canvas, the properties of what is new), beside a plain Lit list, in one run. `p50` and `p95`
// until the main thread is free and the page is laid out; `cpu` what the page's main thread has worked for it, at p50.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build, mergeConfig } from 'vite';

import { serveFolder } from '../../../tools/pages/server.mjs';
import { OFFICE, launch } from '../../../tools/pages/session.mjs';
import { root } from '../../../tools/root.mjs';
import { printTable } from '../../ui/bench/in-page.mjs';

/** @typedef {{ readonly wall: readonly number[], readonly cpu: readonly number[] }} Times */

const COUNTS = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [50, 500];
const ROUNDS = 3;
const WARM_UP = 10;
const INSERTIONS = 40;
/** ms in which what comes later, the check and its findings, is done. */
const LATER = 150;

const outDir = join(root, '.cache/bench/form/insert');
await build(
  mergeConfig(
    { configFile: join(root, 'vite.config.ts') },
    {
      root: fileURLToPath(new URL('./insert', import.meta.url)),
      base: './',
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: { outDir, emptyOutDir: true, reportCompressedSize: false, modulePreload: false, chunkSizeWarningLimit: 1e6 },
    },
  ),
);
const site = await serveFolder(outDir);
const browser = await launch();

/** A page of its own for each round. @param {string} name @param {number} count @returns {Promise<Times>} */
async function measured(name, count) {
  const context = await browser.newContext(OFFICE);
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  try {
    await page.goto(site.url);
    await page.waitForFunction(() => 'bench' in globalThis);
    await page.evaluate(([which, n]) => /** @type {any} */ (globalThis).bench.open(which, n), /** @type {const} */ ([name, count]));
    const thread = await context.newCDPSession(page);
    await thread.send('Performance.enable', { timeDomain: 'threadTicks' });
    const [wall, cpu] = /** @type {[number[], number[]]} */ ([[], []]);
    for (let at = 0; at < WARM_UP + INSERTIONS; at += 1) {
      const before = await busy(thread);
      wall.push(await page.evaluate(() => /** @type {any} */ (globalThis).bench.insert()));
      cpu.push((await busy(thread)) - before);
      await page.waitForTimeout(LATER);
    }
    return { wall: wall.slice(WARM_UP), cpu: cpu.slice(WARM_UP) };
  } finally {
    await context.close();
  }
}

/** ms that the page's main thread was at work, whatever else the machine has done meanwhile. @param {import('playwright').CDPSession} thread */
async function busy(thread) {
  const { metrics } = await thread.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** @param {readonly number[]} values @param {number} part */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

try {
  const names = ['plain Lit', 'zw-form-builder'];
  for (const count of COUNTS) {
    /** @type {Map<string, Times[]>} */
    const all = new Map(names.map((name) => [name, []]));
    // Turn about, so that a busy minute spoils all alike.
    for (let round = 0; round < ROUNDS; round += 1) for (const name of names) all.get(name)?.push(await measured(name, count));
    console.log(`\n${count} fields`);
    const rows = names.map((name) => {
      const times = all.get(name) ?? [];
      const wall = times.flatMap((each) => each.wall);
      return [name, quantile(wall, 0.5), quantile(wall, 0.95), quantile(times.flatMap(({ cpu }) => cpu), 0.5)];
    });
    printTable([['ms', 'p50', 'p95', 'cpu'], ...rows.map(([name, ...times]) => [String(name), ...times.map((time) => Number(time).toFixed(1))])]);
  }
} finally {
  await browser.close();
  await site.close();
}
