// @ts-check
// npm run bench [-- part-of-a-name …]: what runs in Node by vitest, then what needs a page, one after the other.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

import { root } from './root.mjs';

const wanted = process.argv.slice(2);
/** @param {string} file */
const isWanted = (file) => wanted.length === 0 || wanted.some((part) => file.includes(part));

const files = [...readdirSync(join(root, 'packages')).map((name) => join('packages', name)), 'playground']
  .map((home) => join(root, home, 'bench'))
  .filter(existsSync)
  .flatMap((folder) => readdirSync(folder).map((file) => relative(root, join(folder, file))))
  .filter(isWanted);
const inNode = files.filter((file) => file.endsWith('.bench.ts'));
const inPage = files.filter((file) => file.endsWith('.bench.mjs'));

/** @param {readonly string[]} args */
function run(args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

if (inNode.length > 0) run([join('node_modules', 'vitest', 'vitest.mjs'), 'bench', '--run', '--project', 'unit', ...inNode]);
for (const file of inPage) {
  console.log(`\n${file}`);
  run([file]);
}
if (inNode.length + inPage.length === 0) {
  console.error(`bench: no bench matches ${wanted.join(', ')}`);
  process.exitCode = 1;
}
