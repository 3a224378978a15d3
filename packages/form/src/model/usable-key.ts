import { PROTOTYPE_KEYS } from '@zhengwu/core';
import { dataKeys } from './data-keys.js';
import { freeKey } from './free-key.js';
import { indexForm, type FormEntry } from './form-index.js';
import type { Form } from './form.js';

const LONGEST_KEY = 100;

/**
 * Whether a node may have this key: a name of letters, digits, `_`, `$` and `-`, which Formily's paths do not take for a sign of
 * their own, or one of its patterns that spread a value over several fields, `[start,end]` or `{value:a,label:b}`.
 */
export function isUsableKey(key: string): boolean {
  if (key.length > LONGEST_KEY || PROTOTYPE_KEYS.has(key)) return false;
  return /^[\p{L}\p{N}_$-]+$/u.test(key) || /^\[[\p{L}\p{N}_$\s,-]+\]$/u.test(key) || /^\{[\p{L}\p{N}_$\s,:-]+\}$/u.test(key);
}

/** A key for a new node that no sibling has, nor another node whose value would lie beside it: layout adds nothing to the path of data. */
export function freshKey(form: Form, parentId: string, wish: string): string {
  const parent = indexForm(form.schema).byId(parentId);
  const usable = isUsableKey(wish) ? wish : 'field';
  if (parent === undefined) return usable;
  const taken = new Set([...siblingKeys(parent), ...dataKeys(parent)]);
  const key = freeKey(taken, usable);
  // A number may make it too long.
  return isUsableKey(key) ? key : freeKey(taken, 'field');
}

/** The keys of what lies in a node, without an array's row. */
export function siblingKeys(parent: FormEntry): readonly string[] {
  return Object.keys(parent.node.properties ?? {});
}
