// @ts-check
// npm run sizes: what a host's visitors download, gzipped, against the budgets in .size-limit.json.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { report } from './report/report.mjs';
import { root } from './root.mjs';

const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/size-limit/bin.js'), '--json'], {
  cwd: root,
  encoding: 'utf8',
});
/** @type {{ name: string, passed?: boolean, missed?: boolean, size: number, sizeLimit?: number }[]} */
const sizes = stdout.startsWith('[') ? JSON.parse(stdout) : [];
if (sizes.length === 0) console.error(stdout, stderr);

/** @param {number} bytes */
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
report(
  'sizes',
  sizes.map(({ name, passed, missed, size, sizeLimit }) => {
    if (missed || sizeLimit === undefined) return { name, faults: ['is not built: run npm run build first'] };
    console.log(`${name.padEnd(40)} ${kB(size).padStart(9)} of ${kB(sizeLimit)}`);
    return { name, faults: passed ? [] : [`${kB(size)} is over ${kB(sizeLimit)}`] };
  }),
);
