// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Entry
 * @property {string} subpath as in `exports`, for example `./paper`
 * @property {string} source absolute path of the TypeScript module
 * @property {string} output path below `dist`, without `.js`
 *
 * @typedef {object} Package
 * @property {string} name the short name: `core` for `@zhengwu/core`
 * @property {string} folder absolute
 * @property {Record<string, any>} manifest
 * @property {readonly Entry[]} entries every module that `exports` offers
 * @property {readonly string[]} inside dependencies that are imported when first needed and yet go inside the IIFE
 * @property {readonly Entry[]} lazy those of them that a script-tag host loads when first needed
 * @property {readonly Omit<Entry, 'subpath'>[]} vendor modules that carry the libraries which they import
 * @property {string | undefined} worker absolute path of the worker's module
 */

/**
 * The packages that are built: every folder under `packages/` with a `src/index.ts`, dependencies first.
 * A package says what is special about it under `zhengwu` in its manifest:
 * `lazy`: subpaths kept out of the IIFE, each in a sibling file; `inside`: dependencies whose dynamic import goes inside; `vendor`: modules that carry the
 * libraries which they import, devDependencies then; `worker`: a worker other than `src/check/worker.ts`.
 * @param {string} root
 * @returns {readonly Package[]}
 */
export function builtPackages(root) {
  const folders = readdirSync(join(root, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, 'packages', entry.name))
    .filter((folder) => existsSync(join(folder, 'src/index.ts')));
  return dependenciesFirst(folders.map(readPackage));
}

/**
 * @param {string} folder
 * @returns {Package}
 */
function readPackage(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const own = manifest.zhengwu ?? {};
  const entries = Object.entries(manifest.exports ?? {}).flatMap(([subpath, conditions]) => {
    const source = conditions['zhengwu-source'];
    if (source === undefined) return [];
    return [{ subpath, source: join(folder, source), output: outputOf(source) }];
  });
  for (const { source } of entries) {
    if (!existsSync(source)) throw new Error(`${manifest.name}: exports offers ${source}, which does not exist.`);
  }
  const lazy = /** @type {string[]} */ (own.lazy ?? []).map((subpath) => {
    const entry = entries.find((candidate) => candidate.subpath === subpath);
    if (!entry) throw new Error(`${manifest.name}: zhengwu.lazy names ${subpath}, which exports does not offer.`);
    return entry;
  });
  const vendor = /** @type {string[]} */ (own.vendor ?? []).map((source) => {
    if (!existsSync(join(folder, source))) throw new Error(`${manifest.name}: zhengwu.vendor names ${source}, which does not exist.`);
    return { source: join(folder, source), output: outputOf(source) };
  });
  const worker = join(folder, own.worker ?? 'src/check/worker.ts');
  return {
    name: manifest.name.replace(/^@zhengwu\//, ''),
    folder,
    manifest,
    entries,
    lazy,
    inside: own.inside ?? [],
    vendor,
    worker: existsSync(worker) ? worker : undefined,
  };
}

/** `./src/paper/index.ts` → `paper/index` @param {string} source */
const outputOf = (source) => source.replace(/^\.\/src\//, '').replace(/\.ts$/, '');

/** @param {readonly Package[]} packages */
function dependenciesFirst(packages) {
  /** @type {Package[]} */
  const sorted = [];
  /** @param {Package} one */
  const place = (one) => {
    if (sorted.includes(one)) return;
    for (const dependency of Object.keys(one.manifest.dependencies ?? {})) {
      const needed = packages.find(({ manifest }) => manifest.name === dependency);
      if (needed) place(needed);
    }
    sorted.push(one);
  };
  packages.forEach(place);
  return sorted;
}
