import { openPostgres } from '../store/postgres/postgres-store.js';
import { openSqlite } from '../store/sqlite/sqlite-store.js';
import type { Store } from '../store/store.js';
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
  /** After the last: closes what is open, and takes everything away. */
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
  return {
    kind: 'postgres',
    name: reason === undefined ? 'PostgreSQL' : `PostgreSQL (skipped: ${reason})`,
    isMissing: reason !== undefined,
    begin: async () => {
      cluster = await startPostgres();
    },
    database: async () => {
      if (cluster === undefined) throw new Error('begin() comes first');
      const url = await cluster.database();
      return { open: () => noted(opened, openPostgres(url)) };
    },
    end: async () => {
      await closeAll(opened);
      await cluster?.remove();
    },
  };
}

async function noted(opened: Store[], opening: Promise<Store>): Promise<Store> {
  const store = await opening;
  opened.push(store);
  return store;
}

/** A store that a test has closed by itself is closed already. */
async function closeAll(opened: readonly Store[]): Promise<void> {
  await Promise.all(opened.map((store) => store.close().catch(() => undefined)));
}
