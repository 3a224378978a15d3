// @ts-check
import { createRequire } from 'node:module';

import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { build } from 'esbuild';

import { polyfillTable } from './polyfill-table.mjs';

const require = createRequire(import.meta.url);

/**
 * The core-js modules that a piece of code needs in Chromium 86.
 * @param {string} code
 * @returns {readonly string[]}
 */
export function polyfillsNeeded(code) {
  const needed = new Set();
  /** @param {string} key */
  const meet = (key) => {
    if (Object.hasOwn(polyfillTable, key)) for (const module of polyfillTable[key] ?? []) needed.add(module);
  };
  // `this.#at()` is nobody's business but its own.
  /** @param {any} member */
  const nameOf = ({ computed, property }) => (computed || property.type === 'PrivateIdentifier' ? undefined : property.name);
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowReturnOutsideFunction: true }), {
    Identifier: ({ name }) => meet(name),
    MemberExpression(member) {
      const name = nameOf(member);
      if (member.object.type === 'Identifier') meet(`${member.object.name}.${name}`);
      // `globalThis.structuredClone`
      if (name) meet(name);
    },
    CallExpression({ callee }) {
      if (callee.type === 'MemberExpression') meet(`.${nameOf(callee)}()`);
    },
  });
  return [...needed].sort();
}

/**
 * core-js asks for the global object and for Node's `require` by compiling text, which a strict
 * content security policy forbids and our scan refuses. Every browser of ours has `globalThis`.
 */
const withoutCompiledText = {
  name: 'core-js-without-compiled-text',
  /** @param {import('esbuild').PluginBuild} building */
  setup(building) {
    building.onLoad({ filter: /core-js[\\/]internals[\\/]global-this\.js$/ }, () => ({
      contents: 'module.exports = globalThis;',
    }));
    building.onLoad({ filter: /core-js[\\/]internals[\\/](try-node-require|get-built-in-node-module)\.js$/ }, () => ({
      contents: 'module.exports = function () {};',
    }));
  },
};

/** @type {Map<string, Promise<string>>} */
const built = new Map();

/**
 * One self-contained script that brings the named core-js modules; empty for none.
 * @param {readonly string[]} modules
 */
export function polyfillScript(modules) {
  if (modules.length === 0) return Promise.resolve('');
  const key = modules.join();
  const known = built.get(key);
  if (known) return known;
  const building = build({
    stdin: {
      contents: modules.map((name) => `require(${JSON.stringify(require.resolve(`core-js/modules/${name}`))});`).join('\n'),
      resolveDir: process.cwd(),
    },
    plugins: [withoutCompiledText],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome86',
    legalComments: 'none',
    write: false,
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  built.set(key, building);
  return building;
}

/**
 * Puts before an IIFE what it, after tree shaking, needs in Chromium 86: no more.
 * @param {Set<string>} needed collects the modules, for the package's `./polyfills`
 * @returns {import('rollup').Plugin}
 */
export function polyfilled(needed) {
  return {
    name: 'zhengwu-polyfilled',
    async renderChunk(code) {
      const modules = polyfillsNeeded(code);
      for (const module of modules) needed.add(module);
      const prelude = await polyfillScript(modules);
      return prelude === '' ? null : { code: prelude + code, map: null };
    },
  };
}
