// @ts-check
// npm run sizes: what a host's visitors download, gzipped, against the budgets in .size-limit.json and .first-load.json.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { report } from './report/report.mjs';
import { root } from './root.mjs';
import { bytesOf, firstLoad } from './sizes/first-load.mjs';

const NOT_BUILT = { faults: ['is not built: run npm run build first'] };

/** @param {number} bytes */
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @param {string} name @param {number} size @param {number} limit */
function compared(name, size, limit) {
  console.log(`${name.padEnd(60)} ${kB(size).padStart(9)} of ${kB(limit)}`);
  return { name, faults: size <= limit ? [] : [`${kB(size)} is over ${kB(limit)}`] };
}

const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/size-limit/bin.js'), '--json'], {
  cwd: root,
  encoding: 'utf8',
});
/** @type {{ name: string, missed?: boolean, size: number, sizeLimit?: number }[]} */
const sizes = stdout.startsWith('[') ? JSON.parse(stdout) : [];
if (sizes.length === 0) console.error(stdout, stderr);
const whole = sizes.map(({ name, missed, size, sizeLimit }) => (missed || sizeLimit === undefined ? { name, ...NOT_BUILT } : compared(name, size, sizeLimit)));

/** @type {import('./sizes/first-load.mjs').FirstLoad[]} */
const budgets = JSON.parse(readFileSync(join(root, '.first-load.json'), 'utf8'));
const first = await Promise.all(
  budgets.map(async (budget) => {
    if (!existsSync(join(root, budget.path))) return { name: budget.name, ...NOT_BUILT };
    const { bytes } = await firstLoad(root, budget);
    return compared(budget.name, bytes, bytesOf(budget.limit));
  }),
);

report('sizes', sizes.length === 0 ? [] : [...whole, ...first]);
