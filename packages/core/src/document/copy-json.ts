import type { Finding, Part } from '../finding/finding.js';
import { reasonOf } from '../finding/reason.js';
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
        // JSON writes -0 as 0: a copy that kept it would not be equal to itself, saved and read again.
        return Number.isFinite(value) ? value + 0 : refuse(path, String(value), String(value));
      case 'undefined':
        return undefined;
      case 'object':
        return value === null ? null : copyObject(value, path);
      default:
        return refuse(path, typeof value, reasonOf(value));
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
    try {
      return Array.isArray(value) ? copyList(value, path) : copyPlain(value, path);
    } catch (error) {
      if (error instanceof BoundPassed) throw error;
      // A proxy whose traps throw: nothing of it can be read.
      return refuse(path, 'proxy', reasonOf(error));
    } finally {
      ancestors.delete(value);
    }
  };

  const copyList = (list: readonly unknown[], path: readonly string[]): Json => {
    const copies: Json[] = [];
    for (let index = 0; index < list.length; index += 1) {
      const refused = findings.length;
      const member = copyMember(list, index, [...path, String(index)]);
      if (member !== undefined) copies.push(member);
      // JSON has no holes: `undefined` in a list is null, as JSON.stringify writes it. What was refused is left out.
      else if (findings.length === refused) copies.push(null);
    }
    return copies;
  };

  const copyPlain = (object: object, path: readonly string[]): Json | undefined => {
    if (!isPlainObject(object)) return refuse(path, className(object), undefined);
    const copies: Record<string, Json> = {};
    for (const key of Object.keys(object)) {
      const at = [...path, key];
      const member = copyMember(object, key, at);
      if (PROTOTYPE_KEYS.has(key)) {
        findings.push(documentRules.finding('document/prototype-key', { part, id: '', path: at.join('/') }, { key, path: path.join('/') }));
        unread.push({ path: at.join('/'), content: member });
      } else if (member !== undefined) copies[key] = member;
    }
    return copies;
  };

  const copyMember = (object: object, key: string | number, path: readonly string[]): Json | undefined => {
    let member: unknown;
    try {
      member = (object as Readonly<Record<string | number, unknown>>)[key]; // any object may be read by a key
    } catch (error) {
      return refuse(path, 'getter', reasonOf(error));
    }
    return copy(member, path);
  };

  try {
    const value = copy(input, []);
    return value === undefined ? { findings, unread } : { value, findings, unread };
  } catch (error) {
    if (error instanceof BoundPassed) return { findings: [...findings, error.finding], unread: [{ path: '', content: input }] };
    throw error;
  }
}

function className(object: object): string {
  const constructor: unknown = (Object.getPrototypeOf(object) as { constructor?: { name?: unknown } } | null)?.constructor?.name; // only read
  return typeof constructor === 'string' ? constructor : 'object';
}
