// @ts-check
import { join } from 'node:path';

import terser from '@rollup/plugin-terser';

import { iifeFile, lazyFile, lazyGlobal, lazyName, roomOf, workerFile } from './file-names.mjs';
import { licences } from './licences.mjs';
import { polyfilled } from './polyfilled.mjs';
import { polyfillsEntry } from './polyfills-entry.mjs';
import { shortStyles } from './short-css.mjs';
import { homeIntro, siblingFiles } from './sibling-files.mjs';
import { libraryPlugins } from './vendor.mjs';

/** @typedef {import('./package-list.mjs').Package} Package */
/** @typedef {import('rollup').RollupOptions} RollupOptions */

const ENTRY = '\0zhengwu-entry';

/**
 * @param {string} code
 * @returns {import('rollup').Plugin}
 */
function entryModule(code) {
  return {
    name: 'zhengwu-entry',
    resolveId(id, importer) {
      if (id === ENTRY) return id;
      // A define entry or a worker is there for what it does, whatever its package says of sideEffects.
      return importer?.startsWith('\0zhengwu-') ? { id, moduleSideEffects: true } : null;
    },
    /** @param {string} id */
    load: (id) => (id === ENTRY ? code : null),
  };
}

/**
 * @param {object} bundle
 * @param {string} bundle.code what goes in, as a module
 * @param {string} bundle.file
 * @param {string} [bundle.global]
 * @param {readonly Package[]} bundle.packages
 * @param {Set<string>} bundle.polyfills collects what the bundle needs
 * @param {boolean} [bundle.inlineAll]
 * @param {boolean} [bundle.copyAll]
 * @returns {RollupOptions}
 */
function iifeOptions({ code, file, global, packages, polyfills, inlineAll = false, copyAll = false }) {
  return {
    input: ENTRY,
    plugins: [
      entryModule(code),
      siblingFiles(packages, { inlineAll, copyAll }),
      ...libraryPlugins(),
      shortStyles(),
      terser({ ecma: 2020, format: { comments: false } }),
      polyfilled(polyfills),
      licences(),
    ],
    output: {
      file,
      format: 'iife',
      inlineDynamicImports: true,
      // Sibling files add themselves to the same object.
      extend: true,
      freeze: false,
      intro: homeIntro,
      ...(global === undefined ? {} : { name: global }),
    },
    onwarn(warning, warn) {
      // Dependencies of others; ours are checked by dependency-cruiser.
      if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every((id) => id.includes('node_modules'))) return;
      if (warning.code === 'THIS_IS_UNDEFINED') return;
      warn(warning);
    },
  };
}

/**
 * Everything that one package offers to a host with a script tag, as module code: the define entry runs,
 * the others' names are exported; polyfills come from the build, lazy entries from sibling files.
 * @param {Package} one
 */
function offered({ entries, lazy }) {
  return entries
    .filter((entry) => !lazy.includes(entry) && entry.subpath !== './polyfills')
    .map(({ subpath, source }) =>
      subpath.endsWith('/define') || subpath === './define'
        ? `import ${JSON.stringify(source)};`
        : `export * from ${JSON.stringify(source)};`,
    )
    .join('\n');
}

/**
 * A lazy entry as module code. One that registers elements offers what its room does: `zhengwu.guide.runner.ZwGuideRunner`.
 * @param {Package} one @param {string} subpath @param {string} source
 */
function alone({ entries }, subpath, source) {
  const room = entries.find((entry) => entry.subpath === roomOf(subpath));
  return [...new Set([source, room?.source ?? source])].map((each) => `export * from ${JSON.stringify(each)};`).join('\n');
}

/**
 * The files of one package: itself, its lazy entries, its worker.
 * @param {Package} one
 * @param {readonly Package[]} packages all of them: one's sibling files may be another's
 * @returns {RollupOptions[]}
 */
export function packageIifes(one, packages) {
  const dist = join(one.folder, 'dist');
  /** @type {Set<string>} */
  const polyfills = new Set();
  const lazy = one.lazy.map(({ subpath, source }) =>
    iifeOptions({
      code: alone(one, subpath, source),
      file: join(dist, lazyFile(one, subpath)),
      global: lazyGlobal(one, subpath),
      packages,
      polyfills,
      inlineAll: true,
    }),
  );
  const worker =
    one.worker === undefined
      ? []
      : [
          iifeOptions({
            code: `import ${JSON.stringify(one.worker)};`,
            file: join(dist, workerFile(one)),
            packages,
            polyfills,
            inlineAll: true,
          }),
        ];
  const main = iifeOptions({
    code: offered(one),
    file: join(dist, iifeFile(one)),
    global: `zhengwu.${one.name}`,
    packages,
    polyfills,
  });
  // Siblings first: the main file's build copies them where it needs them, and sums up the polyfills.
  return [...lazy, ...worker, { ...main, plugins: [main.plugins, distinctNames(one), polyfillsEntry(one, polyfills)] }];
}

/**
 * `zhengwu.core.paper` is where the lazy entry `./paper` appears: no export may stand there already.
 * @param {Package} one
 * @returns {import('rollup').Plugin}
 */
function distinctNames({ lazy, manifest }) {
  const taken = new Set(lazy.map(({ subpath }) => lazyName(subpath)));
  return {
    name: 'zhengwu-distinct-names',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const clash = chunk.type === 'chunk' && chunk.exports.find((name) => taken.has(name));
        if (clash) this.error(`${manifest['name']} exports "${clash}", the name of its lazy entry ./${clash}.`);
      }
    },
  };
}

/**
 * All packages in one file: `zhengwu.core`, `zhengwu.guide` …
 * @param {readonly Package[]} packages
 * @param {string} dist
 * @returns {RollupOptions}
 */
export function allInOne(packages, dist) {
  const code = packages.map((one) => `import * as ${one.name} from '\0zhengwu-offered:${one.name}';\nexport { ${one.name} };`);
  const options = iifeOptions({
    code: code.join('\n'),
    file: join(dist, 'zhengwu.iife.js'),
    global: 'zhengwu',
    packages,
    polyfills: new Set(),
    // A host takes the folder as it is, and may load any part of it.
    copyAll: true,
  });
  const offers = {
    name: 'zhengwu-offered',
    /** @param {string} id */
    resolveId: (id) => (id.startsWith('\0zhengwu-offered:') ? id : null),
    /** @param {string} id */
    load: (id) => {
      const one = packages.find(({ name }) => id === `\0zhengwu-offered:${name}`);
      return one ? offered(one) : null;
    },
  };
  return { ...options, plugins: [offers, options.plugins] };
}
