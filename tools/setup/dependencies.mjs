// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../root.mjs';

/**
 * npm writes both files in one run, in no promised order; a lock file newer by more than this
 * came from somewhere else (a pull, a checkout).
 */
const SAME_RUN_MS = 10_000;

/** Is `node_modules` there, and does it belong to the present lock file? */
export function dependenciesState() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (!existsSync(installed)) return 'absent';
  if (existsSync(lock) && statSync(lock).mtimeMs - statSync(installed).mtimeMs > SAME_RUN_MS) return 'outdated';
  return 'current';
}

/**
 * Installs what is missing, by the lock file and without touching it; an existing `node_modules` is brought
 * up to date, never wiped. Not `npm ci`: that refuses a lock file which leaves out the binaries for other
 * platforms (rollup, esbuild and rolldown have dozens), as one made behind a registry mirror without them does.
 */
export function ensureDependencies() {
  const state = dependenciesState();
  if (state === 'current') return;
  console.log(`setup: node_modules is ${state}, running npm install`);
  const run = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    console.error('setup: npm install failed; its message is above.');
    process.exit(1);
  }
}
