import { isPlainObject } from '../json/json.js';

/**
 * A copy of plain data, to be frozen and kept: lists and objects anew, everything else as it is. Unlike a way
 * through JSON it turns no NaN into null, which an edit may take for "clear".
 */
export function ownCopy<Data>(data: Data): Data {
  return copy(data) as Data; // same shape, part for part
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return (value as readonly unknown[]).map(copy);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copy(member)]));
}
