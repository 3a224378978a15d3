// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../root.mjs';
import { countsOf, settled, sum } from './counts.mjs';
import { countsFolder } from './report.mjs';

/**
 * A step of `npm test` or `npm run lint`: a script run by Node.
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} script from the root
 * @property {readonly string[]} [args]
 */

/**
 * Runs all stages, the failed ones too, so that one look tells everything; prints a table, and as the last
 * line `N passed, N failed`. Sets the exit code.
 * @param {readonly Stage[]} stages
 */
export function runStages(stages) {
  mkdirSync(countsFolder, { recursive: true });
  const rows = stages.map(({ name, script, args = [] }) => {
    const counted = join(countsFolder, `${name}.json`);
    rmSync(counted, { force: true });
    console.log(`\n── ${name}`);
    const start = Date.now();
    const { status } = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' });
    const counts = settled(countsOf(name), status ?? 1);
    writeFileSync(counted, JSON.stringify(counts));
    return { name, ...counts, seconds: (Date.now() - start) / 1000 };
  });
  const total = sum(rows);
  console.log('\n── summary');
  for (const { name, passed, failed, seconds } of rows) {
    console.log(`${name.padEnd(12)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`);
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}
