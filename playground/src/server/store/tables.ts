/**
 * The tables, the same in SQLite and PostgreSQL. Times are ms since 1970; `bytes` columns come and go as Buffers in
 * both; lists and objects are JSON texts, since neither store ever has to look into them.
 */
export interface Tables {
  readonly person: PersonTable;
  readonly session: SessionTable;
  readonly invitation: InvitationTable;
  readonly item: ItemTable;
  readonly document: DocumentTable;
  readonly version: VersionTable;
  readonly draft: DraftTable;
  readonly asset: AssetTable;
  readonly asset_content: AssetContentTable;
  readonly log_entry: LogEntryTable;
  readonly log_tip: LogTipTable;
  readonly idempotency: IdempotencyTable;
}

export interface PersonTable {
  id: string;
  /** Lower case: 张敏 and ZhangMin are one each, however they are typed. */
  login: string;
  name: string;
  department: string;
  role: string;
  /** Null until the person has set a password. */
  password_hash: string | null;
  state: string;
  created_at: number;
  last_seen_at: number | null;
}

export interface SessionTable {
  /** SHA-256 of the cookie's token: who reads the database cannot sign in with what stands there. */
  id: string;
  person_id: string;
  csrf_token: string;
  created_at: number;
  seen_at: number;
}

export interface InvitationTable {
  /** SHA-256 of the token. */
  id: string;
  purpose: string;
  /** Null for `setup`: the person is not there yet. */
  person_id: string | null;
  created_at: number;
  expires_at: number;
}

export interface ItemTable {
  id: string;
  name: string;
  department: string;
  type: string;
  handling: string;
  promised: string;
  handling_items: string;
  situations: number;
  materials: number;
  state: string;
  state_message: string;
  state_by: string | null;
  state_by_name: string | null;
  state_at: number;
  published_number: number | null;
  updated_at: number;
  updated_by: string;
  updated_by_name: string;
}

export interface DocumentTable {
  item_id: string;
  kind: string;
  head_number: number;
  /** JSON `{version, errors, warnings}`, or null. */
  findings: string | null;
}

export interface VersionTable {
  item_id: string;
  kind: string;
  number: number;
  hash: string;
  /** Length of the JSON text. */
  bytes: number;
  /** The JSON text, brotli. */
  content: Buffer;
  author_id: string;
  author_name: string;
  at: number;
  message: string;
  milestone: string | null;
  restored_from: number | null;
  merged_from: number | null;
}

export interface DraftTable {
  person_id: string;
  id: string;
  item_id: string;
  kind: string;
  base_number: number;
  revision: number;
  at: number;
  content: Buffer;
}

export interface AssetTable {
  id: string;
  hash: string;
  type: string;
  bytes: number;
  name: string;
  by_id: string;
  at: number;
}

export interface AssetContentTable {
  hash: string;
  content: Buffer;
}

export interface LogEntryTable {
  seq: number;
  at: number;
  by_id: string | null;
  by_name: string | null;
  action: string;
  subject: string;
  detail: string;
  hash: string;
}

/** One row, which every transaction that writes to the log takes hold of: so numbers follow the order of commits. */
export interface LogTipTable {
  id: number;
  seq: number;
  hash: string;
}

export interface IdempotencyTable {
  person_id: string;
  key: string;
  /** SHA-256 of the request's body: one key for two different wishes is a mistake. */
  fingerprint: string;
  answer: string;
  at: number;
}

/** In the order in which a backup writes them and a restore fills them. */
export const TABLE_NAMES = ['person', 'session', 'invitation', 'item', 'document', 'version', 'draft', 'asset', 'asset_content', 'log_entry', 'log_tip', 'idempotency'] as const satisfies readonly (keyof Tables)[];
