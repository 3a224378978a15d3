// @ts-check
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

import { root } from '../root.mjs';
import { countsFolder } from './report.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * What a stage has counted: our own stages leave `{passed, failed}`, vitest its JSON report.
 * @param {string} stage
 * @returns {Counts | undefined}
 */
export function countsOf(stage) {
  const file = join(countsFolder, `${stage}.json`);
  if (!existsSync(file)) return undefined;
  const left = JSON.parse(readFileSync(file, 'utf8'));
  return 'numPassedTests' in left ? { passed: left.numPassedTests, failed: left.numFailedTests } : left;
}

/**
 * A test that failed, or a file that did not load.
 * @typedef {{ name: string, reason: string }} Failure
 */

/** Of what a failed test says: the assertion and where it stands, not the whole difference. */
const LINES = 4;
/** A counter-example may be one line of a whole document. */
const LETTERS = 400;

/**
 * What failed in a stage by name: a machine that keeps only the end of what is printed must tell it there.
 * @param {string} stage
 * @returns {readonly Failure[]}
 */
export function failuresOf(stage) {
  const file = join(countsFolder, `${stage}.json`);
  const left = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return left.failures ?? failuresIn(left.testResults ?? []);
}

/**
 * @param {readonly { name: string, status: string, message?: string, assertionResults: readonly { status: string, fullName: string, failureMessages?: readonly string[] | null }[] }[]} files of vitest's JSON report
 * @returns {readonly Failure[]}
 */
export function failuresIn(files) {
  return files.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const from = relative(root, name);
    if (failed.length === 0) return status === 'failed' ? [{ name: from, reason: beginning(message) }] : [];
    return failed.map(({ fullName, failureMessages }) => ({ name: `${from}: ${fullName}`, reason: beginning(failureMessages?.[0]) }));
  });
}

/** @param {readonly Failure[]} failures @param {string} stage */
export function tellFailures(stage, failures) {
  for (const { name, reason } of failures) console.log(`${stage}: failed: ${name}\n${reason.replace(/^/gm, '    ')}`);
}

/** @param {string | undefined} message */
function beginning(message) {
  return (message ?? '')
    .split('\n')
    .slice(0, LINES)
    .map((line) => line.slice(0, LETTERS))
    .join('\n');
}

/**
 * How many tests a stage left out for want of a program, by the reason that stands in their names:
 * `toJuel, as JUEL evaluates it (skipped: no Java)`.
 * @param {string} stage
 * @returns {ReadonlyMap<string, number>}
 */
export function leftOutBy(stage) {
  const file = join(countsFolder, `${stage}.json`);
  /** @type {{ testResults?: { assertionResults: { status: string, fullName: string }[] }[] }} */
  const left = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return reasonsOf((left.testResults ?? []).flatMap(({ assertionResults }) => assertionResults));
}

/**
 * @param {readonly { status: string, fullName: string }[]} tests
 * @returns {ReadonlyMap<string, number>}
 */
export function reasonsOf(tests) {
  /** @type {Map<string, number>} */
  const reasons = new Map();
  for (const { status, fullName } of tests) {
    if (status === 'passed' || status === 'failed') continue;
    const reason = /\(skipped: ([^)]*)\)/.exec(fullName)?.[1] ?? `no reason given: ${fullName}`;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return reasons;
}

/**
 * The counts of a stage that ended with an exit code. One that failed without a failed test (a suite that
 * did not load, a crash) counts as one failure: it must not vanish from the sum.
 * @param {Counts | undefined} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
export function settled(counts, exitCode) {
  if (!counts) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce((total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

/** The stages that have left something, for whoever runs several commands in a row. */
export function countedStages() {
  return existsSync(countsFolder) ? readdirSync(countsFolder).map((file) => file.replace(/\.json$/, '')) : [];
}
