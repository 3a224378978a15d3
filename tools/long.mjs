// @ts-check
// npm run test:long [-- vitest arguments]: the property tests with large counts and one seed for all of them.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';

import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './root.mjs';

ensureDependencies();
const seed = process.env['ZHENGWU_SEED'] ?? String(randomInt(2 ** 31));
console.log(`test:long: seed ${seed} (to repeat: ZHENGWU_SEED=${seed} npm run test:long)`);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit', '--project', 'unit-alone', '--testTimeout=900000', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ZHENGWU_LONG: '1', ZHENGWU_SEED: seed } },
);
console.log(`test:long: seed ${seed}`);
process.exitCode = status ?? 1;
