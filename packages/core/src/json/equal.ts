import { hasOwn, isPlainObject } from './json.js';

/**
 * Structural equality of JSON values. Shared references are equal at once, so comparing two revisions
 * of a document costs only what differs. Key order does not count; a key with `undefined` counts as absent.
 */
export function equalJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => equalJson(item, b[index]));
  }
  if (!isPlainObject(a) || !isPlainObject(b)) return false;
  for (const key of Object.keys(a)) {
    if (a[key] !== undefined && (!hasOwn(b, key) || !equalJson(a[key], b[key]))) return false;
  }
  return Object.keys(b).every((key) => b[key] === undefined || (hasOwn(a, key) && a[key] !== undefined));
}
