import type { Tables } from '../store/tables.js';

/**
 * A backup is a gzipped text of JSON lines, the same for both stores: a header, a line for each row of each table, and a
 * last line with the count and the SHA-256 of all before it, without which the file has been cut off.
 */
export const BACKUP_FORMAT = 'zhengwu/backup';
export const BACKUP_VERSION = 1;

/**
 * What is kept, in an order in which every row finds what it refers to. Sessions and one-time addresses are not: nobody
 * should be let in by an old copy.
 */
export const BACKUP_TABLES = [
  'person',
  'item',
  'document',
  'version',
  'draft',
  'asset_content',
  'asset',
  'log_entry',
  'log_tip',
  'idempotency',
] as const satisfies readonly (keyof Tables)[];
export type BackupTable = (typeof BACKUP_TABLES)[number];

/** The tables with a column of bytes, `content`, which stands as base64. A row may be of many megabytes. */
export const CONTENT_TABLES: ReadonlySet<BackupTable> = new Set<BackupTable>(['version', 'draft', 'asset_content']);

/** By which columns a table is read in pages. */
export const PAGE_KEYS: Readonly<Record<BackupTable, readonly string[]>> = {
  person: ['id'],
  item: ['id'],
  document: ['item_id', 'kind'],
  version: ['item_id', 'kind', 'number'],
  draft: ['person_id', 'id'],
  asset_content: ['hash'],
  asset: ['id'],
  log_entry: ['seq'],
  log_tip: ['id'],
  idempotency: ['person_id', 'key'],
};

export interface BackupHeader {
  readonly format: typeof BACKUP_FORMAT;
  readonly formatVersion: number;
  /** ms since 1970 */
  readonly at: number;
  /** The log's last entry: what the restored database has to arrive at. */
  readonly tip: { readonly seq: number; readonly hash: string };
}

export interface BackupRow {
  readonly table: BackupTable;
  readonly row: Readonly<Record<string, string | number | null>>;
}

export interface BackupEnd {
  readonly end: true;
  readonly rows: number;
  readonly sha256: string;
}
