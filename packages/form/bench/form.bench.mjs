// @ts-check
// node packages/form/bench/form.bench.mjs: forms of 500 and 1,000 text fields beside form-js's viewer and plain Lit, in one run.
// `mount` until all is drawn, `cpu` what the page's main thread has worked for it, each key until the main thread is free and the page
// laid out; the best of several mounts, all keys.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build, mergeConfig } from 'vite';

import { serveFolder } from '../../../tools/pages/server.mjs';
import { OFFICE, launch } from '../../../tools/pages/session.mjs';
import { root } from '../../../tools/root.mjs';
import { printTable } from '../../ui/bench/in-page.mjs';

/** @typedef {{ readonly mount: number, readonly cpu: number, readonly keys: readonly number[] }} Times */

const COUNTS = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 500, 1000];
const ROUNDS = 5;
const KEYS = 200;

const outDir = join(root, '.cache/bench/form/form');
await build(
  mergeConfig(
    { configFile: join(root, 'vite.config.ts') },
    {
      root: fileURLToPath(new URL('./form', import.meta.url)),
      base: './',
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: { outDir, emptyOutDir: true, reportCompressedSize: false, modulePreload: false, chunkSizeWarningLimit: 1e6 },
    },
  ),
);
const site = await serveFolder(outDir);
const browser = await launch();

/** A page of its own for each measurement, so that none pays for what another left. @param {string} name @param {number} count @returns {Promise<Times>} */
async function measured(name, count) {
  const context = await browser.newContext(OFFICE);
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  /** @type {(what: 'mount' | 'type', ...given: (string | number)[]) => Promise<any>} */
  const inPage = (what, ...given) => page.evaluate(([which, ...args]) => /** @type {any} */ (globalThis).bench[which](...args), /** @type {[string, ...(string | number)[]]} */ ([what, ...given]));
  try {
    await page.goto(site.url);
    await page.waitForFunction(() => 'bench' in globalThis);
    // Once before, small: what is loaded when first needed is there.
    await inPage('mount', name, 10);
    await inPage('type', 20);
    const thread = await context.newCDPSession(page);
    await thread.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await busy(thread);
    const mount = await inPage('mount', name, count);
    const cpu = (await busy(thread)) - before;
    return { mount, cpu, keys: await inPage('type', KEYS) };
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
  const names = ['plain Lit', 'form-js viewer', 'zw-form'];
  for (const count of COUNTS) {
    /** @type {Map<string, Times[]>} */
    const all = new Map(names.map((name) => [name, []]));
    // Turn about, so that a busy minute spoils all alike.
    for (let round = 0; round < ROUNDS; round += 1) for (const name of names) all.get(name)?.push(await measured(name, count));
    console.log(`\n${count} fields`);
    const rows = names.map((name) => {
      const times = all.get(name) ?? [];
      const keys = times.flatMap((each) => each.keys);
      return { name, mount: Math.min(...times.map(({ mount }) => mount)), cpu: Math.min(...times.map(({ cpu }) => cpu)), p50: quantile(keys, 0.5), p95: quantile(keys, 0.95) };
    });
    printTable([['ms', 'mount', 'cpu', 'key p50', 'key p95'], ...rows.map(({ name, mount, cpu, p50, p95 }) => [name, mount.toFixed(0), cpu.toFixed(0), p50.toFixed(2), p95.toFixed(2)])]);
    const [, peer, own] = rows;
    if (peer && own) console.log(`mount ${(own.mount / peer.mount).toFixed(2)} × form-js, its cpu ${(own.cpu / peer.cpu).toFixed(2)} ×, key p50 ${(own.p50 - peer.p50).toFixed(2)} ms beyond it`);
  }
} finally {
  await browser.close();
  await site.close();
}
