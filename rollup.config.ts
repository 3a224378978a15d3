import { join } from 'node:path';
import process from 'node:process';

import type { RollupOptions } from 'rollup';

import { esmOptions } from './tools/build/esm.mjs';
import { allInOne, packageIifes } from './tools/build/iife.mjs';
import { builtPackages } from './tools/build/package-list.mjs';
import { vendorOptions } from './tools/build/vendor.mjs';

// npm runs scripts in the root; `import.meta.url` is no guide here, for rollup bundles this file first.
const root = process.cwd();
const packages = builtPackages(root);

const options: RollupOptions[] = [
  ...packages.map(esmOptions),
  ...packages.flatMap(vendorOptions),
  ...packages.flatMap((one) => packageIifes(one, packages)),
  allInOne(packages, join(root, 'dist')),
];

export default options;
