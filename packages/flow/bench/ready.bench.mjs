// @ts-check
// node packages/flow/bench/ready.bench.mjs [rounds]: from a script that is loaded to a flow designer that can be worked with: the flow drawn, its steps
// listed, the palette there, painted. `script` is from its last byte until all its modules have run, `usable` the opening,
// `ready` both, `whole` until what comes behind the first drawing is here too, `cpu` what the page's main thread
// has worked until then, whatever else the machine has done meanwhile. The median of several pages. Bar: ready within 1,500 ms.
import { loadavg } from 'node:os';

import { benchPage, threadClock, turnAbout } from '../../../tools/bench/bench-page.mjs';
import { printTable, quantile } from '../../../tools/bench/figures.mjs';

const ROUNDS = Number(process.argv[2] ?? 7);
const FLOWS = ['食品经营许可', '500 steps'];

const bench = await benchPage('packages/flow/bench/ready', { worker: { format: 'es' } });

/** @param {string} name @returns {Promise<{ script: number, usable: number, whole: number, cpu: number }>} */
function measured(name) {
  return bench.inPage(async (page) => {
    const script = await page.evaluate(() => /** @type {any} */ (globalThis).bench.script);
    const worked = await threadClock(page);
    const before = await worked();
    const times = await page.evaluate((which) => /** @type {any} */ (globalThis).bench.open(which), name);
    return { script, ...times, cpu: (await worked()) - before };
  });
}

try {
  const all = await turnAbout(FLOWS, ROUNDS, measured);
  console.log(`load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`);
  printTable([
    ['ms', 'script', 'usable', 'ready', 'the best', 'whole', 'cpu'],
    ...FLOWS.map((name) => {
      const times = all.get(name) ?? [];
      const ready = times.map(({ script, usable }) => script + usable);
      const of = (/** @type {'script' | 'usable' | 'whole' | 'cpu'} */ part) => quantile(times.map((each) => each[part]), 0.5).toFixed(0);
      return [name, of('script'), of('usable'), quantile(ready, 0.5).toFixed(0), Math.min(...ready).toFixed(0), of('whole'), of('cpu')];
    }),
  ]);
} finally {
  await bench.close();
}
