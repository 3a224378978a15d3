import { setTimeout as wait } from 'node:timers/promises';

/** ms that is waited for another process (a command at the terminal, a person with a tool) which holds the database. */
const PATIENCE_MS = 10_000;
const FIRST_WAIT_MS = 1;
const LAST_WAIT_MS = 50;

/** Tries again while another process holds the database. Waiting inside SQLite would keep everybody else of ours from being served. */
export async function withPatience<Result>(work: () => Promise<Result>): Promise<Result> {
  const end = Date.now() + PATIENCE_MS;
  for (let pause = FIRST_WAIT_MS; ; pause = Math.min(pause * 2, LAST_WAIT_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw error;
    }
    await wait(pause);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
