import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { Kysely } from 'kysely';
import Database from 'libsql';

import { GroupCommit } from '../group-commit.js';
import { migrate } from '../migrate.js';
import { SQLITE_TYPES } from '../schema.js';
import { StoreFault, type Store, type Tx } from '../store.js';
import type { Tables } from '../tables.js';
import { LibsqlDialect } from './libsql-driver.js';

/** The one file, beside its `-wal` and `-shm`. */
export const SQLITE_FILE = 'zhengwu.db';

/**
 * ms that a statement waits inside SQLite for another process (one that opens or closes the file). It stands in the way of
 * everybody here: whoever waits for the right to write, which may take long, waits outside (`patience.ts`).
 */
const BUSY_MS = 50;

/** ms that opening waits for another process which opens or closes the file at the same moment. */
const OPENING_MS = 10_000;

/**
 * Opens the database in a folder, making both where they are absent. WAL with `synchronous = FULL`: a commit is on the disk
 * before it is acknowledged, and readers never wait for a writer.
 * @throws StoreFault, NewerDatabase
 */
export async function openSqlite(folder: string): Promise<SqliteStore> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, SQLITE_FILE);
  return withFaults(async () => {
    const store = new SqliteStore(connect(file), connect(file), () => connect(file));
    try {
      await migrate(store.writer, SQLITE_TYPES);
    } catch (error) {
      await store.close();
      throw error;
    }
    return store;
  });
}

function connect(file: string): Database.Database {
  const database = new Database(file);
  try {
    for (const pragma of [`busy_timeout = ${OPENING_MS}`, 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', `busy_timeout = ${BUSY_MS}`]) database.pragma(pragma);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

export class SqliteStore implements Store {
  readonly kind = 'sqlite';
  readonly writer: Tx;
  readonly #commits: GroupCommit;
  readonly #reader: Tx;
  readonly #database: Database.Database;
  readonly #listeners = new Set<() => void>();
  readonly #connect: () => Database.Database;

  constructor(writer: Database.Database, reader: Database.Database, connectAgain: () => Database.Database) {
    this.#connect = connectAgain;
    this.#database = writer;
    this.writer = new Kysely<Tables>({ dialect: new LibsqlDialect(writer, 'immediate') });
    this.#commits = new GroupCommit((work) => this.writer.transaction().execute(work));
    this.#reader = new Kysely<Tables>({ dialect: new LibsqlDialect(reader, 'deferred') });
  }

  async write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const result = await withFaults(() => this.#commits.write(work));
    for (const listener of [...this.#listeners]) listener();
    return result;
  }

  ask<Result>(work: (db: Tx) => Promise<Result>): Promise<Result> {
    return withFaults(() => work(this.#reader));
  }

  read<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return withFaults(() => this.#reader.transaction().execute(work));
  }

  snapshot<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return withFaults(async () => {
      const db = new Kysely<Tables>({ dialect: new LibsqlDialect(this.#connect(), 'deferred') });
      try {
        return await db.transaction().execute(work);
      } finally {
        await db.destroy();
      }
    });
  }

  onLog(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async ping(): Promise<void> {
    await this.ask((db) => db.selectFrom('log_tip').select('seq').execute());
  }

  /** The most pages that the file may have. For tests of a disk that is full. */
  limitPages(pages: number): void {
    this.#database.pragma(`max_page_count = ${pages}`);
  }

  get pages(): number {
    const [row] = this.#database.pragma('page_count') as readonly { readonly page_count: number }[]; // the pragma's own column
    return row?.page_count ?? 0;
  }

  async close(): Promise<void> {
    await this.#reader.destroy();
    await this.writer.destroy();
  }
}

async function withFaults<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw faultOf(error);
  }
}

/** `SQLITE_IOERR` is a disk that fails, and as little the request's fault as one that is full. */
function faultOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_FULL')) return new StoreFault('disk-full', error);
  if (/^SQLITE_(?:BUSY|LOCKED|IOERR|CANTOPEN|READONLY|CORRUPT|NOTADB)/.test(code)) return new StoreFault('away', error);
  return error;
}
