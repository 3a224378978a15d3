// @ts-check
// node packages/form/bench/insert.bench.mjs: a field inserted into the middle of a flat form of 500, in the builder as a person does it
// (the shelf is clicked: the edit, the canvas, the properties of what is new), beside a plain Lit list, in one run. `p50` and `p95`
// until the main thread is free and the page is laid out; `cpu` what the page's main thread has worked for it, at p50.
import { benchPage, threadClock, turnAbout } from '../../../tools/bench/bench-page.mjs';
import { printTable, quantile } from '../../../tools/bench/figures.mjs';

/** @typedef {{ readonly wall: readonly number[], readonly cpu: readonly number[] }} Times */

const COUNTS = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [50, 500];
const ROUNDS = 3;
const WARM_UP = 10;
const INSERTIONS = 40;
/** ms in which what comes later, the check and its findings, is done. */
const LATER = 150;

const bench = await benchPage('packages/form/bench/insert');

/** @param {string} name @param {number} count @returns {Promise<Times>} */
function measured(name, count) {
  return bench.inPage(async (page) => {
    await page.evaluate(([which, n]) => /** @type {any} */ (globalThis).bench.open(which, n), /** @type {const} */ ([name, count]));
    const worked = await threadClock(page);
    const [wall, cpu] = /** @type {[number[], number[]]} */ ([[], []]);
    for (let at = 0; at < WARM_UP + INSERTIONS; at += 1) {
      const before = await worked();
      wall.push(await page.evaluate(() => /** @type {any} */ (globalThis).bench.insert()));
      cpu.push((await worked()) - before);
      await page.waitForTimeout(LATER);
    }
    return { wall: wall.slice(WARM_UP), cpu: cpu.slice(WARM_UP) };
  });
}

try {
  const names = ['plain Lit', 'zw-form-builder'];
  for (const count of COUNTS) {
    const all = await turnAbout(names, ROUNDS, (name) => measured(name, count));
    console.log(`\n${count} fields`);
    const rows = names.map((name) => {
      const times = all.get(name) ?? [];
      const wall = times.flatMap((each) => each.wall);
      return [name, quantile(wall, 0.5), quantile(wall, 0.95), quantile(times.flatMap(({ cpu }) => cpu), 0.5)];
    });
    printTable([['ms', 'p50', 'p95', 'cpu'], ...rows.map(([name, ...times]) => [String(name), ...times.map((time) => Number(time).toFixed(1))])]);
  }
} finally {
  await bench.close();
}
