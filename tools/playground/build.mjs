// @ts-check
// The playground as it is run: the server bundled for Node, the pages for browsers down to Chromium 86.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { build as bundle } from 'esbuild';
import { build as buildPages } from 'vite';

import { polyfillScript, polyfillsNeeded } from '../build/polyfilled.mjs';
import { root } from '../root.mjs';
import { withoutCompiler } from '../build/without-compiler.mjs';
import { newest } from './newest.mjs';

const playground = join(root, 'playground');
export const playgroundDist = join(playground, 'dist');
const stamp = join(playgroundDist, 'built.json');

/** What the built playground is made of. */
const SOURCES = ['playground/src', 'playground/index.html', 'packages/core/src', 'packages/ui/src', 'packages/guide/src', 'packages/form/src', 'packages/flow/src', 'packages/samples', 'tools/playground', 'tools/build', 'package-lock.json', 'vite.config.ts'];

/** Below this size compressing costs more than it saves. */
const WORTH_BYTES = 1024;

/** Whether what was built is what the sources say now. */
export function isBuilt() {
  return existsSync(stamp) && statSync(stamp).mtimeMs >= Math.max(...SOURCES.map((source) => newest(join(root, source))));
}

/** Builds server and pages, beside the former ones until both are there: a build that fails leaves what runs. */
export async function buildPlayground() {
  const fresh = `${playgroundDist}.new`;
  rmSync(fresh, { recursive: true, force: true });
  await buildServer(join(fresh, 'server/main.js'));
  await buildPages({
    configFile: join(root, 'vite.config.ts'),
    root: playground,
    logLevel: 'warn',
    // Ours are read from their sources here, and Formily with them.
    plugins: [withoutCompiler()],
    build: {
      outDir: join(fresh, 'pages'),
      emptyOutDir: true,
      target: 'chrome86',
      cssTarget: 'chrome86',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // What warns of a large chunk does not know that it is loaded when it is needed.
      chunkSizeWarningLimit: 1500,
    },
  });
  await addPolyfills(join(fresh, 'pages'));
  compress(join(fresh, 'pages'));
  const assets = readdirSync(join(fresh, 'pages/assets'));
  keepFormerAssets(join(fresh, 'pages/assets'), new Set(assets));
  writeFileSync(join(fresh, 'built.json'), JSON.stringify({ at: new Date().toISOString(), assets }));
  rmSync(playgroundDist, { recursive: true, force: true });
  renameSync(fresh, playgroundDist);
}

/** The server in one file, and the thread beside it that reads large documents. @param {string} outfile @param {string} [entry] another program that serves */
export async function buildServer(outfile, entry = join(playground, 'src/server/main.ts')) {
  await bundleForNode(entry, outfile);
  await bundleForNode(join(playground, 'src/server/documents/reading-thread.ts'), join(dirname(outfile), 'reading-thread.js'));
}

/** A program of the playground in one file, which has to lie below `playground/`, where Node finds its libraries. @param {string} entry @param {string} outfile */
export async function bundleForNode(entry, outfile) {
  await bundle({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['zhengwu-source'],
    sourcemap: 'linked',
    // Libraries are read from node_modules; ours are sources without a build of their own here.
    plugins: [{ name: 'libraries-stay-outside', setup: (building) => building.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => (kind === 'entry-point' || path.startsWith('@zhengwu/') ? undefined : { path, external: true })) }],
    logLevel: 'warning',
  });
}

/** One script before all others with what the pages need in Chromium 86. @param {string} pages */
async function addPolyfills(pages) {
  const needed = new Set(filesBelow(pages).filter((file) => file.endsWith('.js')).flatMap((file) => polyfillsNeeded(readFileSync(file, 'utf8'))));
  const index = join(pages, 'index.html');
  const script = await polyfillScript([...needed].sort());
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'assets/polyfills.js'), script);
  writeFileSync(index, readFileSync(index, 'utf8').replace('<script type="module"', '<script src="/assets/polyfills.js"></script>\n    <script type="module"'));
}

/**
 * A page that was open while the server was brought up to date asks for parts of the former build: they stay for one more.
 * @param {string} folder @param {ReadonlySet<string>} present
 */
function keepFormerAssets(folder, present) {
  if (!existsSync(stamp)) return;
  /** @type {{ assets?: readonly string[] }} */
  const { assets = [] } = JSON.parse(readFileSync(stamp, 'utf8'));
  for (const name of assets) {
    const former = join(playgroundDist, 'pages/assets', name);
    if (!present.has(name) && existsSync(former)) cpSync(former, join(folder, name));
  }
}

/** @param {string} folder */
function compress(folder) {
  for (const file of filesBelow(folder)) {
    if (!/\.(?:js|css|html|svg|json)$/.test(file)) continue;
    const bytes = readFileSync(file);
    if (bytes.length < WORTH_BYTES) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
