import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { newId } from '@zhengwu/core';

import { startPostgres, type PostgresCluster } from '../src/server/testing/postgres.js';
import { postgresMissing } from '../src/server/testing/postgres-binaries.js';
import { foodLicence } from '../src/server/testing/sample.js';
import { startServer, type ServerProcess } from '../src/server/testing/server-process.js';
import { temporaryFolder } from '../src/server/testing/temporary-folder.js';
import { Wire, type WireAnswer } from '../src/server/testing/wire.js';
import { buildServer } from '../../tools/playground/build.mjs';

const TEMPORARY = fileURLToPath(new URL('../tmp/', import.meta.url));
const PASSWORD = 'correct horse 电池';

/** The server built for these tests alone; `remove` takes it away. */
export async function builtServer(): Promise<{ readonly main: string; remove(): void }> {
  mkdirSync(TEMPORARY, { recursive: true });
  const folder = mkdtempSync(join(TEMPORARY, 'server-'));
  const main = join(folder, 'main.js');
  await buildServer(main);
  return { main, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What a server is put on: a folder, and for PostgreSQL a cluster. */
export interface Ground {
  readonly data: string;
  readonly databaseUrl?: string;
  readonly cluster?: PostgresCluster;
  remove(): Promise<void>;
}

/** Both kinds of store; `missing` says why one cannot be had here. */
export const GROUNDS: readonly { readonly name: string; readonly isMissing: boolean; readonly lay: () => Promise<Ground> }[] = [
  {
    name: 'SQLite',
    isMissing: false,
    lay: () => {
      const folder = temporaryFolder();
      return Promise.resolve({ data: folder.path, remove: () => Promise.resolve(folder.remove()) });
    },
  },
  {
    name: postgresMissing() === undefined ? 'PostgreSQL' : `PostgreSQL (skipped: ${postgresMissing() ?? ''})`,
    isMissing: postgresMissing() !== undefined,
    lay: async () => {
      const cluster = await startPostgres();
      const folder = temporaryFolder();
      return {
        data: folder.path,
        databaseUrl: await cluster.emptyDatabase(),
        cluster,
        remove: async () => {
          await cluster.remove();
          folder.remove();
        },
      };
    },
  },
];

/** A server with its 管理员 and some items to write on, through any number of deaths. */
export interface Installation {
  readonly admin: Wire;
  readonly itemIds: readonly string[];
  readonly server: ServerProcess;
  /** The API's address of the present server. */
  readonly url: string;
  /** A new server on the same data. */
  startAgain(): Promise<void>;
}

export async function install(main: string, ground: Ground, items: number): Promise<Installation> {
  const options = { main, data: ground.data, ...(ground.databaseUrl === undefined ? {} : { databaseUrl: ground.databaseUrl }) };
  let server = await startServer(options);
  const admin = new Wire();
  const token = await setupTokenOf(server);
  admin.signedIn(await admin.ask('POST', `${server.url}/api/v1/invitations/accept`, JSON.stringify({ token, login: 'admin', name: '管理员', password: PASSWORD })));
  const itemIds = Array.from({ length: items }, () => newId('item'));
  for (const id of itemIds) must(await admin.ask('POST', `${server.url}/api/v1/items`, JSON.stringify({ documents: [{ kind: 'item', content: { ...foodLicence(), id } }] })), 201);
  return {
    admin,
    itemIds,
    get server() {
      return server;
    },
    get url() {
      return `${server.url}/api/v1`;
    },
    startAgain: async () => {
      server = await startServer(options);
    },
  };
}

/** It is printed after the address. */
async function setupTokenOf(server: ServerProcess): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (server.setupToken !== undefined) return server.setupToken;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`no set-up address was printed: ${server.output()}`);
}

/** @throws where the answer is another */
export function must(answer: WireAnswer, status: number): WireAnswer {
  if (answer.status !== status) throw new Error(`${status} was expected: ${answer.status} ${answer.text.slice(0, 500)}`);
  return answer;
}
