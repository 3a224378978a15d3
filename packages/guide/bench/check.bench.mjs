// @ts-check
// node packages/guide/bench/check.bench.mjs [rounds]: a guide of 1,000 and one of 10,000 nodes with their items, checked by all
// families: never seen before, and after one edit, in the worker's manner. Bars: 50 ms, 1 s, and 16 ms after an edit.
//
// Bundled first, as what ships is; each guide has a process of its own. The peer is what decision tables are checked by where
// there is no tree: every rule against every other, column by column (Drools DMN, dmn-check), written plainly in
// `check/pairwise.ts`. It finds overlaps alone: no gaps, no materials, no words.
import { fileURLToPath } from 'node:url';

import { inProcesses, printTimings } from '../../ui/bench/in-process.mjs';

/** @typedef {import('../../core/bench/timing.js').Timing} Timing */
/** @typedef {{ size: number, timings: readonly Timing[], memory: { guide: number, checked: number } }} Result */

const ROUNDS = process.argv[2] ?? '20';
const entry = fileURLToPath(new URL('./check/main.ts', import.meta.url));

for await (const result of inProcesses(entry, [['1000', ROUNDS], ['10000', ROUNDS]])) {
  const { size, timings, memory } = /** @type {Result} */ (result);
  printTimings(`${String(size)} nodes`, timings);
  console.log(`heap: the guide ${memory.guide.toFixed(1)} MB, what is remembered after a check ${memory.checked.toFixed(1)} MB`);
}
