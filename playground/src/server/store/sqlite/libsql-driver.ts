import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  type QueryCompiler,
  type QueryResult,
} from 'kysely';
import type Database from 'libsql';

import { withPatience } from './patience.js';

/** How transactions begin: one that will write takes the lock at once, so that it never fails half-way for want of it. */
export type BeginMode = 'immediate' | 'deferred';

/**
 * Kysely over one libsql connection. libsql has better-sqlite3's interface and works synchronously; transactions wait for
 * each other, and statements are prepared once.
 */
export class LibsqlDialect implements Dialect {
  readonly #database: Database.Database;
  readonly #begin: BeginMode;

  constructor(database: Database.Database, begin: BeginMode) {
    this.#database = database;
    this.#begin = begin;
  }

  createDriver(): Driver {
    return new LibsqlDriver(this.#database, this.#begin);
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): DialectAdapter {
    return new SqliteAdapter();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new SqliteIntrospector(db);
  }
}

class LibsqlDriver implements Driver {
  readonly #database: Database.Database;
  readonly #begin: BeginMode;
  readonly #connection: LibsqlConnection;
  /** Resolves when the connection is free. */
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(database: Database.Database, begin: BeginMode) {
    this.#database = database;
    this.#begin = begin;
    this.#connection = new LibsqlConnection(database);
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free;
    let release: () => void = () => undefined;
    this.#free = new Promise((resolve) => (release = resolve));
    await before;
    this.#release = release;
    return this.#connection;
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await withPatience(() => connection.executeQuery(CompiledQuery.raw(`begin ${this.#begin}`)));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk makes SQLite roll back by itself: then there is nothing left to take back.
    if (this.#database.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  releaseConnection(): Promise<void> {
    this.#release();
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    this.#database.close();
    return Promise.resolve();
  }
}

/** Enough for every statement that we have; more would be a sign of statements built from data. */
const MOST_STATEMENTS = 500;

class LibsqlConnection implements DatabaseConnection {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      const statement = this.#statement(sql);
      if (statement.reader) {
        return Promise.resolve({ rows: statement.all(parameters).map(withBuffers) as Row[] }); // Kysely types the rows of a query
      }
      const { changes } = statement.run(parameters);
      return Promise.resolve({ rows: [], numAffectedRows: BigInt(changes) });
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** Kysely's interface; we read in pages instead. */
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    await Promise.reject(new Error('libsql: streaming is not offered, read in pages'));
  }

  #statement(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear();
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** libsql gives blobs as ArrayBuffers, pg as Buffers: ours are Buffers. */
function withBuffers(row: unknown): unknown {
  // Rows of libsql are plain objects that it has just made.
  const record = row as Record<string, unknown>;
  for (const key of Object.keys(record)) {
    const value = record[key];
    if (value instanceof ArrayBuffer) record[key] = Buffer.from(value);
  }
  return record;
}
