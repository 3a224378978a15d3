// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { polyfillScript } from './polyfilled.mjs';

/**
 * Writes a package's `./polyfills` for hosts that bundle its ES modules themselves: what the package
 * and its dependencies need in Chromium 86. A package that needs some and does not offer them is an error.
 * @param {import('./package-list.mjs').Package} one
 * @param {ReadonlySet<string>} needed complete once the package's other bundles are written
 * @returns {import('rollup').Plugin}
 */
export function polyfillsEntry({ folder, manifest }, needed) {
  return {
    name: 'zhengwu-polyfills-entry',
    async writeBundle() {
      const offered = manifest['exports']?.['./polyfills'] !== undefined;
      if (needed.size > 0 && !offered) {
        this.error(
          `${manifest['name']} needs ${[...needed].join(', ')} in Chromium 86; let its package.json export ` +
            '"./polyfills": { "types": "./dist/polyfills.d.ts", "default": "./dist/polyfills.js" }, ' +
            'and list that file under sideEffects.',
        );
      }
      if (!offered) return;
      const list = [...needed].sort().join(', ') || 'nothing: the package runs there as it is';
      const dist = join(folder, 'dist');
      mkdirSync(dist, { recursive: true });
      writeFileSync(join(dist, 'polyfills.js'), `/* For Chromium 86: ${list} */\n${await polyfillScript([...needed].sort())}`);
      writeFileSync(join(dist, 'polyfills.d.ts'), 'export {};\n');
    },
  };
}
