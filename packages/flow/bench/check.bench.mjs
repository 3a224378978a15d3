// @ts-check
// node packages/flow/bench/check.bench.mjs [rounds] [steps]: flows of 500 steps checked by each family by itself, the dearest first, and by all: never seen
// before, and after a step was renamed. Bundled first, as what ships is; each flow has a process of its own.
import { fileURLToPath } from 'node:url';

import { inProcesses, printTimings } from '../../ui/bench/in-process.mjs';

/** @typedef {import('../../core/bench/timing.js').Timing} Timing */
/** @typedef {{ name: string, first: number, timings: readonly Timing[] }} Result */

const [rounds = '20', steps = '500'] = process.argv.slice(2);
const entry = fileURLToPath(new URL('./check/main.ts', import.meta.url));

for await (const output of inProcesses(entry, ['rows', 'blocks', 'branches', 'inclusive'].map((name) => [name, steps, rounds]))) {
  const { name, first, timings } = /** @type {Result} */ (output);
  printTimings(`${name}, ${steps} steps; all for the first time, while it is being compiled, ${first.toFixed(0)} of the processor`, timings);
}
