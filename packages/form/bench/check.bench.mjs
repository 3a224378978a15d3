// @ts-check
// node packages/form/bench/check.bench.mjs [rounds] [each]: a form of 1,000 fields bound to tables, and the same bound to none,
// checked by all families: never seen before, and after one edit, in the worker's manner; with `each` by each family alone. Bars:
// 100 ms, and 16 ms after an edit. Beside it, what could be bound to what.
//
// Bundled first, as what ships is; each form has a process of its own.
import { fileURLToPath } from 'node:url';

import { inProcesses, printTimings } from '../../ui/bench/in-process.mjs';

/** @typedef {import('../../core/bench/timing.js').Timing} Timing */
/** @typedef {{ size: number, isUnbound: boolean, timings: readonly Timing[], byRule: Readonly<Record<string, number>> }} Result */

const [rounds = '20', ...more] = process.argv.slice(2);
const entry = fileURLToPath(new URL('./check/main.ts', import.meta.url));

for await (const result of inProcesses(entry, ['bound', 'unbound'].map((kind) => ['1000', rounds, kind, ...more]))) {
  const { size, isUnbound, timings, byRule } = /** @type {Result} */ (result);
  printTimings(`${String(size)} fields, bound to ${isUnbound ? 'nothing' : 'tables'}`, timings);
  console.log(Object.entries(byRule).map(([rule, count]) => `${rule} ${String(count)}`).join(', '));
}
