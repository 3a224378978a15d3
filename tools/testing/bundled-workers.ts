import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { build } from 'esbuild';
import type { Plugin } from 'vite';

import { root } from '../root.mjs';

/** `new URL('./worker.js', import.meta.url)` as the packages write it, the first argument of `new Worker`. */
const WORKER = /new URL\(\s*'(\.[^']*\bworker)\.js',\s*import\.meta\.url\s*\)/g;
/** Where the server of a test run gives out bundled workers. */
const ADDRESS = '/@bundled-worker/';

/**
 * Serves each worker as one script, as it is shipped. The development server would give it as hundreds of modules, and a
 * page fetches them anew for each worker that it starts: most of a designer's first second in a test.
 */
export function bundledWorkers(): Plugin {
  const scripts = new Map<string, Promise<string>>();
  return {
    name: 'zhengwu-bundled-workers',
    // Before Vite's own treatment of workers.
    enforce: 'pre',
    apply: 'serve',
    transform(code, id) {
      if (!code.includes('new Worker')) return undefined;
      const [file = ''] = id.split('?');
      const served = code.replace(WORKER, (whole, worker: string) => {
        const source = `${join(dirname(file), worker)}.ts`;
        return existsSync(source) ? `new URL('${ADDRESS}${relative(root, source)}', location.origin)` : whole;
      });
      return served === code ? undefined : { code: served, map: null };
    },
    // A worker's source was changed while tests are watched.
    watchChange: () => {
      scripts.clear();
    },
    configureServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (!pathname.startsWith(ADDRESS)) {
          next();
          return;
        }
        const source = join(root, pathname.slice(ADDRESS.length));
        const script = scripts.get(source) ?? bundled(source);
        scripts.set(source, script);
        script.then((text) => {
          response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(text);
        }, next);
      });
    },
  };
}

async function bundled(source: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['zhengwu-source'],
    sourcemap: 'inline',
    // The server tells what went wrong.
    logLevel: 'silent',
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error(`${source} was bundled into nothing.`);
  return script.text;
}
