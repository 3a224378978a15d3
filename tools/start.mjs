// @ts-check
// npm start [-- --host HOST --port PORT --data DIR]: installs what is missing, builds what has changed, serves the playground.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { root } from './root.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

ensureDependencies();
const { buildPlayground, isBuilt, playgroundDist } = await import('./playground/build.mjs');
if (!isBuilt()) {
  console.log('start: building the playground');
  await buildPlayground();
}

const server = spawn(process.execPath, [join(playgroundDist, 'server/main.js'), 'serve', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
// The terminal's Ctrl+C reaches the server too: it finishes what it has begun, and then we end with it.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
