// @ts-check
// Saves of 200 kB through HTTP beside SQLite's own transactions. The bar: half as many a second.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { buildServer, bundleForNode } from '../../tools/playground/build.mjs';

const here = import.meta.dirname;
const temporary = join(here, '../tmp');
mkdirSync(temporary, { recursive: true });
const folder = mkdtempSync(join(temporary, 'bench-'));
try {
  const [main, saves] = [join(folder, 'server.js'), join(folder, 'saves.js')];
  await buildServer(main, join(here, 'serve-without-limits.ts'));
  await bundleForNode(join(here, 'saves.ts'), saves);
  const { status } = spawnSync(process.execPath, [saves, main, folder], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
