// @ts-check
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';

/**
 * @typedef {object} FirstLoad
 * @property {string} name
 * @property {string} path the entry, from the root
 * @property {string} limit as size-limit writes it: `150 kB`
 * @property {readonly string[]} [ignore] what a host has anyway, and no file of ours tells apart: other packages
 * @property {readonly string[]} [beside] entries, from the root, whose first loads a page has already: what they share is not counted
 */

/**
 * What a page downloads before the entry has run, in bytes, gzipped: the entry's own file and those that it imports, as a
 * bundler that splits code makes them. What is imported when it is needed is loaded later, and not counted; size-limit
 * counts it, for its bundles are one file.
 * @param {string} root @param {Pick<FirstLoad, 'path' | 'ignore' | 'beside'>} of
 */
export async function firstLoad(root, { path, ignore = [], beside = [] }) {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path, ...beside],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'chrome86',
    supported: { 'optional-chain': true }, // as our modules are built
    external: [...ignore],
    metafile: true,
    write: false,
    outdir: join(root, 'first-load'), // a name alone: nothing is written
    logLevel: 'silent',
  });
  const outputs = new Map(Object.entries(metafile.outputs));
  const files = loadedBy(outputs, path);
  for (const entry of beside) for (const file of loadedBy(outputs, entry)) files.delete(file);
  let bytes = 0;
  for (const { path: file, contents } of outputFiles) if (files.has(relative(root, file).split(sep).join('/'))) bytes += gzipSync(contents, { level: 9 }).length;
  return { bytes, files: files.size };
}

/**
 * An entry's own file and all that it imports at once.
 * @param {ReadonlyMap<string, import('esbuild').Metafile['outputs'][string]>} outputs @param {string} entry
 */
function loadedBy(outputs, entry) {
  const first = [...outputs.keys()].find((file) => outputs.get(file)?.entryPoint === entry);
  if (first === undefined) throw new Error(`${entry} gave no file`);
  const files = new Set([first]);
  // A set that grows while it is walked is walked to its end.
  for (const file of files) {
    for (const { path: imported, kind } of outputs.get(file)?.imports ?? []) if (kind === 'import-statement' && outputs.has(imported)) files.add(imported);
  }
  return files;
}

/** `150 kB` in bytes. @param {string} limit */
export function bytesOf(limit) {
  const [, number, unit] = /^([\d.]+) (kB|B)$/.exec(limit) ?? [];
  if (number === undefined) throw new Error(`"${limit}" is no size: write it as 150 kB`);
  return Number(number) * (unit === 'kB' ? 1000 : 1);
}
