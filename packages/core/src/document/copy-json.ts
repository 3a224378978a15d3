import type { Finding, Part } from '../finding/finding.js';
import { isPlainObject, PROTOTYPE_KEYS, type Json } from '../json/json.js';
import type { DocumentLimits } from './limits.js';
import type { Unread } from './parsed.js';
import { documentRules } from './rules.js';

export interface JsonCopy {
  /** Absent if a bound was passed. */
  readonly value?: Json;
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
}

class BoundPassed extends Error {
  constructor(readonly finding: Finding) {
    super(finding.rule);
  }
}

/**
 * A copy of a host's value as plain JSON that is ours to freeze. Takes what is hostile: cycles, getters
 * that throw, functions, class instances, prototype keys, any depth. Keys whose value is `undefined` are
 * left out, as `JSON.stringify` does.
 */
export function copyJson(input: unknown, part: Part, limits: DocumentLimits): JsonCopy {
  const findings: Finding[] = [];
  const unread: Unread[] = [];
  const ancestors = new Set<object>();
  let values = 0;

  const refuse = (path: readonly string[], found: string, content: unknown): undefined => {
    findings.push(documentRules.finding('document/not-plain', { part, id: '', path: path.join('/') }, { path: path.join('/'), found }));
    unread.push({ path: path.join('/'), content });
    return undefined;
  };

  const copy = (value: unknown, path: readonly string[]): Json | undefined => {
    values += 1;
    if (values > limits.values) throw new BoundPassed(documentRules.finding('document/too-many-values', { part, id: '' }, { most: limits.values }));
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) ? value : refuse(path, String(value), String(value));
      case 'undefined':
        return undefined;
      case 'object':
        return value === null ? null : copyObject(value, path);
      default:
        return refuse(path, typeof value, String(value));
    }
  };

  const copyObject = (value: object, path: readonly string[]): Json | undefined => {
    if (path.length >= limits.depth) {
      throw new BoundPassed(
        documentRules.finding('document/too-deep', { part, id: '', path: path.slice(0, 6).join('/') }, { depth: path.length + 1, most: limits.depth }),
      );
    }
    if (ancestors.has(value)) return refuse(path, 'cycle', undefined);
    ancestors.add(value);
    const result = Array.isArray(value) ? copyList(value, path) : copyPlain(value, path);
    ancestors.delete(value);
    return result;
  };

  const copyList = (list: readonly unknown[], path: readonly string[]): Json => {
    const copies: Json[] = [];
    for (let index = 0; index < list.length; index += 1) {
      const at = [...path, String(index)];
      // JSON has no holes: `undefined` in a list is null, as JSON.stringify writes it.
      const member = copy(read(list, index, at), at);
      if (member !== undefined) copies.push(member);
      else if (list[index] === undefined) copies.push(null);
    }
    return copies;
  };

  const copyPlain = (object: object, path: readonly string[]): Json | undefined => {
    if (!isPlainObject(object)) return refuse(path, className(object), undefined);
    const copies: Record<string, Json> = {};
    for (const key of Object.keys(object)) {
      const at = [...path, key];
      if (PROTOTYPE_KEYS.has(key)) {
        findings.push(documentRules.finding('document/prototype-key', { part, id: '', path: at.join('/') }, { key, path: path.join('/') }));
        unread.push({ path: at.join('/'), content: read(object, key, at) });
        continue;
      }
      const member = copy(read(object, key, at), at);
      if (member !== undefined) copies[key] = member;
    }
    return copies;
  };

  const read = (object: object, key: string | number, path: readonly string[]): unknown => {
    try {
      return (object as Readonly<Record<string | number, unknown>>)[key]; // any object may be read by a key
    } catch (error) {
      return refuse(path, 'getter', String(error));
    }
  };

  try {
    const value = copy(input, []);
    return value === undefined ? { findings, unread } : { value, findings, unread };
  } catch (error) {
    if (error instanceof BoundPassed) return { findings: [...findings, error.finding], unread: [{ path: '', content: input }] };
    // A proxy whose traps throw: nothing of it can be read.
    refuse([], 'proxy', String(error));
    return { findings, unread };
  }
}

function className(object: object): string {
  const constructor: unknown = (Object.getPrototypeOf(object) as { constructor?: { name?: unknown } } | null)?.constructor?.name; // only read
  return typeof constructor === 'string' ? constructor : 'object';
}
