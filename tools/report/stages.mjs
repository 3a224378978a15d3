// @ts-check
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { countsOf, failuresOf, leftOutBy, settled, sum, tellFailures } from './counts.mjs';
import { inLanes } from './lanes.mjs';
import { countsFolder } from './report.mjs';
import { runStage } from './run-stage.mjs';

/** @typedef {import('./run-stage.mjs').Stage & { after?: readonly string[] }} Stage `after` names those that have to have ended before it begins */

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {ReadonlyMap<string, number>} leftOut
 * @property {readonly import('./counts.mjs').Failure[]} failures
 * @property {number} seconds
 */

/**
 * Runs all stages, the failed ones too, so that one look tells everything; prints a table, and as the last
 * line `N passed, N failed`. Sets the exit code.
 * @param {readonly Stage[]} stages in the order in which they begin: the long ones first, for the last to begin should be the first to end
 * @param {{ atOnce: number }} how how many run at once at most: as many as fit into the memory of a small machine
 */
export async function runStages(stages, { atOnce }) {
  mkdirSync(countsFolder, { recursive: true });
  const start = Date.now();
  const isAlone = stages.length === 1 || atOnce === 1;
  const rows = await inLanes(
    atOnce,
    stages.map((stage) => ({ ...stage, run: () => settledStage(stage, isAlone) })),
  );
  const total = sum(rows);
  console.log('\n── summary');
  for (const { name, passed, failed, seconds } of rows) {
    console.log(`${name.padEnd(12)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`);
  }
  for (const { name, failures, leftOut } of rows) {
    tellFailures(name, failures);
    for (const [reason, count] of leftOut) console.log(`${name}: left out ${count} tests: ${reason}`);
  }
  console.log(`${'in all'.padEnd(12)} ${((Date.now() - start) / 1000).toFixed(1).padStart(36)} s`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

/** @param {Stage} stage @param {boolean} isAlone @returns {Promise<Row>} */
async function settledStage(stage, isAlone) {
  const { name } = stage;
  const counted = join(countsFolder, `${name}.json`);
  rmSync(counted, { force: true });
  console.log(`\n── ${name}${isAlone ? '' : ' …'}`);
  const start = Date.now();
  const { exitCode, output } = await runStage(stage, { isAlone });
  const seconds = (Date.now() - start) / 1000;
  if (!isAlone) process.stdout.write(`\n── ${name}\n${output}`);
  const counts = settled(countsOf(name), exitCode);
  const leftOut = leftOutBy(name);
  const failures = failuresOf(name);
  writeFileSync(counted, JSON.stringify({ ...counts, failures }));
  return { name, ...counts, leftOut, failures, seconds };
}
