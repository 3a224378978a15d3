import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';

import { openPostgres } from '../store/postgres/postgres-store.js';
import { freePort } from './free-port.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';

/** A PostgreSQL of the test's own: real, durable (fsync is on), in a folder and on a port of its own. */
export interface PostgresCluster {
  /** The address of an empty database that nobody else has. */
  emptyDatabase(): Promise<string>;
  /** The address of a database of its own with our tables in it: copied, which is quicker than making them. */
  database(): Promise<string>;
  /** As a machine is shut down: connections are broken, what was committed is kept. */
  stop(): Promise<void>;
  /** As a machine that loses its power: PostgreSQL ends at once and recovers from its log at the next start. */
  crash(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and takes its folder away. */
  remove(): Promise<void>;
}

/**
 * Waits for a word at its standard input: a signal for PostgreSQL. Where that is closed without one, whoever began the
 * test is dead, and nobody will ever ask for this database again.
 */
const KEEPER = `
folder=$1; shift
"$@" & pid=$!
exec 2>/dev/null
trap '' INT TERM HUP
if read -r signal; then kill -"$signal" $pid; wait $pid; exit; fi
kill -QUIT $pid; wait $pid; rm -rf "$folder"
`;

/** Small, quick to start; what concerns durability stays as PostgreSQL has it. */
const SETTINGS = ['max_connections=100', 'shared_buffers=32MB', 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=on', 'synchronous_commit=on', 'autovacuum=off', 'dynamic_shared_memory_type=posix'];

/** Another program may take the free port before PostgreSQL does. */
const TRIES = 4;

/** Makes a cluster and starts it; about a second. */
export async function startPostgres(): Promise<PostgresCluster> {
  const binaries = postgresBinaries();
  const folder = mkdtempSync(join(tmpdir(), 'zhengwu-postgres-'));
  if (binaries.runAs.uid !== undefined && binaries.runAs.gid !== undefined) chownSync(folder, binaries.runAs.uid, binaries.runAs.gid);
  const data = join(folder, 'data');
  const made = spawnSync(binaries.initdb, ['-D', data, '-U', 'zhengwu', '--auth=trust', '--no-sync', '--locale=C', '--encoding=UTF8', '--no-instructions'], { ...binaries.runAs, cwd: '/', encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);
  for (let attempt = 1; ; attempt += 1) {
    const cluster = new Cluster(binaries, folder, data, await freePort());
    try {
      await cluster.start();
      return cluster;
    } catch (error) {
      if (attempt === TRIES) throw error;
    }
  }
}

class Cluster implements PostgresCluster {
  readonly #binaries: PostgresBinaries;
  readonly #folder: string;
  readonly #data: string;
  readonly #port: number;
  #keeper: ChildProcess | undefined;
  #count = 0;
  /** Made once, when it is first wanted. */
  #template: Promise<string> | undefined;

  constructor(binaries: PostgresBinaries, folder: string, data: string, port: number) {
    this.#binaries = binaries;
    this.#folder = folder;
    this.#data = data;
    this.#port = port;
  }

  async start(): Promise<void> {
    const keeper = spawn('/bin/sh', ['-c', KEEPER, 'keeper', this.#folder, this.#binaries.postgres, '-D', this.#data, '-p', String(this.#port), ...SETTINGS.flatMap((setting) => ['-c', setting])], {
      ...this.#binaries.runAs,
      cwd: '/',
      stdio: ['pipe', 'ignore', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    this.#keeper = keeper;
    let told = '';
    await new Promise<void>((resolve, reject) => {
      keeper.once('error', reject);
      keeper.stderr.setEncoding('utf8').on('data', (text: string) => {
        if (told.length < 10_000) told += text;
        if (told.includes('database system is ready to accept connections')) resolve();
      });
      // The keeper has closed its own: with PostgreSQL's end this is the end.
      keeper.stderr.once('close', () => reject(new Error(`PostgreSQL did not start: ${told}`)));
    });
  }

  async emptyDatabase(): Promise<string> {
    return this.#create('template1');
  }

  async database(): Promise<string> {
    this.#template ??= this.#makeTemplate();
    return this.#create(await this.#template);
  }

  stop(): Promise<void> {
    return this.#end('INT');
  }

  crash(): Promise<void> {
    return this.#end('QUIT');
  }

  async remove(): Promise<void> {
    await this.#end('QUIT');
    rmSync(this.#folder, { recursive: true, force: true });
    this.#binaries.remove();
  }

  async #end(signal: 'INT' | 'QUIT'): Promise<void> {
    const keeper = this.#keeper;
    if (keeper === undefined) return;
    this.#keeper = undefined;
    const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
    keeper.stdin?.write(`${signal}\n`);
    await ended;
  }

  async #create(template: string): Promise<string> {
    this.#count += 1;
    const name = `office_${this.#count}`;
    await this.#asOwner(`create database ${name} template ${template}`);
    return this.#address(name);
  }

  async #makeTemplate(): Promise<string> {
    const name = 'our_tables';
    await this.#asOwner(`create database ${name}`);
    await (await openPostgres(this.#address(name))).close();
    return name;
  }

  async #asOwner(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.#address('postgres') });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }

  #address(name: string): string {
    return `postgres://zhengwu@127.0.0.1:${this.#port}/${name}`;
  }
}
