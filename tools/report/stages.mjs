// @ts-check
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../root.mjs';
import { countsOf, leftOutBy, settled, sum } from './counts.mjs';
import { countsFolder } from './report.mjs';

/**
 * A step of `npm test` or `npm run lint`: a script run by Node.
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} script from the root
 * @property {readonly string[]} [args]
 */

/** A test that loops without end must not hang the whole run. */
const PATIENCE_MS = 20 * 60_000;

/**
 * Runs a script to its end, or to the end of our patience; then it and all that it started are killed.
 * @param {string} script @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
function run(script, args) {
  const isPosix = process.platform !== 'win32';
  // A group of its own, so that its workers end with it; the terminal's Ctrl+C no longer reaches it, so we pass it on.
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit', detached: isPosix });
  const end = () => {
    try {
      if (isPosix && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    } catch {
      // It has ended by itself in the meantime.
    }
  };
  const interrupted = () => {
    end();
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  const timer = setTimeout(() => {
    console.error(`${script} was ended after ${PATIENCE_MS / 60_000} minutes.`);
    end();
  }, PATIENCE_MS);
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  }).finally(() => {
    clearTimeout(timer);
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  });
}

/**
 * Runs all stages, the failed ones too, so that one look tells everything; prints a table, and as the last
 * line `N passed, N failed`. Sets the exit code.
 * @param {readonly Stage[]} stages
 */
export async function runStages(stages) {
  mkdirSync(countsFolder, { recursive: true });
  const rows = [];
  for (const { name, script, args = [] } of stages) {
    const counted = join(countsFolder, `${name}.json`);
    rmSync(counted, { force: true });
    console.log(`\n── ${name}`);
    const start = Date.now();
    const exitCode = await run(script, args);
    const counts = settled(countsOf(name), exitCode);
    const leftOut = leftOutBy(name);
    writeFileSync(counted, JSON.stringify(counts));
    rows.push({ name, ...counts, leftOut, seconds: (Date.now() - start) / 1000 });
  }
  const total = sum(rows);
  console.log('\n── summary');
  for (const { name, passed, failed, seconds } of rows) {
    console.log(`${name.padEnd(12)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`);
  }
  for (const { name, leftOut } of rows) {
    for (const [reason, count] of leftOut) console.log(`${name}: left out ${count} tests: ${reason}`);
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}
