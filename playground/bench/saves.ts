import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { newId, type ServiceItem } from '@zhengwu/core';

import { startPostgres } from '../src/server/testing/postgres.js';
import { postgresMissing } from '../src/server/testing/postgres-binaries.js';
import { startServer } from '../src/server/testing/server-process.js';
import { Wire } from '../src/server/testing/wire.js';
import { largeItem } from './large-item.js';
import { rawSqlite } from './raw-sqlite.js';

const BYTES = 200_000;
/** Of one measurement, ms. */
const LONG = 2500;
/** Each way is measured so often, in turns, so that what else the machine does meets all of them. */
const ROUNDS = 3;
/** Of what raw SQLite does. */
const BAR = 0.5;
const CLIENTS = [1, 8] as const;

/** How many saves a second, and how long one takes: the middle and the 99th of a hundred, ms. */
interface Measured {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
}

interface Way {
  readonly name: string;
  readonly measure: () => Promise<Measured>;
  readonly close: () => Promise<unknown>;
}

async function timed(clients: readonly (() => void | Promise<void>)[]): Promise<Measured> {
  const took: number[] = [];
  const begun = performance.now();
  await Promise.all(
    clients.map(async (save) => {
      while (performance.now() - begun < LONG) {
        const at = performance.now();
        await save();
        took.push(performance.now() - at);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  took.sort((a, b) => a - b);
  const at = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { rate: took.length / seconds, p50: at(0.5), p99: at(0.99) };
}

/** Where the count of a body stands. */
const COUNTED = '"第 00000000 次保存 ';

/** The text of a document of its own, ready for a count. */
function bodyOf(id: ServiceItem['id']): string {
  return JSON.stringify({ content: largeItem(id, BYTES) }).replace('"name":"', `"name":${COUNTED}`);
}

/** A body that is another each time; the bytes are there before the clock runs, but for the count. */
function bodies(id: ServiceItem['id']): () => Buffer {
  const bytes = Buffer.from(bodyOf(id));
  const place = bytes.indexOf(COUNTED) + Buffer.byteLength('"第 ');
  let count = 0;
  return () => {
    count += 1;
    bytes.write(String(count).padStart(8, '0'), place);
    return bytes;
  };
}

function rawWay(folder: string): Way {
  mkdirSync(folder, { recursive: true });
  const raw = rawSqlite(folder);
  const text = bodyOf(newId('item'));
  return { name: 'raw SQLite', measure: () => timed([() => raw.save(text)]), close: () => Promise.resolve(raw.close()) };
}

/** The server in a process of its own; each client saves a document of his own, as people do. */
async function httpWays(name: string, main: string, data: string, databaseUrl?: string): Promise<readonly Way[]> {
  const server = await startServer({ main, data, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  const api = `${server.url}/api/v1`;
  const admin = new Wire();
  while (server.setupToken === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
  admin.signedIn(await admin.ask('POST', `${api}/invitations/accept`, JSON.stringify({ token: server.setupToken, login: 'admin', name: '管理员', password: 'correct horse 电池' })));

  const saver = async (): Promise<() => Promise<void>> => {
    const id = newId('item');
    const wire = admin.another();
    const address = `${api}/items/${id}/documents/item`;
    const made = await wire.ask('POST', `${api}/items`, JSON.stringify({ documents: [{ kind: 'item', content: largeItem(id, BYTES) }] }));
    if (made.status !== 201) throw new Error(`not made: ${made.text}`);
    let etag = String((await wire.ask('GET', address)).headers['etag']);
    const next = bodies(id);
    return async () => {
      const answer = await wire.ask('PUT', address, next(), { 'if-match': etag });
      if (answer.status !== 200) throw new Error(`not saved: ${answer.status} ${answer.text.slice(0, 300)}`);
      etag = String(answer.headers['etag']);
    };
  };
  return Promise.all(
    CLIENTS.map(async (count, index): Promise<Way> => {
      const savers = await Promise.all(Array.from({ length: count }, saver));
      return { name: `${name}, ${count} ${count === 1 ? 'client' : 'clients'}`, measure: () => timed(savers), close: index === 0 ? () => server.terminate() : () => Promise.resolve() };
    }),
  );
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const [, , main = '', folder = ''] = process.argv;
const cluster = postgresMissing() === undefined ? await startPostgres() : undefined;
if (cluster === undefined) process.stdout.write(`without PostgreSQL: ${postgresMissing() ?? ''}\n`);
const ways = [
  rawWay(join(folder, 'raw')),
  ...(await httpWays('PUT on SQLite', main, join(folder, 'sqlite'))),
  ...(cluster === undefined ? [] : await httpWays('PUT on PostgreSQL', main, join(folder, 'postgres'), await cluster.emptyDatabase())),
];

const measured = new Map<string, Measured[]>(ways.map(({ name }) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) for (const { name, measure } of ways) measured.get(name)?.push(await measure());
for (const { close } of ways) await close();
await cluster?.remove();

const base = middle(measured.get('raw SQLite')?.map(({ rate }) => rate) ?? []);
process.stdout.write(`${BYTES / 1000} kB, saves/s: the middle of ${ROUNDS} rounds of ${LONG / 1000} s\n\n| way | saves/s | to raw SQLite | p50 ms | p99 ms |\n| --- | ---: | ---: | ---: | ---: |\n`);
for (const [name, rounds] of measured) {
  const rate = middle(rounds.map((one) => one.rate));
  process.stdout.write(`| ${name} | ${rate.toFixed(0)} | ${(rate / base).toFixed(2)} | ${middle(rounds.map(({ p50 }) => p50)).toFixed(1)} | ${middle(rounds.map(({ p99 }) => p99)).toFixed(1)} |\n`);
}
const most = middle(measured.get(`PUT on SQLite, ${CLIENTS[1]} clients`)?.map(({ rate }) => rate) ?? []);
process.stdout.write(`\nThe bar, ${BAR} at ${CLIENTS[1]} clients on SQLite: ${most / base < BAR ? 'not reached' : 'reached'}.\n`);
