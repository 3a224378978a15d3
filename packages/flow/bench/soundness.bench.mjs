// @ts-check
// node packages/flow/bench/soundness.bench.mjs [models] [seed]: soundness of random models of 10 to 60 nodes, and of many branches side by
// side, beside the plain search of the same net in the same run. Bars: median 1 ms, 99 % within 10 ms, 17 branches 5 ms.
//
// The plain search is what published checkers do without reduction: all markings, all orders. It gives up at 200,000 markings, and its
// time is then that of giving up.
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

import { printTable, quantile } from '../../../tools/bench/figures.mjs';
import { inProcesses } from '../../ui/bench/in-process.mjs';

/** @typedef {{ once: number[], best: number[] }} Times */
/** @typedef {{ name: string, models: number, verdicts: Record<string, number>, states: number, ours: Times, plain: Times, plainStates: number, plainGaveUp: number }} Result */

const [models = '1000', seed = '7'] = process.argv.slice(2);
const entry = fileURLToPath(new URL('./soundness/main.ts', import.meta.url));

for await (const output of inProcesses(entry, [[models, seed]])) {
  const results = /** @type {Result[]} */ (output);
  console.log(`\nsoundness, ms; seed ${seed}; load ${loadavg().map((load) => load.toFixed(1)).join(' ')}; once / the best of five`);
  printTable([
    ['', 'models', 'p50', 'p99', 'max', 'best p50', 'best p99', 'best max', 'states ≤', '| plain p50', 'p99', 'max', 'states ≤', 'gave up', ''],
    ...results.map(({ name, models: count, verdicts, states, ours, plain, plainStates, plainGaveUp }) => [
      name, String(count),
      ...[0.5, 0.99, 1].map((part) => quantile(ours.once, part).toFixed(2)),
      ...[0.5, 0.99, 1].map((part) => quantile(ours.best, part).toFixed(2)),
      String(states),
      ...[0.5, 0.99, 1].map((part) => quantile(plain.once, part).toFixed(2)),
      String(plainStates), String(plainGaveUp),
      Object.entries(verdicts).map(([verdict, number]) => `${String(number)} ${verdict}`).join(', '),
    ]),
  ]);
}
