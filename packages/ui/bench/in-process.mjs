// @ts-check
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { build } from 'esbuild';

import { printTable, quantile } from '../../../tools/bench/figures.mjs';

/** @typedef {import('../../core/bench/timing.js').Timing} Timing */

/**
 * Bundles a program as what ships is, and runs it in a process of its own for each list of arguments, one after the other: what
 * the program writes, as JSON.
 * @param {string} entry
 * @param {readonly (readonly string[])[]} runs
 * @returns {AsyncGenerator<unknown, void>}
 */
export async function* inProcesses(entry, runs) {
  const folder = await mkdtemp(join(tmpdir(), 'zhengwu-bench-'));
  const program = join(folder, 'main.mjs');
  try {
    await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', conditions: ['zhengwu-source'], outfile: program, logLevel: 'error' });
    for (const args of runs) {
      const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', program, ...args], { maxBuffer: 1e8 });
      yield JSON.parse(stdout);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @param {string} title @param {readonly Timing[]} timings */
export function printTimings(title, timings) {
  console.log(`\n${title}, ms; load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`);
  printTable([
    ['', 'clock min', 'p50', 'p95', 'processor min', 'p50', 'p95', ''],
    ...timings.map(({ name, clock, processor, note }) => [name, ...[clock, processor].flatMap((values) => [0, 0.5, 0.95].map((part) => quantile(values, part).toFixed(1))), note]),
  ]);
}
