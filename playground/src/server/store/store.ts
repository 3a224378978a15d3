import type { Kysely } from 'kysely';

import type { Tables } from './tables.js';

/** A transaction, or the database outside of one: what every operation of this folder works on. */
export type Tx = Kysely<Tables>;

/**
 * Where everything is kept. SQLite and PostgreSQL differ below this interface only; the operations above it (`items.ts`,
 * `documents.ts` …) are written once and held by one suite against both.
 */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /**
   * All or nothing, and durable once it resolves. Writers are one after another, in both stores and across processes: what
   * the work has read is still so when it writes. Those who come together share a commit.
   * @throws StoreFault where the store itself failed: nothing was changed
   */
  write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** For reading one thing, without a transaction. */
  ask<Result>(work: (db: Tx) => Promise<Result>): Promise<Result>;
  /** Everything that `work` reads is of one moment. */
  read<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Like `read`, on a connection of its own: for what takes long, a backup or the verification of everything. Others go on meanwhile. */
  snapshot<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /**
   * Calls the listener after entries were written to the log, until it is called off: by this process; on PostgreSQL by any.
   * One process serves a SQLite file.
   */
  onLog(listener: () => void): () => void;
  /** Rejects with a StoreFault if the store does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export type StoreFaultKind = 'disk-full' | 'away';

/** The store could not do it; the fault is not the request's. Nothing was changed, unless the connection broke at the very commit. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';

  constructor(
    readonly kind: StoreFaultKind,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
