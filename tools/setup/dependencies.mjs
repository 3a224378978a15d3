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

/** Installs what is missing. An existing `node_modules` is brought up to date, never wiped. */
export function ensureDependencies() {
  const state = dependenciesState();
  if (state === 'current') return;
  const exact = state === 'absent' && existsSync(join(root, 'package-lock.json'));
  const command = exact ? 'ci' : 'install';
  console.log(`setup: node_modules is ${state}, running npm ${command}`);
  const run = spawnSync('npm', [command, '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    console.error(`setup: npm ${command} failed; its message is above.`);
    process.exit(1);
  }
}
