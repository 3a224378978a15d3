import { startPostgres, type PostgresCluster } from '../../src/server/testing/postgres.js';
import { postgresMissing } from '../../src/server/testing/postgres-binaries.js';
import { temporaryFolder } from '../../src/server/testing/temporary-folder.js';
import { RunningServer } from './running-server.js';

/** One kind of store under a running server, for `describe.each(servedStores())`. */
export interface ServedStore {
  /** Says why, where it is left out. */
  readonly name: string;
  readonly isMissing: boolean;
  /** A new server over an empty store. */
  serve(): Promise<RunningServer>;
  /** Takes the database away from under the running server, and gives it back; absent where it is in the server itself. */
  readonly outage?: { begin(): Promise<void>; end(): Promise<void> };
  end(): Promise<void>;
}

export function servedStores(): readonly ServedStore[] {
  return [onSqlite(), onPostgres()];
}

function onSqlite(): ServedStore {
  const folders: { remove(): void }[] = [];
  return {
    name: 'SQLite',
    isMissing: false,
    serve: () => {
      const folder = temporaryFolder();
      folders.push(folder);
      return RunningServer.start({ data: folder.path });
    },
    end: () => {
      for (const folder of folders) folder.remove();
      return Promise.resolve();
    },
  };
}

function onPostgres(): ServedStore {
  const reason = postgresMissing();
  let cluster: PostgresCluster | undefined;
  const folder = temporaryFolder();
  return {
    name: reason === undefined ? 'PostgreSQL' : `PostgreSQL (skipped: ${reason})`,
    isMissing: reason !== undefined,
    serve: async () => {
      cluster ??= await startPostgres();
      return RunningServer.start({ data: folder.path, databaseUrl: await cluster.emptyDatabase() });
    },
    outage: {
      begin: async () => cluster?.stop(),
      end: async () => cluster?.start(),
    },
    end: async () => {
      await cluster?.remove();
      folder.remove();
    },
  };
}
