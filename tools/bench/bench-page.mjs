// @ts-check
import { join } from 'node:path';

import { build, mergeConfig } from 'vite';

import { root } from '../root.mjs';
import { serveFolder } from '../pages/server.mjs';
import { OFFICE, launch } from '../pages/session.mjs';

/**
 * A page whose script has put what is to be measured at `globalThis.bench`.
 * @typedef {object} BenchPage
 * @property {<T>(measure: (page: import('playwright').Page) => Promise<T>) => Promise<T>} inPage measures in a page of its own: none pays for, or weighs, what another left
 * @property {() => Promise<void>} close
 */

/**
 * Builds the page of a bench as a host would get it, and starts a Chromium to see it in.
 * @param {string} folder of the page, from the root: `packages/form/bench/insert`
 * @param {import('vite').UserConfig} [more] what this page needs beside what all do
 * @returns {Promise<BenchPage>}
 */
export async function benchPage(folder, more = {}) {
  const outDir = join(root, '.cache/bench', folder);
  const page = {
    root: join(root, folder),
    base: './',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir, emptyOutDir: true, reportCompressedSize: false, modulePreload: false, chunkSizeWarningLimit: 1e6 },
  };
  await build(mergeConfig(mergeConfig({ configFile: join(root, 'vite.config.ts') }, page), more));
  const site = await serveFolder(outDir);
  const browser = await launch();
  return {
    inPage: async (measure) => {
      const context = await browser.newContext(OFFICE);
      try {
        const opened = await context.newPage();
        opened.setDefaultTimeout(0);
        await opened.goto(site.url);
        await opened.waitForFunction(() => 'bench' in globalThis);
        return await measure(opened);
      } finally {
        await context.close();
      }
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/**
 * Begins to count what a page's main thread works, and gives what tells it in ms: processor's time, whoever else works on the machine.
 * @param {import('playwright').Page} page
 * @returns {Promise<() => Promise<number>>} since the page was opened: two readings make a span
 */
export async function threadClock(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
}

/**
 * Measures each of some things so many times, turn about, so that a busy minute spoils all alike.
 * @template T
 * @param {readonly string[]} names
 * @param {number} rounds
 * @param {(name: string) => Promise<T>} measure
 * @returns {Promise<ReadonlyMap<string, readonly T[]>>}
 */
export async function turnAbout(names, rounds, measure) {
  /** @type {Map<string, T[]>} */
  const all = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) for (const name of names) all.get(name)?.push(await measure(name));
  return all;
}
