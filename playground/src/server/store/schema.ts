import { sql, type ColumnDataType, type Kysely, type Migration } from 'kysely';

import { LOG_CHANNEL } from './postgres/log-listener.js';

/** What the two stores call the same thing. */
export interface ColumnTypes {
  readonly integer: ColumnDataType;
  readonly bytes: ColumnDataType;
  /** What only this store needs beside the tables. */
  readonly extras: (db: Kysely<unknown>) => Promise<void>;
}

export const SQLITE_TYPES: ColumnTypes = { integer: 'integer', bytes: 'blob', extras: () => Promise.resolve() };
/** `bigint`: a time in ms does not fit into PostgreSQL's integer. */
export const POSTGRES_TYPES: ColumnTypes = { integer: 'bigint', bytes: 'bytea', extras: postgresExtras };

/** Contents are compressed already: PostgreSQL would only try again. And whoever listens hears of new log entries at the commit. */
async function postgresExtras(db: Kysely<unknown>): Promise<void> {
  for (const table of ['version', 'draft', 'asset_content']) {
    await sql`alter table ${sql.table(table)} alter column content set storage external`.execute(db);
  }
  await sql`create function zhengwu_log_told() returns trigger language plpgsql as ${sql.lit(`begin perform pg_notify('${LOG_CHANNEL}', ''); return null; end`)}`.execute(db);
  await sql`create trigger log_entry_told after insert on log_entry for each statement execute function zhengwu_log_told()`.execute(db);
}

/** The hash before the first entry of the log. */
export const FIRST_HASH = '0'.repeat(64);

/** The steps from an empty database to the present tables. A step that has been released is never changed. */
export function migrations({ integer, bytes, extras }: ColumnTypes): Readonly<Record<string, Migration>> {
  return {
    '0001-begin': {
      up: async (db) => {
        await begin(db, integer, bytes);
        await extras(db);
      },
    },
  };
}

// Kysely hands migrations an untyped database: the tables of a step are those of its day.
async function begin(db: Kysely<unknown>, integer: ColumnDataType, bytes: ColumnDataType): Promise<void> {
  await db.schema
    .createTable('person')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('login', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('department', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('created_at', integer, (column) => column.notNull())
    .addColumn('last_seen_at', integer)
    .execute();
  await db.schema
    .createTable('session')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('csrf_token', 'text', (column) => column.notNull())
    .addColumn('created_at', integer, (column) => column.notNull())
    .addColumn('seen_at', integer, (column) => column.notNull())
    .execute();
  await db.schema.createIndex('session_person').on('session').column('person_id').execute();
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.references('person.id'))
    .addColumn('created_at', integer, (column) => column.notNull())
    .addColumn('expires_at', integer, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('item')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('department', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('handling', 'text', (column) => column.notNull())
    .addColumn('promised', 'text', (column) => column.notNull())
    .addColumn('handling_items', 'text', (column) => column.notNull())
    .addColumn('situations', integer, (column) => column.notNull())
    .addColumn('materials', integer, (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('state_message', 'text', (column) => column.notNull())
    .addColumn('state_by', 'text')
    .addColumn('state_by_name', 'text')
    .addColumn('state_at', integer, (column) => column.notNull())
    .addColumn('published_number', integer)
    .addColumn('updated_at', integer, (column) => column.notNull())
    .addColumn('updated_by', 'text', (column) => column.notNull())
    .addColumn('updated_by_name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('document')
    .addColumn('item_id', 'text', (column) => column.notNull().references('item.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('head_number', integer, (column) => column.notNull())
    .addColumn('findings', 'text')
    .addPrimaryKeyConstraint('document_key', ['item_id', 'kind'])
    .execute();
  await db.schema
    .createTable('version')
    .addColumn('item_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('number', integer, (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('bytes', integer, (column) => column.notNull())
    .addColumn('content', bytes, (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.notNull())
    .addColumn('author_name', 'text', (column) => column.notNull())
    .addColumn('at', integer, (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('milestone', 'text')
    .addColumn('restored_from', integer)
    .addColumn('merged_from', integer)
    .addPrimaryKeyConstraint('version_key', ['item_id', 'kind', 'number'])
    .addForeignKeyConstraint('version_document', ['item_id', 'kind'], 'document', ['item_id', 'kind'])
    .execute();
  await db.schema
    .createTable('draft')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('item_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('base_number', integer, (column) => column.notNull())
    .addColumn('revision', integer, (column) => column.notNull())
    .addColumn('at', integer, (column) => column.notNull())
    .addColumn('content', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_key', ['person_id', 'id'])
    .addForeignKeyConstraint('draft_document', ['item_id', 'kind'], 'document', ['item_id', 'kind'])
    .execute();
  await db.schema
    .createTable('asset_content')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('content', bytes, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('asset')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('bytes', integer, (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('at', integer, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('log_entry')
    .addColumn('seq', integer, (column) => column.primaryKey())
    .addColumn('at', integer, (column) => column.notNull())
    .addColumn('by_id', 'text')
    .addColumn('by_name', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('log_entry_subject').on('log_entry').columns(['subject', 'seq']).execute();
  await db.schema
    .createTable('log_tip')
    .addColumn('id', integer, (column) => column.primaryKey())
    .addColumn('seq', integer, (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await sql`insert into log_tip (id, seq, hash) values (1, 0, ${FIRST_HASH})`.execute(db);
  await db.schema
    .createTable('idempotency')
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('at', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('idempotency_key', ['person_id', 'key'])
    .execute();
}
