// @ts-check
// Removes what building, testing and looking have made; what was installed or fetched stays.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './root.mjs';

const made = ['dist', 'coverage', 'storybook-static', 'shots', '.cache/tsc', '.cache/csp', 'playground/dist'];
const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/dist`);

for (const folder of [...made, ...packages]) rmSync(join(root, folder), { recursive: true, force: true });
