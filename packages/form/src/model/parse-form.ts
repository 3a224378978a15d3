import { derivedId, hasOwn, isId, isPlainObject, parseDocument, readJson, type DocumentKind, type Json, type Parsed } from '@zhengwu/core';
import { waiverShape, countShape, idShape, listOf, maybe, shapeOf } from '@zhengwu/core/shape';
import * as v from 'valibot';
import { FORM_FORMAT, FORM_VERSION, type Form } from './form.js';
import { saysNoComponent } from './json-schema-node.js';
import { readSchema } from './read-schema.js';

type Raw = Readonly<Record<string, Json>>;

/** A form whose schema has yet to be read. */
type UnreadForm = Omit<Form, 'schema'> & { readonly schema: Raw };

const unreadFormShape = shapeOf<UnreadForm>({
  format: v.literal(FORM_FORMAT),
  formatVersion: countShape,
  id: idShape('frm'),
  name: v.string(),
  itemId: maybe(idShape('item')),
  settings: v.record(v.string(), v.unknown()),
  schema: v.looseObject({}) as v.GenericSchema<unknown, Raw>, // plain JSON already
  waivers: listOf(waiverShape),
});

const kind: DocumentKind<UnreadForm> = {
  part: 'form',
  format: FORM_FORMAT,
  version: FORM_VERSION,
  schema: unreadFormShape,
  migrations: {},
  empty: { name: '', settings: {}, schema: {}, waivers: [] },
};

/**
 * Reads a form from a host's object, a JSON text or its UTF-8 bytes: our own document, a Formily schema, designable's
 * `{form, schema}` or a plain JSON Schema. Opens what can be opened, keeps unknown keys, names what it left out and keeps it
 * word for word; never throws. Reading twice gives the same, ids included.
 */
export function parseForm(input: unknown): Parsed<Form> {
  const { value, findings, unread } = readJson(input, 'form');
  const source = value === undefined ? undefined : sourceOf(value);
  // What is no form of any kind is for the reader of documents to say.
  if (source === undefined) return withoutValue(parseDocument(kind, input));
  const parsed = parseDocument(kind, source.document);
  if (parsed.value === undefined) return { findings: [...findings, ...parsed.findings], unread: [...unread, ...parsed.unread], isReadonly: parsed.isReadonly };
  const read = readSchema(parsed.value.schema, source.path, source.isJsonSchema);
  const form: Form = { ...parsed.value, schema: read.schema };
  return { value: form, findings: [...findings, ...parsed.findings, ...read.findings], unread: [...unread, ...parsed.unread, ...read.unread], isReadonly: parsed.isReadonly };
}

interface Source {
  readonly document: Raw;
  /** Where the schema stands in the input. */
  readonly path: readonly string[];
  readonly isJsonSchema: boolean;
}

function sourceOf(value: Json): Source | undefined {
  if (!isPlainObject(value)) return undefined;
  const raw = value as Raw; // members of JSON are JSON
  if (hasOwn(raw, 'format') && raw['format'] !== FORM_FORMAT) return undefined;
  if (raw['format'] === FORM_FORMAT || isId(raw['id'], 'frm')) {
    const { schema } = raw;
    return { document: raw, path: ['schema'], isJsonSchema: isPlainObject(schema) && Object.keys(schema).length > 0 && saysNoComponent(schema) };
  }
  const { schema } = raw;
  if (isPlainObject(schema) && !hasOwn(raw, 'properties')) {
    const { form, schema: _schema, ...rest } = raw;
    return { document: { ...rest, ...imported(schema, raw), ...(form === undefined ? {} : { settings: form }) }, path: ['schema'], isJsonSchema: saysNoComponent(schema) };
  }
  const isSchema = ['type', 'properties', '$ref', '$schema', 'definitions', '$defs'].some((key) => hasOwn(raw, key));
  return isSchema ? { document: imported(raw, raw), path: [], isJsonSchema: saysNoComponent(raw) } : undefined;
}

/** A document around a schema that came by itself. Its title is the form's name; its id follows from what it says. */
function imported(schema: Raw, whole: Raw): Raw {
  const { title, ...untitled } = schema;
  const isNamed = typeof title === 'string';
  return {
    format: FORM_FORMAT,
    formatVersion: FORM_VERSION,
    id: derivedId('frm', JSON.stringify(whole)),
    name: isNamed ? title : '',
    settings: {},
    schema: isNamed ? untitled : schema,
    waivers: [],
  };
}

function withoutValue({ findings, unread, isReadonly }: Parsed<UnreadForm>): Parsed<Form> {
  return { findings, unread, isReadonly };
}
