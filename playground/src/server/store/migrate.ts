import { Migrator, type Kysely } from 'kysely';

import { migrations, type ColumnTypes } from './schema.js';
import type { Tables } from './tables.js';

/**
 * Brings the database up to the present tables. Kysely locks while it works: two processes that start at once do not meet.
 * @throws where a step failed, or where the database was made by a newer version of ours
 */
export async function migrate(db: Kysely<Tables>, types: ColumnTypes): Promise<void> {
  const steps = migrations(types);
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...steps }) } });
  const unknown = (await migrator.getMigrations()).length;
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error(`the database could not be brought up to date (${unknown} steps known)`, { cause: error });
}
