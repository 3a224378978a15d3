// @ts-check
// npm test: makes the machine ready, then everything that can fail, then one line that says how it went.
import { rmSync } from 'node:fs';

import { countsFolder } from './report/report.mjs';
import { runStages } from './report/stages.mjs';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

ensureDependencies();
ensureBrowser();
rmSync(countsFolder, { recursive: true, force: true });

const floorRuns = process.platform === 'linux' && process.arch === 'x64';
if (!floorRuns) console.log('test: leaving out "floor": the Chromium 86 that we know of runs on Linux x64 only.');

/** @param {string} name @param {readonly string[]} projects @returns {import('./report/stages.mjs').Stage} */
function vitest(name, projects = [name]) {
  const chosen = projects.flatMap((project) => ['--project', project]);
  return { name, script: 'node_modules/vitest/vitest.mjs', args: ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=.cache/counts/${name}.json`] };
}

await runStages(
  [
    { name: 'build', script: 'tools/build.mjs' },
    vitest('unit', ['unit', 'unit-alone']),
    vitest('browser', ['browser', 'browser-alone']),
    { name: 'playground', script: 'tools/playground.mjs', args: ['build'] },
    { ...vitest('e2e'), after: ['playground'] },
    vitest('stories'),
    { name: 'csp', script: 'tools/csp.mjs' },
    ...(floorRuns ? [{ name: 'floor', script: 'tools/floor.mjs', after: ['build', 'playground'] }] : []),
    { name: 'pack', script: 'tools/pack.mjs', after: ['build'] },
    { name: 'scan', script: 'tools/scan.mjs', after: ['build', 'playground'] },
    { name: 'sizes', script: 'tools/sizes.mjs', after: ['build'] },
  ],
  // One more than a small machine has cores: now and then each waits for a page, a disk, or a moment to pass.
  { atOnce: 3 },
);
