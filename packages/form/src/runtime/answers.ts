import { hasOwn, isPlainObject, PROTOTYPE_KEYS } from '@zhengwu/core/json';

/** Rows in rows in rows: deeper than forms are. */
const DEEPEST = 64;

/**
 * A copy of answers as plain JSON: what is undefined, or no JSON, is left out. Deeper than any form it ends, which is what a value with
 * a circle in it comes to.
 */
export function copyAnswers(value: unknown): Record<string, unknown> {
  const copy = copied(value, 0);
  return isPlainObject(copy) ? { ...copy } : {};
}

function copied(value: unknown, depth: number): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map((each) => copied(each, depth + 1) ?? null);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (PROTOTYPE_KEYS.has(key)) continue;
    const member = copied((value as Readonly<Record<string, unknown>>)[key], depth + 1); // its own key
    if (member !== undefined) copy[key] = member;
  }
  return copy;
}

/** Makes a copy that nobody can change: the host may keep it. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) frozen(each);
  }
  return value;
}

/** Puts a value where a path leads, if nothing stands there. */
export function putIfAbsent(answers: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = answers;
  for (const [index, key] of path.entries()) {
    if (PROTOTYPE_KEYS.has(key)) return;
    if (index === path.length - 1) {
      if (!hasOwn(at, key) || at[key] === undefined || at[key] === null || at[key] === '') at[key] = value;
      return;
    }
    const next = at[key];
    if (next !== undefined && !isPlainObject(next)) return;
    at = (at[key] ??= {}) as Record<string, unknown>; // a plain object, ours
  }
}
