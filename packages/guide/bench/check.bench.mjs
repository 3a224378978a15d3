// @ts-check
// node packages/guide/bench/check.bench.mjs [rounds]: a guide of 1,000 and one of 10,000 nodes with their items, checked by all
// families: never seen before, and after one edit, in the worker's manner. Bars: 50 ms, 1 s, and 16 ms after an edit.
//
// Bundled first, as what ships is; each guide has a process of its own. The peer is what decision tables are checked by where
// there is no tree: every rule against every other, column by column (Drools DMN, dmn-check), written plainly in
// `check/pairwise.ts`. It finds overlaps alone: no gaps, no materials, no words.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { build } from 'esbuild';

import { printTable } from '../../ui/bench/in-page.mjs';

/** @typedef {import('./check/timing.js').Timing} Timing */
/** @typedef {{ size: number, timings: readonly Timing[], memory: { guide: number, checked: number } }} Result */

const ROUNDS = process.argv[2] ?? '20';
const folder = await mkdtemp(join(tmpdir(), 'zhengwu-bench-'));
const program = join(folder, 'main.mjs');

/** @param {readonly number[]} values @param {number} part */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);
}

try {
  const entry = fileURLToPath(new URL('./check/main.ts', import.meta.url));
  await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', conditions: ['zhengwu-source'], outfile: program, logLevel: 'error' });
  for (const size of ['1000', '10000']) {
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', program, size, ROUNDS], { maxBuffer: 1e8 });
    const { timings, memory } = /** @type {Result} */ (JSON.parse(stdout));
    console.log(`\n${size} nodes, ms; load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`);
    printTable([
      ['', 'clock min', 'p50', 'p95', 'processor min', 'p50', 'p95', ''],
      ...timings.map(({ name, clock, processor, note }) => [name, ...[clock, processor].flatMap((values) => [0, 0.5, 0.95].map((part) => quantile(values, part))), note]),
    ]);
    console.log(`heap: the guide ${memory.guide.toFixed(1)} MB, what is remembered after a check ${memory.checked.toFixed(1)} MB`);
  }
} finally {
  await rm(folder, { recursive: true });
}
