// @ts-check
// node packages/ui/bench/data-table.bench.mjs: the data table beside a plain table, 10,000 rows of 12 columns, in one run.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from 'vite';

import { serveFolder } from '../../../tools/pages/server.mjs';
import { launch, OFFICE } from '../../../tools/pages/session.mjs';
import { root } from '../../../tools/root.mjs';

const ROWS = Number(process.argv[2] ?? 10_000);
const ROUNDS = Number(process.argv[3] ?? 3);
const PAGE = `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; font: 13px/20px sans-serif }
  .view { height: 700px }
  .plain { overflow: auto }
  .plain table { border-collapse: collapse; table-layout: fixed; width: 1320px }
  .plain td, .plain th { height: 32px; padding: 0 12px; border: 1px solid #dde2e8; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
</style><body><script src="page.js"></script>`;

const folder = await mkdtemp(join(tmpdir(), 'zhengwu-bench-'));
await build({
  configFile: join(root, 'vite.config.ts'),
  root,
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { outDir: folder, emptyOutDir: true, lib: { entry: join(root, 'packages/ui/bench/data-table.page.ts'), formats: ['iife'], name: 'bench', fileName: () => 'page.js' } },
});
await writeFile(join(folder, 'index.html'), PAGE);
const site = await serveFolder(folder);
const browser = await launch();

/** @type {Record<'ours' | 'plain', Record<string, number>[]>} */
const measured = { ours: [], plain: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  for (const kind of /** @type {const} */ (['ours', 'plain'])) {
    const page = await (await browser.newContext(OFFICE)).newPage();
    await page.goto(site.url);
    measured[kind].push(await page.evaluate(([what, rows]) => /** @type {any} */ (globalThis).measureTable(what, rows), /** @type {const} */ ([kind, ROWS])));
    await page.context().close();
  }
}
await browser.close();
await site.close();
await rm(folder, { recursive: true });

/** @param {'ours' | 'plain'} kind @param {string} what */
function median(kind, what) {
  const values = measured[kind].map((each) => each[what] ?? 0).sort((one, other) => one - other);
  return values[Math.floor(values.length / 2)] ?? 0;
}
console.log(`${ROWS} rows of 12 columns, median of ${ROUNDS} rounds, ms; every figure has the wait for a frame in it`);
for (const what of ['firstPaint', 'scrollMedian', 'scrollSlowest', 'edit', 'nodes']) {
  const [ours, plain] = [median('ours', what), median('plain', what)];
  console.log(`${what.padEnd(14)} zw-data-table ${ours.toFixed(1).padStart(9)}   plain table ${plain.toFixed(1).padStart(9)}   ${(plain / ours).toFixed(1)} ×`);
}
