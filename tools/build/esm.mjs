// @ts-check
import { join, relative } from 'node:path';

import esbuild from 'rollup-plugin-esbuild';

import { shortStyles } from './short-css.mjs';

/**
 * A module a source file, readable, nothing of others inside: bundlers of the host do the rest.
 * @param {import('./package-list.mjs').Package} one
 * @returns {import('rollup').RollupOptions}
 */
export function esmOptions({ folder, entries, worker, vendor }) {
  const source = join(folder, 'src');
  const inputs = entries.map((entry) => /** @type {const} */ ([entry.output, entry.source]));
  if (worker) inputs.push([relative(source, worker).replace(/\.ts$/, ''), worker]);
  return {
    input: Object.fromEntries(inputs),
    // A package is imported by name, whether it is ours or another's.
    external: (id) => /^[@a-z]/i.test(id) && !/^[a-z]:[\\/]/i.test(id),
    // The floor itself: private members stay as they are written, which ES2020 would turn into maps.
    // So do optional chains: all that Chromium 86 gets wrong of them is a spread argument (V8 issue 11558), which lint forbids.
    plugins: [besides(vendor), esbuild({ target: 'chrome86', supported: { 'optional-chain': true }, tsconfig: false, tsconfigRaw: loweringOf }), shortStyles()],
    output: {
      dir: join(folder, 'dist'),
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: source,
      entryFileNames: '[name].js',
    },
  };
}

/**
 * Leaves modules that are built apart where they are: their neighbours import them by a relative path.
 * @param {import('./package-list.mjs').Package['vendor']} apart
 * @returns {import('rollup').Plugin}
 */
function besides(apart) {
  return {
    name: 'zhengwu-built-apart',
    async resolveId(specifier, importer, options) {
      if (!specifier.startsWith('.')) return null;
      const resolved = await this.resolve(specifier, importer, { isEntry: options.isEntry, attributes: options.attributes, skipSelf: true });
      return resolved !== null && apart.some(({ source }) => source === resolved.id) ? { id: resolved.id.replace(/\.ts$/, '.js'), external: 'relative' } : null;
    },
  };
}

/** What esbuild must know of tsconfig.base.json: how decorators and fields are lowered. */
export const loweringOf = {
  compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false, verbatimModuleSyntax: true },
};
