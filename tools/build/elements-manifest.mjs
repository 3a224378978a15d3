// @ts-check
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

import * as analyzer from '@custom-elements-manifest/analyzer';
// @ts-expect-error it has no types
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

/** Its types leave these out. @type {{ create: (how: object) => import('custom-elements-manifest/schema').Package, ts: import('typescript') }} */
const { create, ts } = /** @type {any} */ (analyzer);

/** @param {string} text */
const built = (text) => text.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/**
 * The analyzer knows sources only; a host has what was built. Rewrites every path of a manifest.
 * @type {import('@custom-elements-manifest/analyzer').Plugin & { name: string }}
 */
export const builtPaths = {
  name: 'zhengwu-built-paths',
  packageLinkPhase({ customElementsManifest }) {
    /** @param {unknown} node */
    const walk = (node) => {
      if (Array.isArray(node)) {
        node.forEach(walk);
        return;
      }
      if (node === null || typeof node !== 'object') return;
      const record = /** @type {Record<string, unknown>} */ (node);
      for (const key of ['path', 'module']) {
        const value = record[key];
        if (typeof value === 'string') record[key] = built(value);
      }
      Object.values(record).forEach(walk);
    };
    walk(customElementsManifest.modules);
  },
};

/**
 * The custom elements manifest of the sources in a folder, with the paths of what is built from them.
 * @param {string} folder a package's
 */
export function elementsManifest(folder) {
  const sources = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(test|stories|d)\.ts$/.test(file))
    .sort();
  const modules = sources.map((file) => {
    const path = `src/${file.split(sep).join('/')}`;
    return ts.createSourceFile(path, readFileSync(join(folder, path), 'utf8'), ts.ScriptTarget.ES2015, true);
  });
  return create({ modules, plugins: [...litPlugin(), builtPaths], context: { dev: false } });
}

/**
 * Writes the manifest where a package says that it has one (`"customElements": "dist/custom-elements.json"`).
 * @param {import('./package-list.mjs').Package} one
 */
export function writeElementsManifest({ folder, manifest }) {
  const target = manifest['customElements'];
  if (target === undefined) return undefined;
  const path = join(folder, target);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(elementsManifest(folder), null, 2)}\n`);
  return relative(process.cwd(), path);
}
