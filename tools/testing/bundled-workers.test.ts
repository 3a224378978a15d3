import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';

import { root } from '../root.mjs';
import { bundledWorkers } from './bundled-workers.js';

let server: ViteDevServer;
let address: string;
beforeAll(async () => {
  server = await createServer({
    configFile: join(root, 'vite.config.ts'),
    root,
    cacheDir: join(root, '.cache/bundled-workers'),
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true, include: [] },
    plugins: [bundledWorkers()],
    server: { host: '127.0.0.1', port: 0, watch: null, ws: false },
  });
  await server.listen();
  address = server.resolvedUrls?.local[0] ?? '';
}, 30_000);
afterAll(() => server.close());

it.each(['core/src/check/item-checker', 'guide/src/check/guide-checker', 'form/src/check/form-checker'])('gives the worker of %s as one script', async (checker) => {
  const page = await (await fetch(new URL(`packages/${checker}.ts`, address))).text();
  const [, worker] = /new Worker\(new URL\(["']([^"']+)["'], location\.origin\)/.exec(page) ?? [];
  expect(worker).toMatch(/\/check\/worker\.ts$/);

  const answer = await fetch(new URL(worker ?? '', address));
  expect(answer.headers.get('content-type')).toContain('javascript');
  const script = await answer.text();
  expect(script).toContain('serveChecks(self, ');
  expect(script).not.toMatch(/^(?:import|export) /m);
});

it('says what is wrong with a worker that cannot be bundled', async () => {
  const answer = await fetch(new URL('/@bundled-worker/packages/none/worker.ts', address));
  expect(answer.status).toBe(500);
});
