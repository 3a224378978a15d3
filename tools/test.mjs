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

await runStages([
  [
    { name: 'build', script: 'tools/build.mjs' },
    { name: 'playground', script: 'tools/playground.mjs', args: ['build'] },
  ],
  // Three kinds of tests at once: it keeps all cores busy by itself.
  {
    name: 'vitest',
    script: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--project', 'unit', '--project', 'browser', '--project', 'stories', '--reporter=default', '--reporter=json', '--outputFile.json=.cache/counts/vitest.json'],
  },
  // The long ones first.
  [
    {
      name: 'e2e',
      script: 'node_modules/vitest/vitest.mjs',
      args: ['run', '--project', 'e2e', '--reporter=default', '--reporter=json', '--outputFile.json=.cache/counts/e2e.json'],
    },
    { name: 'csp', script: 'tools/csp.mjs' },
    ...(floorRuns ? [{ name: 'floor', script: 'tools/floor.mjs' }] : []),
    { name: 'pack', script: 'tools/pack.mjs' },
    { name: 'scan', script: 'tools/scan.mjs' },
    { name: 'sizes', script: 'tools/sizes.mjs' },
  ],
]);
