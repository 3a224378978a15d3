import pg from 'pg';

import { openPostgres } from '../store/postgres/postgres-store.js';
import { FIRST_HASH, migrations, POSTGRES_TYPES } from '../store/schema.js';
import { openSqlite } from '../store/sqlite/sqlite-store.js';
import type { Store } from '../store/store.js';
import { TABLE_NAMES } from '../store/tables.js';
import { startPostgres, type PostgresCluster } from './postgres.js';
import { postgresMissing } from './postgres-binaries.js';
import { temporaryFolder } from './temporary-folder.js';

/** An empty database, and as many stores on it as are opened: each is what a process of its own would have. */
export interface Database {
  open(): Promise<Store>;
}

/** One kind of store, for `describe.each(storeKinds)`. */
export interface StoreKind {
  readonly kind: Store['kind'];
  /** The name for the suite; says why, where it is left out. */
  readonly name: string;
  readonly isMissing: boolean;
  /** Before the first test. */
  begin(): Promise<void>;
  database(): Promise<Database>;
  /** After each test: closes what it has opened. */
  close(): Promise<void>;
  /** After the last: takes everything away. */
  end(): Promise<void>;
}

/** Both kinds, each with what it has to run on. A file that uses them calls `begin` and `end` itself. */
export function storeKinds(): readonly StoreKind[] {
  return [sqliteKind(), postgresKind()];
}

function sqliteKind(): StoreKind {
  const folders: { remove(): void }[] = [];
  const opened: Store[] = [];
  return {
    kind: 'sqlite',
    name: 'SQLite',
    isMissing: false,
    begin: () => Promise.resolve(),
    database: () => {
      const folder = temporaryFolder();
      folders.push(folder);
      return Promise.resolve({ open: () => noted(opened, openSqlite(folder.path)) });
    },
    close: () => closeAll(opened),
    end: async () => {
      await closeAll(opened);
      for (const folder of folders) folder.remove();
    },
  };
}

function postgresKind(): StoreKind {
  const reason = postgresMissing();
  const opened: Store[] = [];
  let cluster: PostgresCluster | undefined;
  // Emptying a database takes a tenth of the time that making one does.
  let free: string[] = [];
  let used: string[] = [];
  const close = async (): Promise<void> => {
    await closeAll(opened);
    free = [...free, ...used];
    used = [];
  };
  return {
    kind: 'postgres',
    name: reason === undefined ? 'PostgreSQL' : `PostgreSQL (skipped: ${reason})`,
    isMissing: reason !== undefined,
    begin: async () => {
      cluster = await startPostgres();
    },
    database: async () => {
      if (cluster === undefined) throw new Error('begin() comes first');
      const again = free.pop();
      if (again !== undefined) await empty(again);
      const url = again ?? (await cluster.database());
      used.push(url);
      return { open: () => noted(opened, openPostgres(url)) };
    },
    close,
    end: async () => {
      await close();
      await cluster?.remove();
    },
  };
}

/** Rows that refer to others go first. */
async function empty(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const filled = [...TABLE_NAMES].reverse().filter((table) => table !== 'log_tip');
    await client.query([...filled.map((table) => `delete from ${table}`), `update log_tip set seq = 0, hash = '${FIRST_HASH}'`].join(';'));
    await client.query('delete from kysely_migration where name <> all ($1)', [Object.keys(migrations(POSTGRES_TYPES))]);
  } finally {
    await client.end();
  }
}

async function noted(opened: Store[], opening: Promise<Store>): Promise<Store> {
  const store = await opening;
  opened.push(store);
  return store;
}

/** A store that a test has closed by itself is closed already. */
async function closeAll(opened: Store[]): Promise<void> {
  await Promise.all(opened.splice(0).map((store) => store.close().catch(() => undefined)));
}
