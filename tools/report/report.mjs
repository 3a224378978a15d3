// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../root.mjs';

/** Where stages leave their counts for `npm test` to add up. */
export const countsFolder = join(root, '.cache/counts');

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {readonly string[]} faults none: passed
 */

/**
 * Ends a stage of ours: tells its faults and its count, leaves the count for `npm test`, and sets the exit code.
 * A stage that checked nothing has failed: something upstream did not happen.
 * @param {string} stage
 * @param {readonly Check[]} checks
 */
export function report(stage, checks) {
  const failed = checks.filter(({ faults }) => faults.length > 0);
  for (const { name, faults } of failed) console.error(`${stage}: ${name}\n${faults.map((fault) => `    ${fault}`).join('\n')}`);
  const counts =
    checks.length === 0 ? { passed: 0, failed: 1 } : { passed: checks.length - failed.length, failed: failed.length };
  if (checks.length === 0) console.error(`${stage}: there was nothing to check.`);
  console.log(`${stage}: ${counts.passed} passed, ${counts.failed} failed`);
  mkdirSync(countsFolder, { recursive: true });
  const failures = failed.map(({ name, faults }) => ({ name, reason: faults.join('\n') }));
  writeFileSync(join(countsFolder, `${stage}.json`), JSON.stringify({ ...counts, failures }));
  if (counts.failed > 0) process.exitCode = 1;
}
