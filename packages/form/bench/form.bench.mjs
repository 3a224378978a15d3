// @ts-check
// node packages/form/bench/form.bench.mjs: forms of 500 and 1,000 text fields beside form-js's viewer and plain Lit, in one run.
// `mount` until all is drawn, `cpu` what the page's main thread has worked for it, each key until the main thread is free and the page
// laid out; the best of several mounts, all keys.
import { benchPage, threadClock, turnAbout } from '../../../tools/bench/bench-page.mjs';
import { printTable, quantile } from '../../../tools/bench/figures.mjs';

/** @typedef {{ readonly mount: number, readonly cpu: number, readonly keys: readonly number[] }} Times */

const COUNTS = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 500, 1000];
const ROUNDS = 5;
const KEYS = 200;

const bench = await benchPage('packages/form/bench/form');

/** @param {string} name @param {number} count @returns {Promise<Times>} */
function measured(name, count) {
  return bench.inPage(async (page) => {
    /** @type {(what: 'mount' | 'type', ...given: (string | number)[]) => Promise<any>} */
    const inPage = (what, ...given) => page.evaluate(([which, ...args]) => /** @type {any} */ (globalThis).bench[which](...args), /** @type {[string, ...(string | number)[]]} */ ([what, ...given]));
    // Once before, small: what is loaded when first needed is there.
    await inPage('mount', name, 10);
    await inPage('type', 20);
    const worked = await threadClock(page);
    const before = await worked();
    const mount = await inPage('mount', name, count);
    const cpu = (await worked()) - before;
    return { mount, cpu, keys: await inPage('type', KEYS) };
  });
}

try {
  const names = ['plain Lit', 'form-js viewer', 'zw-form'];
  for (const count of COUNTS) {
    const all = await turnAbout(names, ROUNDS, (name) => measured(name, count));
    console.log(`\n${count} fields`);
    const rows = names.map((name) => {
      const times = all.get(name) ?? [];
      const keys = times.flatMap((each) => each.keys);
      return { name, mount: Math.min(...times.map(({ mount }) => mount)), cpu: Math.min(...times.map(({ cpu }) => cpu)), p50: quantile(keys, 0.5), p95: quantile(keys, 0.95) };
    });
    printTable([['ms', 'mount', 'cpu', 'key p50', 'key p95'], ...rows.map(({ name, mount, cpu, p50, p95 }) => [name, mount.toFixed(0), cpu.toFixed(0), p50.toFixed(2), p95.toFixed(2)])]);
    const [, peer, own] = rows;
    if (peer && own) console.log(`mount ${(own.mount / peer.mount).toFixed(2)} × form-js, its cpu ${(own.cpu / peer.cpu).toFixed(2)} ×, key p50 ${(own.p50 - peer.p50).toFixed(2)} ms beyond it`);
  }
} finally {
  await bench.close();
}
