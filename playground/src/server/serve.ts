import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';

import { buildApp } from './app.js';
import type { Config } from './config.js';
import { openStore } from './open-store.js';
import { newToken, tokenHash } from './security/secrets.js';
import { fillEmpty } from './seed/fill-empty.js';
import { invite } from './store/invitations.js';
import { hasAdmin } from './store/people.js';
import type { Store } from './store/store.js';

export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

/** Where the build puts the pages, seen from the built server. */
const PAGES = fileURLToPath(new URL('../pages', import.meta.url));
/** And what reads large documents. */
const READING_THREAD = fileURLToPath(new URL('./reading-thread.js', import.meta.url));

/** Opens the store, fills an empty one, serves, and says on `tell` what a person at the terminal has to know. */
export async function serve(config: Config, tell: (line: string) => void): Promise<Running> {
  const store = await openStore(config);
  try {
    const filled = await fillEmpty(store, Date.now());
    if (filled > 0) tell(`已装入 ${filled} 个样例事项。`);
    const app = await buildApp({
      ...{ store, config, logger: { level: 'warn' } },
      ...(existsSync(PAGES) ? { pages: PAGES } : {}),
      ...(existsSync(READING_THREAD) ? { readingThread: READING_THREAD } : {}),
    });
    await app.listen({ host: config.host, port: config.port });
    await app.parts.checks.askOpen();
    const address = app.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : config.port;
    const url = `http://${hostToShow(config.host)}:${port}`;
    tell(`政务配置工作台：${url}`);
    await tellSetup(store, config, url, tell);
    return {
      url,
      close: async () => {
        await app.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Until there is a 管理员, each start prints a new one-time address; nobody gets in without it. */
async function tellSetup(store: Store, { invitationMs }: Config, url: string, tell: (line: string) => void): Promise<void> {
  if (await store.ask(hasAdmin)) return;
  const token = newToken();
  const at = Date.now();
  await store.write((tx) => invite(tx, { id: tokenHash(token), purpose: 'setup', by: null, at, expiresAt: at + invitationMs }));
  tell(`首次使用：请打开 ${url}/welcome#${token} 设置管理员（一次有效，请勿转发）。`);
}

/** An address that works in a browser: 0.0.0.0 is everywhere and nowhere. */
function hostToShow(host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return host.includes(':') ? `[${host}]` : host;
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4');
  return outside?.address ?? '127.0.0.1';
}
