import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';

import { GroupCommit } from '../group-commit.js';
import { migrate } from '../migrate.js';
import { POSTGRES_TYPES } from '../schema.js';
import type { Store, Tx } from '../store.js';
import type { Tables } from '../tables.js';
import { answeringSocket } from './answering-socket.js';
import { LogListener } from './log-listener.js';
import { postgresFault } from './postgres-fault.js';

/** ms that a request waits for a connection before it is told that the database is away. */
const CONNECT_MS = 5000;
/** ms that a statement may take: a lock that is held longer is a fault elsewhere. */
const STATEMENT_MS = 30_000;
/** ms without a byte from the database after which it counts as gone; longer than any statement of ours. */
const ANSWER_MS = STATEMENT_MS + 5000;
/** ms that a writer may be silent inside of its transaction: of a server that lost its power, PostgreSQL would not hear otherwise. */
const SILENT_WRITER_MS = 60_000;

/** One writes, for all who come together; many read; what takes long is in nobody's way. */
const CONNECTIONS = { write: 1, read: 6, snapshot: 2 } as const;

/** The door that every writer takes: any number, as long as nobody else locks it in this database. `zhengwu` on a telephone's keys. */
const WRITERS = 9_436_498;

const BIGINT = 20;

/**
 * Opens a database by its address, `postgres://…`, and brings its tables up to date.
 * @param answerMs ms without a byte after which the database counts as gone
 * @throws StoreFault, NewerDatabase
 */
export async function openPostgres(url: string, answerMs = ANSWER_MS): Promise<PostgresStore> {
  const store = new PostgresStore(url, answerMs);
  try {
    await store.migrate();
  } catch (error) {
    await store.close();
    throw postgresFault(error);
  }
  return store;
}

export class PostgresStore implements Store {
  readonly kind = 'postgres';
  readonly #writers: Tx;
  readonly #commits: GroupCommit;
  readonly #readers: Tx;
  readonly #snapshots: Tx;
  readonly #listener: LogListener;

  constructor(url: string, answerMs: number) {
    const stream = answeringSocket(answerMs);
    this.#writers = database(url, CONNECTIONS.write, { stream });
    this.#readers = database(url, CONNECTIONS.read, { stream });
    this.#commits = new GroupCommit((work) => throughTheDoor(this.#writers, work));
    // Whoever takes a backup may pause for as long as he likes.
    this.#snapshots = database(url, CONNECTIONS.snapshot, { keepAlive: true });
    this.#listener = new LogListener(url, answerMs);
  }

  migrate(): Promise<void> {
    return migrate(this.#writers, POSTGRES_TYPES);
  }

  write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return withFaults(() => this.#commits.write(work));
  }

  ask<Result>(work: (db: Tx) => Promise<Result>): Promise<Result> {
    return withFaults(() => work(this.#readers));
  }

  read<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return withFaults(() => ofOneMoment(this.#readers, work));
  }

  snapshot<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return withFaults(() => ofOneMoment(this.#snapshots, work));
  }

  onLog(listener: () => void): () => void {
    return this.#listener.add(listener);
  }

  async ping(): Promise<void> {
    await withFaults(() => sql`select 1`.execute(this.#readers));
  }

  async close(): Promise<void> {
    await this.#listener.close();
    await Promise.all([this.#writers, this.#readers, this.#snapshots].map((db) => db.destroy()));
  }
}

function database(url: string, max: number, more: pg.PoolConfig): Tx {
  const types = new pg.TypeOverrides();
  // Our bigints are times and counts, far below 2^53.
  types.setTypeParser(BIGINT, Number);
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: CONNECT_MS, statement_timeout: STATEMENT_MS, types, application_name: 'zhengwu', ...more });
  // A connection that dies while nobody waits on it is simply replaced; without a listener it would end the process: in the
  // pool, and between two statements of a transaction, whose next one then fails.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/**
 * Writers are one after another, of whatever process they are, as SQLite has it: what their work has read still is so when
 * they write, and no two can wait for each other.
 */
function throughTheDoor(db: Tx, work: (tx: Tx) => Promise<void>): Promise<void> {
  return db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${WRITERS}), set_config('idle_in_transaction_session_timeout', ${String(SILENT_WRITER_MS)}, true)`.execute(tx);
      await work(tx);
    });
}

function ofOneMoment<Result>(db: Tx, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
}

async function withFaults<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw postgresFault(error);
  }
}
