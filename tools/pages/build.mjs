// @ts-check
import { join } from 'node:path';

import { build, mergeConfig } from 'vite';

import { root } from '../root.mjs';

/** Where its modules lie, each named by what it holds: read by a browser once, not again for each of the stories. */
export const BARE_ASSETS = '/assets/';

/** Builds the bare page with every story in it, and gives its folder. */
export async function buildBarePage() {
  const outDir = join(root, '.cache/csp');
  await build(
    mergeConfig(
      { configFile: join(root, 'vite.config.ts') },
      {
        root: join(root, 'tools/pages/bare'),
        base: './',
        logLevel: 'warn',
        build: {
          outDir,
          emptyOutDir: true,
          minify: false,
          reportCompressedSize: false,
          modulePreload: false,
          // A data: address would need leave that the policy gives to pictures and fonts only.
          assetsInlineLimit: 0,
          chunkSizeWarningLimit: 1e6,
        },
      },
    ),
  );
  return outDir;
}
