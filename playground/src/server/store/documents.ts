import type { Author, DocumentKind, DocumentSummary, Version, VersionPage } from '../../api/index.js';
import type { Packed } from './content.js';
import { appendLog } from './log.js';
import type { Tx } from './store.js';
import type { VersionTable } from './tables.js';

export interface DocumentKey {
  readonly itemId: string;
  readonly kind: DocumentKind;
}

/** A version as it is kept; `unpack` its content. */
export interface StoredVersion {
  readonly version: Version;
  readonly content: Buffer;
}

/** What a save was begun from: the version's number, and its hash where the client named it. */
export interface Expected {
  readonly number: number;
  readonly hash: string;
}

export interface Save extends DocumentKey {
  readonly packed: Packed;
  readonly expected: Expected;
  readonly author: Author;
  readonly at: number;
  readonly message: string;
  readonly restoredFrom?: number;
  readonly mergedFrom?: number;
}

/** Columns of a version without its content. */
const VERSION = ['number', 'hash', 'bytes', 'author_id', 'author_name', 'at', 'message', 'milestone', 'restored_from', 'merged_from'] as const;

/** Puts the first version of a document. */
export async function createDocument(
  tx: Tx,
  { itemId, kind, packed, author, at, message }: Omit<Save, 'expected' | 'restoredFrom' | 'mergedFrom'>,
): Promise<Version> {
  await tx.insertInto('document').values({ item_id: itemId, kind, head_number: 1, findings: null }).execute();
  return insertVersion(tx, { itemId, kind, packed, author, at, message, number: 1, action: 'document/created' });
}

/** Puts the first version of a document that an item has not had so far; `stale` if somebody was first, `absent` if there is no such item. */
export async function beginDocument(tx: Tx, document: Omit<Save, 'expected' | 'restoredFrom' | 'mergedFrom'>): Promise<Version | 'stale' | 'absent'> {
  const { itemId, kind } = document;
  const item = await tx.selectFrom('item').select('id').where('id', '=', itemId).executeTakeFirst();
  if (item === undefined) return 'absent';
  // Of two that begin at once the row decides, in both stores.
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('document')
    .values({ item_id: itemId, kind, head_number: 1, findings: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return 'stale';
  return insertVersion(tx, { ...document, number: 1, action: 'document/created' });
}

/**
 * Puts the next version, if the newest one still is the one that the author began from; else changes nothing and gives
 * `stale`. Of any number of saves from one version exactly one wins: the document's row decides, in both stores.
 */
export async function saveDocument(tx: Tx, save: Save): Promise<Version | 'stale' | 'absent'> {
  const { itemId, kind, expected } = save;
  const { numUpdatedRows } = await tx
    .updateTable('document')
    .set({ head_number: expected.number + 1 })
    .where('item_id', '=', itemId)
    .where('kind', '=', kind)
    .where('head_number', '=', expected.number)
    // A tag of another database (before it was restored from a backup) may name a number that is another text here.
    .where((document) =>
      document.exists(
        document
          .selectFrom('version')
          .select('version.number')
          .whereRef('version.item_id', '=', 'document.item_id')
          .whereRef('version.kind', '=', 'document.kind')
          .whereRef('version.number', '=', 'document.head_number')
          .where((version) => version.fn<string>('substr', ['version.hash', version.val(1), version.val(expected.hash.length)]), '=', expected.hash),
      ),
    )
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return staleOrAbsent(tx, save);
  return insertVersion(tx, {
    ...save,
    number: expected.number + 1,
    action: save.restoredFrom === undefined ? 'document/saved' : 'document/restored',
  });
}

async function insertVersion(
  tx: Tx,
  {
    itemId,
    kind,
    packed,
    author,
    at,
    message,
    restoredFrom,
    mergedFrom,
    number,
    action,
  }: Omit<Save, 'expected'> & { readonly number: number; readonly action: 'document/created' | 'document/saved' | 'document/restored' },
): Promise<Version> {
  const { content, hash, bytes } = packed;
  const row = {
    ...{ number, hash, bytes, author_id: author.id, author_name: author.name, at, message },
    ...{ milestone: null, restored_from: restoredFrom ?? null, merged_from: mergedFrom ?? null },
  };
  await tx
    .insertInto('version')
    .values({ ...row, item_id: itemId, kind, content })
    .execute();
  const detail = { kind, number, hash, message, ...(restoredFrom === undefined ? {} : { restoredFrom }), ...(mergedFrom === undefined ? {} : { mergedFrom }) };
  await appendLog(tx, { at, by: author, action, subject: itemId, detail });
  return versionOf(row);
}

async function staleOrAbsent(tx: Tx, { itemId, kind }: DocumentKey): Promise<'stale' | 'absent'> {
  const document = await tx.selectFrom('document').select('head_number').where('item_id', '=', itemId).where('kind', '=', kind).executeTakeFirst();
  return document === undefined ? 'absent' : 'stale';
}

/** The newest version, or that of a number. */
export async function readVersion(tx: Tx, { itemId, kind }: DocumentKey, number?: number): Promise<StoredVersion | undefined> {
  let query = tx
    .selectFrom('version')
    .select([...VERSION, 'content'])
    .where('item_id', '=', itemId)
    .where('kind', '=', kind);
  query = number === undefined ? query.orderBy('number', 'desc').limit(1) : query.where('number', '=', number);
  const row = await query.executeTakeFirst();
  return row === undefined ? undefined : { version: versionOf(row), content: row.content };
}

export async function hasVersion(tx: Tx, { itemId, kind }: DocumentKey, number: number): Promise<boolean> {
  const row = await tx.selectFrom('version').select('number').where('item_id', '=', itemId).where('kind', '=', kind).where('number', '=', number).executeTakeFirst();
  return row !== undefined;
}

/** Newest first, without contents. */
export async function listVersions(tx: Tx, { itemId, kind }: DocumentKey, before: number | undefined, most: number): Promise<VersionPage> {
  let query = tx
    .selectFrom('version')
    .select(VERSION)
    .where('item_id', '=', itemId)
    .where('kind', '=', kind)
    .orderBy('number', 'desc')
    .limit(most + 1);
  if (before !== undefined) query = query.where('number', '<', before);
  const rows = await query.execute();
  const shown = rows.slice(0, most);
  return { versions: shown.map(versionOf), next: rows.length > most ? shown[shown.length - 1]?.number ?? null : null };
}

/** Names a milestone, or takes its name off; undefined where there is no such version. */
export async function setMilestone(
  tx: Tx,
  { itemId, kind }: DocumentKey,
  number: number,
  name: string | null,
  by: Author,
  at: number,
): Promise<Version | undefined> {
  const row = await tx
    .updateTable('version')
    .set({ milestone: name })
    .where('item_id', '=', itemId)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .returning(VERSION)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  await appendLog(tx, { at, by, action: 'milestone/set', subject: itemId, detail: { kind, number, name } });
  return versionOf(row);
}

/** The documents of one item, or of all, at their newest versions; by item. */
export async function documentsByItem(tx: Tx, itemId?: string): Promise<ReadonlyMap<string, DocumentSummary[]>> {
  let query = tx
    .selectFrom('document')
    .innerJoin('version', (join) =>
      join
        .onRef('version.item_id', '=', 'document.item_id')
        .onRef('version.kind', '=', 'document.kind')
        .onRef('version.number', '=', 'document.head_number'),
    )
    .select(['document.item_id', 'document.kind', 'document.findings'])
    .select([
      'version.number',
      'version.hash',
      'version.bytes',
      'version.author_id',
      'version.author_name',
      'version.at',
      'version.message',
      'version.milestone',
      'version.restored_from',
      'version.merged_from',
    ])
    .orderBy('document.kind');
  if (itemId !== undefined) query = query.where('document.item_id', '=', itemId);
  const byItem = new Map<string, DocumentSummary[]>();
  for (const row of await query.execute()) {
    const summary: DocumentSummary = {
      kind: row.kind as DocumentKind, // only createDocument writes here
      head: versionOf(row),
      findings: row.findings === null ? null : (JSON.parse(row.findings) as NonNullable<DocumentSummary['findings']>), // setFindings wrote it
    };
    const list = byItem.get(row.item_id);
    if (list === undefined) byItem.set(row.item_id, [summary]);
    else list.push(summary);
  }
  return byItem;
}

/** What checks found in a version, unless a newer one has been checked meanwhile. Not in the log: it follows from the document. */
export async function setFindings(tx: Tx, { itemId, kind }: DocumentKey, findings: NonNullable<DocumentSummary['findings']>): Promise<void> {
  await tx
    .updateTable('document')
    .set({ findings: JSON.stringify(findings) })
    .where('item_id', '=', itemId)
    .where('kind', '=', kind)
    .where('head_number', '=', findings.version)
    .execute();
}

function versionOf(row: Pick<VersionTable, (typeof VERSION)[number]>): Version {
  return {
    number: row.number,
    hash: row.hash,
    bytes: row.bytes,
    author: { id: row.author_id, name: row.author_name },
    at: row.at,
    message: row.message,
    milestone: row.milestone,
    restoredFrom: row.restored_from,
    mergedFrom: row.merged_from,
  };
}
