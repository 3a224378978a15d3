// @ts-check
// npm run build: every package from nothing, ES modules and IIFEs by rollup, then types, then manifests.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { writeElementsManifest } from './build/elements-manifest.mjs';
import { writeJsonSchemas } from './build/json-schemas.mjs';
import { builtPackages } from './build/package-list.mjs';
import { root } from './root.mjs';

/** @param {string} bin @param {readonly string[]} args */
function run(bin, args) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', bin), ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const packages = builtPackages(root);

// Old files in dist would be shipped with the new ones.
for (const folder of [root, ...packages.map((one) => one.folder)]) {
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
}
run('rollup/dist/bin/rollup', ['-c', 'rollup.config.ts', '--configPlugin', 'esbuild', '--silent']);
const sources = packages.map(({ folder }) => join(folder, 'tsconfig.src.json')).filter(existsSync);
// Forced: a type check that ran beside us may have left a claim that all is up to date.
run('typescript/bin/tsc', ['-b', '--force', ...sources]);
for (const one of packages) {
  writeElementsManifest(one);
  await writeJsonSchemas(one);
}
console.log(`build: ${packages.map(({ manifest }) => manifest['name']).join(', ')}`);
