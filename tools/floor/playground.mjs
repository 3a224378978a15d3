// @ts-check
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { join } from 'node:path';

import { buildPlayground, isBuilt, playgroundDist } from '../playground/build.mjs';
import { root } from '../root.mjs';
import { answeredFrom } from './visit.mjs';

/** @typedef {import('./visit.mjs').Answer} Answer */

/** Our self-checks, which a page under the strict policy takes from its own origin alone. @type {Readonly<Record<string, string>>} */
const CHECKS = { '/floor-page.js': 'tools/floor/page.js', '/floor-checks.js': 'playground/floor/playground.js' };

/**
 * The real server with its pages, in Chromium 86: a proxy before it puts the self-checks into the page and takes their answer.
 * @returns {Promise<Answer>}
 */
export async function visitPlayground() {
  if (!isBuilt()) await buildPlayground();
  const folder = join(root, '.cache/floor/playground');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { child, setup } = await startServer(join(folder, 'data'));
  /** @type {(answer: Answer) => void} */
  let resolveAnswer = String;
  /** @type {Promise<Answer>} */
  const answer = new Promise((resolve) => (resolveAnswer = resolve));
  const proxy = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const check = CHECKS[path];
    if (check !== undefined) {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(readFileSync(join(root, check)));
    } else if (request.method === 'POST' && path === '/') {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk))).on('end', () => {
        response.writeHead(204).end();
        resolveAnswer(JSON.parse(body));
      });
    } else {
      forward(new URL(setup).port, request, response);
    }
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = proxy.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    return await answeredFrom(`http://127.0.0.1:${port}/welcome${new URL(setup).hash}`, join(folder, '.profile'), answer);
  } finally {
    proxy.closeAllConnections();
    proxy.close();
    child.kill('SIGKILL');
  }
}

/** @param {string} port @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
function forward(port, request, response) {
  // Uncompressed, so that a page can be added to.
  const { 'accept-encoding': _any, ...headers } = request.headers;
  const sent = ask({ port, host: '127.0.0.1', method: request.method, path: request.url, headers }, (answered) => {
    const isPage = String(answered.headers['content-type']).startsWith('text/html');
    const { 'content-length': _length, ...kept } = answered.headers;
    response.writeHead(answered.statusCode ?? 502, isPage ? kept : answered.headers);
    if (!isPage) return void answered.pipe(response);
    let html = '';
    answered.on('data', (chunk) => (html += String(chunk))).on('end', () => {
      response.end(html.replace('<head>', '<head><script src="/floor-page.js"></script><script src="/floor-checks.js"></script>'));
    });
  });
  sent.on('error', () => response.destroy());
  response.on('close', () => sent.destroy());
  request.pipe(sent);
}

/** @param {string} data */
async function startServer(data) {
  const child = spawn(process.execPath, [join(playgroundDist, 'server/main.js'), 'serve', '--port', '0', '--data', data], { env: { ...process.env, DATABASE_URL: '' }, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  /** @type {string} */
  const setup = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      const found = /http:\S+\/welcome#\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the playground's server ended: ${said}`)));
  });
  return { child, setup };
}
