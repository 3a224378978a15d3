// @ts-check
// npm start: the training stories, built and served. Built rather than in development mode: it opens faster,
// and what is seen is what is shipped. For working on stories there is `npm run storybook`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { serveFolder } from './pages/server.mjs';
import { root } from './root.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

const built = join(root, 'storybook-static/index.json');

/** The newest change below a folder. @param {string} folder @returns {number} */
function newest(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist')
    .reduce((latest, entry) => {
      const path = join(folder, entry.name);
      return Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
    }, 0);
}

ensureDependencies();
if (!existsSync(built) || statSync(built).mtimeMs < Math.max(newest(join(root, 'stories')), newest(join(root, 'packages')))) {
  console.log('start: building the stories');
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/storybook/dist/bin/dispatcher.js'),
      ...['build', '--config-dir', 'stories/.storybook', '--output-dir', 'storybook-static', '--quiet'],
    ],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}

const port = Number(process.env['PORT'] ?? 6006);
const { url } = await serveFolder(join(root, 'storybook-static'), { port }).catch((/** @type {unknown} */ error) => {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  console.log(`start: port ${port} is taken, using another (PORT=… chooses one)`);
  return serveFolder(join(root, 'storybook-static'));
});
console.log(`start: the stories are at ${url} (Ctrl+C ends)`);
