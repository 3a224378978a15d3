// @ts-check
// npm run playground -- build | serve … | backup FILE … | restore FILE … | verify …
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { root } from './root.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

ensureDependencies();
const { buildPlayground, isBuilt, playgroundDist } = await import('./playground/build.mjs');
const [command] = process.argv.slice(2);
if (command === 'build' || !isBuilt()) {
  console.log('playground: building');
  await buildPlayground();
}
if (command !== 'build') {
  const { status } = spawnSync(process.execPath, [join(playgroundDist, 'server/main.js'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
