import { Migrator, type Kysely } from 'kysely';

import { migrations, type ColumnTypes } from './schema.js';
import type { Tables } from './tables.js';

/** The database holds what this version does not know. `message` says what to do, in Chinese; nothing was changed. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';

  constructor() {
    super('这个数据库已经由更新的版本升级过，现在的版本打不开。请改用更新的版本；数据没有改动。');
  }
}

/**
 * Brings the database up to the present tables. Kysely locks while it works: two processes that start at once do not meet.
 * @throws NewerDatabase; what the database said, where a step failed
 */
export async function migrate(db: Kysely<Tables>, types: ColumnTypes): Promise<void> {
  const steps = migrations(types);
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...steps }) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) throw new NewerDatabase();
  throw error instanceof Error ? error : new Error('a step towards the present tables failed', { cause: error });
}
