import { sql } from 'kysely';

import type { Tx } from '../store.js';

/** More than so many would make the first wait for the last. */
const MOST = 32;

interface Waiting {
  /** Does the work inside of a transaction that others share. @returns what to call once the transaction is on the disk */
  readonly attempt: (tx: Tx) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
}

/**
 * Writers who come at the same moment share one commit, which waits for the disk once: on an office's hard disk that is
 * most of what a save takes. Each is all or nothing by a savepoint of its own, and hears of its success when it is durable.
 */
export class GroupCommit {
  readonly #db: Tx;
  #waiting: Waiting[] = [];
  #isRunning = false;

  constructor(db: Tx) {
    this.#db = db;
  }

  write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.push({
        attempt: async (tx) => {
          const outcome = await inSavepoint(tx, work);
          return 'error' in outcome ? () => reject(outcome.error as Error) : () => resolve(outcome.result); // as the work threw it
        },
        fail: reject,
      });
      if (this.#isRunning) return;
      this.#isRunning = true;
      // Whoever's request has arrived by now is read first, and comes along.
      setImmediate(() => void this.#run());
    });
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) await this.#together(this.#waiting.splice(0, MOST));
    this.#isRunning = false;
  }

  async #together(waiting: readonly Waiting[]): Promise<void> {
    const durable: (() => void)[] = [];
    try {
      await this.#db.transaction().execute(async (tx) => {
        for (const { attempt } of waiting) durable.push(await attempt(tx));
      });
    } catch (error) {
      for (const { fail } of waiting) fail(error);
      return;
    }
    for (const tell of durable) tell();
  }
}

/** @throws where the whole transaction is lost: a full disk makes SQLite take all of it back */
async function inSavepoint<Result>(tx: Tx, work: (tx: Tx) => Promise<Result>): Promise<{ readonly result: Result } | { readonly error: unknown }> {
  await sql`savepoint one`.execute(tx);
  try {
    const result = await work(tx);
    await sql`release one`.execute(tx);
    return { result };
  } catch (error) {
    try {
      await sql`rollback to one`.execute(tx);
      await sql`release one`.execute(tx);
    } catch {
      throw error;
    }
    return { error };
  }
}
