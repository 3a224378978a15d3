// @ts-check
import { join } from 'node:path';

import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';

import { loweringOf } from './esm.mjs';
import { licences } from './licences.mjs';
import { withoutCompiler } from './without-compiler.mjs';

/**
 * The modules that a package names under `zhengwu.vendor`, with the libraries that they import inside, so that a host installs
 * none of them and shares none of their global registries. What two of them need is in a chunk of its own, once.
 * @param {import('./package-list.mjs').Package} one
 * @returns {import('rollup').RollupOptions[]}
 */
export function vendorOptions({ folder, vendor }) {
  if (vendor.length === 0) return [];
  return [
    {
      input: Object.fromEntries(vendor.map(({ output, source }) => [output, source])),
      plugins: [...libraryPlugins(), licences()],
      output: { dir: join(folder, 'dist'), format: 'es', entryFileNames: '[name].js', chunkFileNames: 'vendor/[name]-shared.js' },
      onwarn(warning, warn) {
        // Libraries' own habits.
        if (warning.code !== 'CIRCULAR_DEPENDENCY' && warning.code !== 'THIS_IS_UNDEFINED') warn(warning);
      },
    },
  ];
}

/** How modules of libraries are found and made fit for a page. @returns {import('rollup').Plugin[]} */
export function libraryPlugins() {
  return [
    // `dedupe` finds them from the root, wherever they are imported: two copies of React would not share their hooks.
    nodeResolve({ browser: true, exportConditions: ['zhengwu-source'], extensions: ['.ts', '.mjs', '.js', '.json'], dedupe: (id) => /^(react|react-dom|@formily\/[^/]+)(\/|$)/.test(id) }),
    withoutCompiler(),
    commonjs(),
    // Dependencies too: some ship syntax that Chromium 86 cannot read.
    esbuild({
      target: 'chrome86',
      include: /\.[cm]?[jt]sx?$/,
      exclude: [],
      loaders: { '.mjs': 'js', '.cjs': 'js' },
      tsconfig: false,
      tsconfigRaw: loweringOf,
      // A page has no `process`; what asks for it gets its production half.
      define: { 'process.env.NODE_ENV': '"production"' },
    }),
  ];
}
