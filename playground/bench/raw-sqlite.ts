import { join } from 'node:path';

import Database from 'libsql';

/**
 * The bar: what SQLite itself does in one transaction for the same document, uncompressed and unchecked, with a version's
 * row and an audit's. WAL, `synchronous = FULL`, as ours.
 * @returns a save
 */
export function rawSqlite(folder: string): { save(json: string): void; close(): void } {
  const database = new Database(join(folder, 'raw.db'));
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) database.pragma(pragma);
  database.exec('create table document (id integer primary key, json text not null); create table version (number integer primary key, document_id integer not null references document (id), hash text not null, at integer not null); create table audit (seq integer primary key, at integer not null, action text not null, hash text not null)');
  const document = database.prepare('insert into document (json) values (?)');
  const version = database.prepare('insert into version (document_id, hash, at) values (?, ?, ?)');
  const audit = database.prepare('insert into audit (at, action, hash) values (?, ?, ?)');
  const hash = 'f'.repeat(64);
  return {
    save: (json) => {
      database.exec('begin immediate');
      const { lastInsertRowid } = document.run([json]);
      version.run([lastInsertRowid, hash, Date.now()]);
      audit.run([Date.now(), 'document/saved', hash]);
      database.exec('commit');
    },
    close: () => database.close(),
  };
}
