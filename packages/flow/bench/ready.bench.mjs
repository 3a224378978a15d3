// @ts-check
// node packages/flow/bench/ready.bench.mjs [rounds]: from a script that is loaded to a flow designer that can be worked with: the flow drawn, its steps
// listed, the palette there, painted. `script` is from its last byte until all its modules have run, `usable` the opening,
// `ready` both, `whole` until what comes behind the first drawing is here too, `cpu` what the page's main thread
// has worked until then, whatever else the machine has done meanwhile. The median of several pages. Bar: ready within 1,500 ms.
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build, mergeConfig } from 'vite';

import { serveFolder } from '../../../tools/pages/server.mjs';
import { OFFICE, launch } from '../../../tools/pages/session.mjs';
import { root } from '../../../tools/root.mjs';
import { printTable } from '../../ui/bench/in-page.mjs';

const ROUNDS = Number(process.argv[2] ?? 7);
const FLOWS = ['食品经营许可', '500 steps'];

const outDir = join(root, '.cache/bench/flow/ready');
await build(
  mergeConfig(
    { configFile: join(root, 'vite.config.ts') },
    {
      root: fileURLToPath(new URL('./ready', import.meta.url)),
      base: './',
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      worker: { format: 'es' },
      build: { outDir, emptyOutDir: true, reportCompressedSize: false, modulePreload: false, chunkSizeWarningLimit: 1e6 },
    },
  ),
);
const site = await serveFolder(outDir);
const browser = await launch();

/** A page of its own, that has seen nothing. @param {string} name @returns {Promise<{ script: number, usable: number, whole: number, cpu: number }>} */
async function measured(name) {
  const context = await browser.newContext(OFFICE);
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  try {
    await page.goto(site.url);
    await page.waitForFunction(() => 'bench' in globalThis);
    const script = await page.evaluate(() => /** @type {any} */ (globalThis).bench.script);
    const thread = await context.newCDPSession(page);
    await thread.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await busy(thread);
    const times = await page.evaluate((which) => /** @type {any} */ (globalThis).bench.open(which), name);
    return { script, ...times, cpu: (await busy(thread)) - before };
  } finally {
    await context.close();
  }
}

/** ms that the page's main thread was at work. @param {import('playwright').CDPSession} thread */
async function busy(thread) {
  const { metrics } = await thread.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

try {
  /** @type {Map<string, { script: number, usable: number, whole: number, cpu: number }[]>} */
  const all = new Map(FLOWS.map((name) => [name, []]));
  // Turn about, so that a busy minute spoils all alike.
  for (let round = 0; round < ROUNDS; round += 1) for (const name of FLOWS) all.get(name)?.push(await measured(name));
  console.log(`load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`);
  printTable([
    ['ms', 'script', 'usable', 'ready', 'the best', 'whole', 'cpu'],
    ...FLOWS.map((name) => {
      const times = all.get(name) ?? [];
      const ready = times.map(({ script, usable }) => script + usable);
      const of = (/** @type {'script' | 'usable' | 'whole' | 'cpu'} */ part) => median(times.map((each) => each[part])).toFixed(0);
      return [name, of('script'), of('usable'), median(ready).toFixed(0), Math.min(...ready).toFixed(0), of('whole'), of('cpu')];
    }),
  ]);
} finally {
  await browser.close();
  await site.close();
}
