import type * as v from 'valibot';
import type { Finding, Part } from '../finding/finding.js';
import { reasonOf } from '../finding/reason.js';
import { isPlainObject, type Json } from '../json/json.js';
import { DOCUMENT_LIMITS, type DocumentLimits } from './limits.js';
import type { Parsed } from './parsed.js';
import { readJson } from './read-json.js';
import { documentRules } from './rules.js';
import { salvage } from './salvage.js';

type PlainDocument = Readonly<Record<string, Json>>;

/** From one version of a document's schema to the next. Pure; may throw on what it cannot read. */
export type Migration = (document: PlainDocument) => PlainDocument;

/** What reading needs to know of a kind of document. */
export interface DocumentKind<Value> {
  readonly part: Part;
  /** The document says what it is: `format`, for example `zhengwu/service-item`. */
  readonly format: string;
  /** The newest version of the schema that we know: `formatVersion` in the document. */
  readonly version: number;
  readonly schema: v.GenericSchema<unknown, Value>;
  /** `migrations[1]` leads from version 1 to version 2. */
  readonly migrations: Readonly<Record<number, Migration>>;
  /** What an empty document has for each key that must be there. */
  readonly empty: PlainDocument;
}

/**
 * Reads a document of a kind from a host's object, a JSON text or its bytes: bounds, plain JSON, format
 * and version, migrations, schema. What does not fit is put aside and named; unknown keys stay.
 */
export function parseDocument<Value>(kind: DocumentKind<Value>, input: unknown, limits: DocumentLimits = DOCUMENT_LIMITS): Parsed<Value> {
  const { value, findings, unread: unreadJson } = readJson(input, kind.part, limits);
  const unread = [...unreadJson];
  if (value === undefined) return { findings, unread, isReadonly: false };
  const at = { part: kind.part, id: '' } as const;
  const whole = [...unread.filter(({ path }) => path !== ''), { path: '', content: isText(input) ? input : value }];
  const closed = (finding: Finding): Parsed<Value> => ({ findings: [...findings, finding], unread: whole, isReadonly: false });
  if (!isPlainObject(value)) return closed(documentRules.finding('document/wrong-format', at, { expected: kind.format, found: Array.isArray(value) ? 'list' : typeof value }));
  const document = value as PlainDocument; // members of JSON are JSON
  const format = document['format'];
  if (format !== undefined && format !== kind.format) {
    return closed(documentRules.finding('document/wrong-format', at, { expected: kind.format, found: typeof format === 'string' ? format : typeof format }));
  }
  const notes: Finding[] = [...findings];
  if (format === undefined) notes.push(documentRules.finding('document/no-format', at, { expected: kind.format }));
  const { formatVersion } = document;
  const version = typeof formatVersion === 'number' && Number.isInteger(formatVersion) && formatVersion > 0 ? formatVersion : 1;
  if (formatVersion !== undefined && formatVersion !== version) {
    const path = 'formatVersion';
    const received = JSON.stringify(formatVersion).slice(0, 40);
    notes.push(documentRules.finding('document/unread-part', { ...at, path }, { path, aside: path, expected: 'number', received }));
    unread.push({ path, content: formatVersion });
  }
  const isReadonly = version > kind.version;
  if (isReadonly) notes.push(documentRules.finding('document/newer-schema', at, { found: version, known: kind.version }));
  const current = migrate(kind, document, version);
  if ('fault' in current) return { ...closed(current.fault), isReadonly: true };
  const salvaged = salvage(kind.schema, isReadonly ? current.document : { ...current.document, format: kind.format, formatVersion: kind.version }, kind.empty, kind.part);
  if (salvaged.value === undefined) return { findings: [...notes, ...salvaged.findings], unread: whole, isReadonly };
  return { value: salvaged.value, findings: [...notes, ...salvaged.findings], unread: [...unread, ...salvaged.unread], isReadonly };
}

/** Whether the input is its own best record; a host's object is not kept, for it is not ours. */
function isText(input: unknown): boolean {
  return typeof input === 'string' || ArrayBuffer.isView(input);
}

function migrate<Value>(kind: DocumentKind<Value>, document: PlainDocument, version: number): { readonly document: PlainDocument } | { readonly fault: Finding } {
  let current = document;
  for (let from = version; from < kind.version; from += 1) {
    try {
      const migration = kind.migrations[from];
      if (migration === undefined) throw new Error(`no migration from version ${String(from)}`);
      current = migration(current);
    } catch (error) {
      return { fault: documentRules.finding('document/failed-migration', { part: kind.part, id: '' }, { from, reason: reasonOf(error) }) };
    }
  }
  return { document: current };
}
