// @ts-check
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** The content security policy that every element has to live with. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self' blob: data:; font-src 'self' data:; connect-src 'self'";

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves a folder on this machine.
 * @param {string} folder
 * @param {object} [how]
 * @param {number} [how.port] without one: any that is free
 * @param {Readonly<Record<string, string>>} [how.headers] on every answer
 * @param {(body: string) => void} [how.onPost] what a page sends back
 * @param {string} [how.lasting] what is below this path is named by what it holds: a browser may keep it, and what it has made of it
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serveFolder(folder, { port = 0, headers = {}, onPost, lasting } = {}) {
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      void text(request).then((body) => {
        response.writeHead(204).end();
        onPost?.(body);
      });
      return;
    }
    const path = request.url ?? '/';
    void answer(folder, path).then(({ status, type, body }) => {
      const isLasting = lasting !== undefined && status === 200 && path.startsWith(lasting);
      response.writeHead(status, { 'content-type': type, 'cache-control': isLasting ? 'public, max-age=3600, immutable' : 'no-store', ...headers });
      response.end(body);
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** @param {AsyncIterable<unknown>} stream */
async function text(stream) {
  let whole = '';
  for await (const chunk of stream) whole += String(chunk);
  return whole;
}

/** @param {string} folder @param {string} url */
async function answer(folder, url) {
  const missing = { status: 404, type: 'text/plain; charset=utf-8', body: 'not found' };
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    const file = join(folder, path);
    if (file !== folder && !file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return missing;
    const whole = (await stat(file)).isDirectory() ? join(file, 'index.html') : file;
    return { status: 200, type: TYPES[extname(whole)] ?? 'application/octet-stream', body: await readFile(whole) };
  } catch {
    return missing;
  }
}
