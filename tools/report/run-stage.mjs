// @ts-check
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../root.mjs';

/**
 * A step of `npm test` or `npm run lint`: a script run by Node.
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} script from the root
 * @property {readonly string[]} [args]
 */

/** A test that loops without end must not hang the whole run. */
const PATIENCE_MS = 20 * 60_000;
const outputs = join(root, '.cache/output');

/**
 * Runs a stage to its end, or to the end of our patience; then it and all that it started are killed.
 * @param {Stage} stage
 * @param {{ isAlone: boolean }} how what a stage beside another says is kept until it has ended: two at once are not understood
 * @returns {Promise<{ exitCode: number, output: string }>} `output` is what has not been shown yet
 */
export async function runStage({ name, script, args = [] }, { isAlone }) {
  mkdirSync(outputs, { recursive: true });
  const kept = join(outputs, `${name}.txt`);
  const file = openSync(kept, 'w');
  const isPosix = process.platform !== 'win32';
  // A group of its own, so that its workers end with it; the terminal's Ctrl+C no longer reaches it, so we pass it on.
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: isAlone ? 'inherit' : ['ignore', file, file],
    detached: isPosix,
  });
  closeSync(file);
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
    // Whoever else runs hears of it in the same moment, and ends its own.
    setImmediate(() => process.exit(130));
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  const timer = setTimeout(() => {
    console.error(`${script} was ended after ${PATIENCE_MS / 60_000} minutes.`);
    end();
  }, PATIENCE_MS);
  try {
    const exitCode = await /** @type {Promise<number>} */ (
      new Promise((resolve) => {
        child.once('error', () => resolve(1));
        child.once('exit', (code) => resolve(code ?? 1));
      })
    );
    return { exitCode, output: readFileSync(kept, 'utf8') };
  } finally {
    clearTimeout(timer);
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  }
}
