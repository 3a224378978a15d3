import type { Config } from './config.js';
import { openPostgres } from './store/postgres/postgres-store.js';
import { openSqlite } from './store/sqlite/sqlite-store.js';
import type { Store } from './store/store.js';

/** PostgreSQL where an address is given, else SQLite in the data folder. */
export function openStore({ databaseUrl, data }: Pick<Config, 'databaseUrl' | 'data'>): Promise<Store> {
  return databaseUrl === undefined ? openSqlite(data) : openPostgres(databaseUrl);
}
