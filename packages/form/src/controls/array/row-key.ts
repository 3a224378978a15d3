import { raw } from '../../vendor/formily.js';

const keys = new WeakMap<object, string>();
let count = 0;

/** A key by which a row stays itself wherever it is moved; a row that is no object has none but its place. */
export function rowKey(row: unknown, index: number): string {
  if (typeof row !== 'object' || row === null) return `at ${String(index)}`;
  const own = raw<object>(row); // what it is a proxy of
  const known = keys.get(own);
  if (known !== undefined) return known;
  const key = `row ${String((count += 1))}`;
  keys.set(own, key);
  return key;
}

/** A row that takes the place of another is drawn on where that was: who types in it goes on. */
export function inheritKey(row: object, key: string): void {
  keys.set(raw(row), key);
}
