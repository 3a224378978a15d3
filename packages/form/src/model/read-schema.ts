import { derivedId, hasOwn, isId, isPlainObject, type Finding, type Json, type Unread } from '@zhengwu/core';
import { withChildren, type Child } from './child-list.js';
import type { FormNode, FormRoot, NodeId, NodeType } from './form-node.js';
import { constantsOf, formatted, namedMembers, UNSUPPORTED_KEYWORDS, withComponent } from './json-schema-node.js';
import { isNodeType, MOST_DEPTH, MOST_NODES } from './node-types.js';
import { readBinding, readLinkages } from './read-own-parts.js';
import { ReadingReport, type ReadingAt } from './reading-report.js';
import { resolveReference } from './references.js';
import { formReadingRules } from './rules.js';

type Raw = Readonly<Record<string, Json>>;

export interface ReadSchema {
  readonly schema: FormRoot;
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
}

/**
 * Reads a schema, plain JSON already, whoever wrote it. What cannot stand in a form is put aside and named; what is not known
 * is kept. `path` leads to the schema in the input; of a plain JSON Schema each field gets its component.
 */
export function readSchema(schema: Raw, path: readonly string[], isJsonSchema: boolean): ReadSchema {
  return new SchemaReader(schema, path, isJsonSchema).read();
}

/** What Formily and designable write for themselves, and read from nobody. */
const INTERNAL_KEYS: ReadonlySet<string> = new Set(['_isJSONSchemaObject', 'x-designable-id', 'x-designable-source-name', 'x-id', 'x-index']);

class SchemaReader {
  readonly #report = new ReadingReport();
  /** Ids that are written somewhere: none of them is given to another. */
  readonly #written: ReadonlySet<string>;
  readonly #keyOf = new Map<string, string>();
  readonly #linkageIds = new Set<string>();
  #nodes = 0;

  constructor(
    readonly root: Raw,
    readonly path: readonly string[],
    readonly isJsonSchema: boolean,
  ) {
    this.#written = idsIn(root);
  }

  read(): ReadSchema {
    const at: ReadingAt = { path: this.path, key: '', depth: 0, references: [], isRequired: false };
    const raw = this.#dereferenced(this.root, at, '')?.raw ?? {};
    const id = this.#idOf(raw, at);
    const node = this.#members(raw, id, at);
    const isObject = node.type === 'object';
    if (!isObject && raw['type'] !== undefined && !isObjectType(raw['type'])) this.#report.badValue(at, id, 'type', raw['type'], 'object');
    const { type: _type, items, ...rest } = node;
    if (items !== undefined) this.#report.aside(at, id, 'items', raw['items'] ?? null, 'rows-without-list');
    return { schema: { 'x-id': id, type: 'object', ...withoutId(rest) }, findings: this.#report.findings, unread: this.#report.unread }; // its keys were read one by one
  }

  /** As deep as `MOST_DEPTH`, no deeper. */
  #node(raw: Json, at: ReadingAt, parentId: NodeId): FormNode | undefined {
    if (!isPlainObject(raw)) return this.#report.aside(at, parentId, at.key, raw, 'not-an-object');
    if (at.depth > MOST_DEPTH) return this.#report.aside(at, parentId, at.key, raw, 'too-deep');
    this.#nodes += 1;
    if (this.#nodes > MOST_NODES) return this.#nodes === MOST_NODES + 1 ? this.#report.aside(at, parentId, at.key, raw, 'too-many') : this.#report.quietly(at, raw);
    const resolved = this.#dereferenced(raw, at, parentId); // members of JSON are JSON
    if (resolved === undefined) return undefined;
    const there: ReadingAt = { ...at, references: resolved.references };
    const id = this.#idOf(resolved.raw, there);
    const node = this.#members(resolved.raw, id, there);
    if (!this.isJsonSchema) return node;
    return formatted(hasOwn(node, 'x-component') ? node : withComponent(node));
  }

  /** What a `$ref` leads to, with what stands beside it, which wins. `undefined` where it leads nowhere and there is nothing else. */
  #dereferenced(raw: Raw, at: ReadingAt, parentId: string): { readonly raw: Raw; readonly references: readonly string[] } | undefined {
    let { references } = at;
    let current = raw;
    for (let reference = current['$ref']; typeof reference === 'string'; reference = current['$ref']) {
      const { $ref: _reference, ...beside } = current;
      const circle = references.includes(reference);
      const target = circle ? ({ why: 'circle' } as const) : resolveReference(this.root, reference);
      if ('why' in target) {
        this.#report.add(formReadingRules.finding('form/bad-reference', this.#report.placeOf(parentId, at), { key: at.key, reference, why: target.why }));
        this.#report.keep(at, '$ref', reference);
        return Object.keys(beside).length === 0 ? undefined : { raw: beside, references };
      }
      references = [...references, reference];
      // An id written in a definition is of no one place.
      const { 'x-id': _id, ...definition } = target.node as Raw; // members of JSON are JSON
      current = { ...definition, ...beside };
    }
    return { raw: this.isJsonSchema ? this.#joined(current, { ...at, references }, parentId) : current, references };
  }

  /** `allOf` of plain parts is what they say together: what stands beside it wins, fields are those of all. */
  #joined(raw: Raw, at: ReadingAt, parentId: string): Raw {
    const { allOf, ...own } = raw;
    if (!Array.isArray(allOf) || !(allOf as readonly Json[]).every(isPlainObject)) return raw;
    this.#nodes += allOf.length;
    if (this.#nodes > MOST_NODES) return raw;
    const parts: Raw[] = [];
    for (const part of allOf as readonly Raw[]) {
      const known = this.#dereferenced(part, at, parentId);
      if (known !== undefined) parts.push(known.raw);
    }
    parts.push(own);
    const required = parts.flatMap(({ required: names }) => (Array.isArray(names) ? (names as readonly Json[]) : []));
    const properties = Object.fromEntries(parts.flatMap(({ properties: fields }) => (isPlainObject(fields) ? Object.entries<Json>(fields) : [])));
    const joined: Record<string, Json> = Object.assign({}, ...parts) as Record<string, Json>; // Object.assign of many is untyped
    if (Object.keys(properties).length > 0) joined['properties'] = properties;
    if (required.length > 0) joined['required'] = required;
    return joined;
  }

  #members(raw: Raw, id: NodeId, at: ReadingAt): FormNode {
    const node: Record<string, unknown> = { 'x-id': id };
    const isWritten = raw['_isJSONSchemaObject'] === true;
    const type = this.#typeOf(raw, at, id);
    const children = this.#children(raw, at, id);
    if (type !== undefined && !hasOwn(raw, 'type')) node['type'] = type;
    for (const [name, value] of Object.entries(raw)) {
      if (INTERNAL_KEYS.has(name)) continue;
      if (name === 'type' || name === 'properties' || name === 'x-order') {
        // Where they stood; the children are put in at the end.
        if (name === 'x-order' && children !== undefined && children.length > 1) node['x-order'] = [];
        if (name === 'type' && type !== undefined) node['type'] = type;
        if (name === 'properties' && children !== undefined) node['properties'] = {};
        continue;
      }
      if (name === 'version' && (isWritten || value === '2.0')) continue;
      if (name === 'name' && value === at.key) continue;
      const read = this.#member(name, value, raw, at, id, type);
      if (read !== undefined) node[name] = read;
    }
    if (at.isRequired && node['required'] === undefined) node['required'] = true;
    if (isWhole(raw['type']) && !hasOwn(raw, 'x-component-props')) node['x-component-props'] = { precision: 0 };
    const options = this.#constants(raw);
    if (options !== undefined) node['enum'] = options;
    return children === undefined ? (node as FormNode) : withKept(node as FormNode, children); // its keys were read one by one
  }

  #member(name: string, value: Json, raw: Raw, at: ReadingAt, id: NodeId, type: NodeType | undefined): unknown {
    switch (name) {
      case 'items':
        return this.#row(value, at, id, type);
      case 'required':
        return this.#required(value, raw, at, id);
      case 'x-component':
      case 'x-decorator':
        return typeof value === 'string' ? value : this.#report.badValue(at, id, name, value, 'string');
      case 'x-component-props':
      case 'x-decorator-props':
        return isPlainObject(value) ? value : this.#report.badValue(at, id, name, value, 'object');
      case 'x-rules':
        return readLinkages(value, at, id, this.#report, this.#linkageIds);
      case 'x-binding':
        return readBinding(value, at, id, this.#report);
      case 'oneOf':
      case 'anyOf':
        if (this.#constants(raw) !== undefined) return undefined;
        break;
      case 'enumNames':
      case 'x-enumNames':
        if (this.isJsonSchema && Array.isArray(raw['enum']) && Array.isArray(value)) return undefined;
        break;
      case 'enum':
        return this.isJsonSchema ? namedMembers(value, raw['enumNames'] ?? raw['x-enumNames']) : value;
    }
    if (this.isJsonSchema && UNSUPPORTED_KEYWORDS.has(name)) this.#report.add(formReadingRules.finding('form/unsupported-keyword', this.#report.placeOf(id, at, name), { key: at.key, keyword: name }));
    return value;
  }

  #typeOf(raw: Raw, at: ReadingAt, id: NodeId): NodeType | undefined {
    const given = raw['type'];
    const named = Array.isArray(given) ? (given as readonly Json[]).find((each) => each !== 'null') : given;
    if (isNodeType(named)) return named;
    if (named === 'integer') return 'number';
    if (named !== undefined) this.#report.badValue(at, id, 'type', given ?? null, 'string, number, boolean, object, array, void');
    if (isPlainObject(raw['items'])) return 'array';
    if (isPlainObject(raw['properties'])) return 'object';
    if (!this.isJsonSchema) return undefined;
    const members = Array.isArray(raw['enum']) ? raw['enum'] : this.#constants(raw)?.map(({ value }) => value);
    return members !== undefined && members.length > 0 && members.every((member) => typeof member === 'number') ? 'number' : 'string';
  }

  #constants(raw: Raw): ReturnType<typeof constantsOf> {
    return this.isJsonSchema && !Array.isArray(raw['enum']) ? (constantsOf(raw['oneOf']) ?? constantsOf(raw['anyOf'])) : undefined;
  }

  #children(raw: Raw, at: ReadingAt, id: NodeId): readonly Child[] | undefined {
    const { properties } = raw;
    if (properties === undefined) return undefined;
    if (!isPlainObject(properties)) return this.#report.badValue(at, id, 'properties', properties, 'object');
    const required = new Set(Array.isArray(raw['required']) ? (raw['required'] as readonly Json[]) : []);
    const children: Child[] = [];
    for (const [key, child] of inOrder(properties, raw['x-order'])) {
      const node = this.#node(child, { path: [...at.path, 'properties', key], key, depth: at.depth + 1, references: at.references, isRequired: required.has(key) }, id);
      if (node !== undefined) children.push([key, node]);
    }
    return children;
  }

  #row(value: Json, at: ReadingAt, id: NodeId, type: NodeType | undefined): FormNode | undefined {
    const there = { ...at, path: [...at.path, 'items'], key: 'items', depth: at.depth + 1, isRequired: false };
    if (type !== 'array') return this.#report.aside(there, id, at.key, value, 'rows-without-list');
    if (Array.isArray(value)) return this.#report.aside(there, id, at.key, value, 'list-of-rows');
    return this.#node(value, there, id);
  }

  /** True or false, a script, or names of children, which say it themselves then. */
  #required(value: Json, raw: Raw, at: ReadingAt, id: NodeId): unknown {
    if (typeof value === 'boolean' || typeof value === 'string') return value;
    if (!Array.isArray(value)) return this.#report.badValue(at, id, 'required', value, 'boolean');
    const properties = isPlainObject(raw['properties']) ? raw['properties'] : {};
    const strangers = (value as readonly Json[]).filter((key) => typeof key !== 'string' || !hasOwn(properties, key));
    if (strangers.length > 0) this.#report.badValue(at, id, 'required', strangers, 'properties');
    return at.isRequired ? true : undefined;
  }

  #idOf(raw: Raw, at: ReadingAt): NodeId {
    const given = raw['x-id'];
    const where = at.path.slice(this.path.length).join('/');
    const fresh = (): NodeId => {
      for (let turn = 0; ; turn += 1) {
        const id = derivedId('nod', turn === 0 ? where : `${where}#${String(turn)}`);
        if (!this.#written.has(id) && !this.#keyOf.has(id)) return id;
      }
    };
    const first = typeof given === 'string' ? this.#keyOf.get(given) : undefined;
    const id = isId(given, 'nod') && first === undefined ? given : fresh();
    this.#keyOf.set(id, at.key);
    if (first !== undefined) this.#report.add(formReadingRules.finding('form/doubled-id', this.#report.placeOf(id, at), { key: at.key, id: typeof given === 'string' ? given : '', first }));
    return id;
  }
}

/** Children in the order that their parent's `x-order` says, else in Formily's: by `x-index`, then as they stand. */
function inOrder(properties: Raw, order: Json | undefined): readonly (readonly [string, Json])[] {
  const places = Array.isArray(order) ? new Map((order as readonly Json[]).map((key, at) => [key, at])) : undefined;
  const placeOf = ([key, child]: readonly [string, Json]): number => {
    const place = places === undefined ? (isPlainObject(child) ? child['x-index'] : undefined) : places.get(key);
    return typeof place === 'number' ? place : Number.MAX_SAFE_INTEGER;
  };
  return Object.entries(properties).sort((one, other) => placeOf(one) - placeOf(other));
}

function idsIn(root: Raw): ReadonlySet<string> {
  const ids = new Set<string>();
  const pending: unknown[] = [root];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (isPlainObject(value) && isId(value['x-id'], 'nod')) ids.add(value['x-id']);
    for (const member of Object.values(value)) pending.push(member);
  }
  return ids;
}

/** A bag of children that is there and empty stays. */
function withKept(node: FormNode, children: readonly Child[]): FormNode {
  return children.length === 0 ? node : withChildren(node, children);
}

/** A whole number: Formily has no type for it. */
function isWhole(type: Json | undefined): boolean {
  return type === 'integer' || (Array.isArray(type) && type.includes('integer'));
}

function isObjectType(type: Json): boolean {
  return type === 'object' || type === 'void' || (Array.isArray(type) && type.includes('object'));
}

function withoutId(node: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { 'x-id': _id, ...rest } = node;
  return rest;
}
