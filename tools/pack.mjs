// @ts-check
// npm run check:pack: what would be published holds what belongs there, and every consumer can resolve it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

import { builtPackages } from './build/package-list.mjs';
import { strangers } from './pack/contents.mjs';
import { unusedDependencies } from './pack/unused.mjs';
import { report } from './report/report.mjs';
import { root } from './root.mjs';

const packs = join(root, '.cache/pack');
mkdirSync(packs, { recursive: true });

/** @param {string} folder @returns {{ filename: string, files: { path: string }[] }} */
function packed(folder) {
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', packs], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const answer = JSON.parse(output);
  return Array.isArray(answer) ? answer[0] : Object.values(answer)[0];
}

/** @param {string} tarball @param {Record<string, any>} manifest */
function typesFaults(tarball, manifest) {
  const notModules = Object.keys(manifest['exports']).filter((subpath) => /\.(json|css)$/.test(subpath));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
      ...[tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji', '--no-color'],
      ...(notModules.length > 0 ? ['--exclude-entrypoints', ...notModules] : []),
    ],
    { encoding: 'utf8' },
  );
  return status === 0 ? [] : [stdout.trim() || stderr.trim()];
}

const checks = [];
for (const { folder, manifest } of builtPackages(root)) {
  if (manifest['private']) continue;
  const { filename, files } = packed(folder);
  const tarball = join(packs, filename);
  const { buffer } = new Uint8Array(readFileSync(tarball));
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
  const name = manifest['name'];
  checks.push(
    { name: `${name}: contents`, faults: strangers(files.map(({ path }) => path)) },
    {
      name: `${name}: every dependency is used`,
      faults: unusedDependencies(
        Object.keys(manifest['dependencies'] ?? {}),
        files.filter(({ path }) => /\.(js|d\.ts)$/.test(path) && !path.endsWith('.iife.js')).map(({ path }) => readFileSync(join(folder, path), 'utf8')),
      ),
    },
    { name: `${name}: publint`, faults: messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code) },
    { name: `${name}: types for every consumer`, faults: typesFaults(tarball, manifest) },
  );
}
report('pack', checks);
