// @ts-check
import { copyFileSync, existsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

import { lazyFile, lazyGlobal, workerFile } from './file-names.mjs';

/** @typedef {import('./package-list.mjs').Package} Package */

/**
 * Runs at the top of every IIFE. `currentScript` is known only while the script first runs, so the
 * address of the file, its siblings' folder, is kept. In a worker there is no document to ask.
 */
export const homeIntro = `
var zhengwuScript = typeof document === 'undefined' ? null : document.currentScript;
var zhengwuHome = zhengwuScript && zhengwuScript.src || (typeof location === 'undefined' ? 'file:///' : location.href);
var zhengwuNonce = zhengwuScript ? zhengwuScript.nonce : '';
var zhengwuLoading = {};
function zhengwuSibling(file, path) {
  function loaded() {
    return path.split('.').reduce(function (value, key) { return value && value[key]; }, globalThis);
  }
  if (loaded()) return Promise.resolve(loaded());
  return zhengwuLoading[file] = zhengwuLoading[file] || new Promise(function (resolve, reject) {
    var url = new URL(file, zhengwuHome).href;
    if (typeof document === 'undefined') {
      importScripts(url);
      resolve(loaded());
      return;
    }
    var script = document.createElement('script');
    if (zhengwuNonce) script.nonce = zhengwuNonce;
    script.onload = function () { resolve(loaded()); };
    script.onerror = function () {
      delete zhengwuLoading[file];
      reject(new Error(url + ' did not load: it has to stand beside the script that needs it.'));
    };
    script.src = url;
    document.head.appendChild(script);
  });
}
`;

/** `new URL('./worker.js', import.meta.url)`: what bundlers know as "a file beside me". */
const BESIDE_ME = /new URL\(\s*(['"])([^'"]+)\1\s*,\s*import\.meta\.url\s*\)/g;

/**
 * An IIFE cannot split code. What is a dynamic import of a package's lazy entry in ESM, or a worker's
 * module, is a file beside the script here: built apart, named by rule, found by `currentScript`.
 * @param {readonly Package[]} packages
 * @param {{ inlineAll: boolean, copyAll: boolean }} how `inlineAll`: dynamic imports go inside (in the sibling files
 *   themselves); `copyAll`: every sibling is put beside, not only those that the code asks for
 * @returns {import('rollup').Plugin}
 */
export function siblingFiles(packages, { inlineAll, copyAll }) {
  /** Absolute module path → the file that carries it. @type {Map<string, { file: string, global: string, from: string }>} */
  const siblings = new Map();
  for (const one of packages) {
    const from = join(one.folder, 'dist');
    for (const { subpath, source } of one.lazy) {
      siblings.set(source, { file: lazyFile(one, subpath), global: lazyGlobal(one, subpath), from });
    }
    if (one.worker) siblings.set(one.worker, { file: workerFile(one), global: '', from });
  }
  /** @type {Set<{ file: string, from: string }>} */
  const used = new Set();

  return {
    name: 'zhengwu-sibling-files',

    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string') this.error(`${importer}: a dynamic import has to name its module.`);
      const resolved = await this.resolve(specifier, importer);
      const sibling = resolved && siblings.get(resolved.id);
      if (inlineAll) return null;
      if (sibling) {
        used.add(sibling);
        return { id: sibling.file, external: true };
      }
      if (packages.some(({ inside }) => inside.includes(specifier))) return null;
      // What is split off for bundlers within one package is in its script: a file of its own would carry Lit and the controls again.
      if (resolved && packages.some(({ folder }) => [resolved.id, importer].every((id) => id.startsWith(join(folder, 'src') + sep)))) return null;
      this.error(
        `${importer} imports ${specifier}, of another package, when first needed, and an IIFE would carry it from the start. ` +
          'Reach it through an entry that stands under zhengwu.lazy in package.json, name it under zhengwu.inside, or import it plainly.',
      );
    },

    renderDynamicImport({ targetModuleId }) {
      const sibling = [...siblings.values()].find(({ file }) => file === targetModuleId);
      return sibling ? { left: 'zhengwuSibling(', right: `, ${JSON.stringify(sibling.global)})` } : null;
    },

    // After esbuild, which may have rewritten the quotes: hence `order: 'post'`.
    transform: {
      order: 'post',
      handler(code, id) {
        if (!code.includes('import.meta.url')) return null;
        const replaced = code.replace(BESIDE_ME, (text, _quote, path) => {
          const sibling = siblings.get(resolve(dirname(id), path.replace(/\.js$/, '.ts')));
          if (!sibling) this.error(`${id}: ${text} leads to no worker of a package.`);
          used.add(sibling);
          return `new URL(${JSON.stringify(sibling.file)}, zhengwuHome)`;
        });
        return { code: replaced, map: null };
      },
    },

    resolveImportMeta: (property) => (property === 'url' ? 'zhengwuHome' : null),

    writeBundle({ file }) {
      const dist = dirname(/** @type {string} */ (file));
      for (const sibling of copyAll ? siblings.values() : used) {
        const built = join(sibling.from, sibling.file);
        if (sibling.from !== dist && existsSync(built)) copyFileSync(built, join(dist, sibling.file));
      }
    },
  };
}
