import { CompiledQuery } from 'kysely';

import type { Tx } from './store.js';

/** More than so many would make the first wait for the last. */
const MOST = 32;

/** Runs work in a transaction that may write; resolves when it is on the disk. */
export type Transact = (work: (tx: Tx) => Promise<void>) => Promise<void>;

interface Waiting {
  /** Does the work inside of a transaction. @returns what to call once that is on the disk */
  readonly attempt: (tx: Tx, isAlone: boolean) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
}

/**
 * Writers who come at the same moment share one commit, which waits for the disk once: on an office's hard disk that is
 * most of what a save takes. Each is all or nothing by a savepoint of its own, and hears of its success when it is durable.
 */
export class GroupCommit {
  readonly #transact: Transact;
  readonly #waiting: Waiting[] = [];
  #isRunning = false;

  constructor(transact: Transact) {
    this.#transact = transact;
  }

  write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject: (error: unknown) => void) => {
      this.#waiting.push({
        attempt: async (tx, isAlone) => {
          const outcome = await (isAlone ? alone(tx, work) : inSavepoint(tx, work));
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as the work threw it
          return 'error' in outcome ? () => reject(outcome.error) : () => resolve(outcome.result);
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
      await this.#transact(async (tx) => {
        for (const { attempt } of waiting) durable.push(await attempt(tx, waiting.length === 1));
      });
    } catch (error) {
      for (const { fail } of waiting) fail(error);
      return;
    }
    for (const tell of durable) tell();
  }
}

const BEGIN = CompiledQuery.raw('savepoint one');
const KEEP = CompiledQuery.raw('release savepoint one');
const TAKE_BACK = CompiledQuery.raw('rollback to savepoint one');

type Outcome<Result> = { readonly result: Result } | { readonly error: unknown };

/** Needs no savepoint: where it throws, the whole transaction goes, which is its own. */
async function alone<Result>(tx: Tx, work: (tx: Tx) => Promise<Result>): Promise<Outcome<Result>> {
  return { result: await work(tx) };
}

/** @throws where the whole transaction is lost: a full disk makes SQLite take all of it back, a broken line PostgreSQL */
async function inSavepoint<Result>(tx: Tx, work: (tx: Tx) => Promise<Result>): Promise<Outcome<Result>> {
  await tx.executeQuery(BEGIN);
  try {
    const result = await work(tx);
    await tx.executeQuery(KEEP);
    return { result };
  } catch (error) {
    try {
      await tx.executeQuery(TAKE_BACK);
      await tx.executeQuery(KEEP);
    } catch {
      throw error;
    }
    return { error };
  }
}
