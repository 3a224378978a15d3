// @ts-check
// node packages/ui/bench/tree.bench.mjs [rows]
//
// <zw-tree> beside a plain <ul> of the same rows, in one Chromium, turn by turn: first paint, scrolling by the wheel and
// from end to end, moving one row. In ms; a ratio below 1 is ours being quicker. Work is script and layout of one frame;
// frame to frame depends on what else the machine does. Not a test: the ratios say more than the figures.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build, mergeConfig } from 'vite';

import { serveFolder } from '../../../tools/pages/server.mjs';
import { launch, OFFICE } from '../../../tools/pages/session.mjs';
import { root } from '../../../tools/root.mjs';

const rows = Number(process.argv[2] ?? 10_000);
const outDir = await mkdtemp(join(tmpdir(), 'zw-tree-bench-'));
await build(
  mergeConfig(
    { configFile: join(root, 'vite.config.ts') },
    { root: fileURLToPath(new URL('./tree/', import.meta.url)), base: './', logLevel: 'warn', build: { outDir, emptyOutDir: true, reportCompressedSize: false } },
  ),
);
const site = await serveFolder(outDir);
const browser = await launch();
const page = await (await browser.newContext(OFFICE)).newPage();
await page.goto(site.url);
await page.waitForFunction(() => 'treeBench' in globalThis);
/** @type {readonly { readonly what: string; readonly ours: number; readonly plain: number; readonly bar: string }[]} */
const results = await page.evaluate((count) => /** @type {any} */ (globalThis).treeBench(count), rows);
await browser.close();
await site.close();
await rm(outDir, { recursive: true });

/** @param {number} ms */
const shown = (ms) => ms.toFixed(1).padStart(9);
process.stdout.write(`${rows} rows, in ms\n${''.padEnd(38)}<zw-tree>  plain ul    ratio  bar\n`);
for (const { what, ours, plain, bar } of results) {
  process.stdout.write(`${what.padEnd(38)}${shown(ours)} ${shown(plain)} ${(ours / plain).toFixed(2).padStart(8)}  ${bar}\n`);
}
