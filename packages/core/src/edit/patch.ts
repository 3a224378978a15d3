import { hasOwn, isPlainObject, PROTOTYPE_KEYS } from '../json/json.js';

/** Keys from the document's root: object keys as text, list positions as numbers. */
export type Path = readonly (string | number)[];

/**
 * One change of a JSON document. Lists change by splicing and moving, so that a question inserted before
 * ten thousand others is one small patch and not ten thousand.
 */
export type Patch =
  | { readonly op: 'set'; readonly path: Path; readonly value: unknown }
  | { readonly op: 'unset'; readonly path: Path }
  /** At `path`, a list: takes `remove` members out at `index` and puts `insert` in their place. */
  | { readonly op: 'splice'; readonly path: Path; readonly index: number; readonly remove: number; readonly insert: readonly unknown[] }
  /** At `path`, a list: takes the member at `from` out, then puts it at `to`. */
  | { readonly op: 'move'; readonly path: Path; readonly from: number; readonly to: number };

/** A patch that does not fit the document it was sent to: the receiver asks for the whole document. */
export class PatchError extends Error {
  override readonly name = 'PatchError';
  constructor(
    readonly patch: Patch,
    why: string,
  ) {
    super(`${patch.op} at /${patch.path.join('/')}: ${why}`);
  }
}

/**
 * The document after the patches. Only what lies on a patch's path is copied.
 *
 * @throws PatchError when a path does not exist, or would reach a prototype.
 */
export function applyPatches<Document>(document: Document, patches: readonly Patch[]): Document {
  let result: unknown = document;
  for (const patch of patches) result = applyAt(result, patch, 0);
  // Patches made by `diff` lead from one value of the type to another.
  return result as Document;
}

function applyAt(value: unknown, patch: Patch, depth: number): unknown {
  if (depth === patch.path.length) return applyHere(value, patch);
  const key = patch.path[depth];
  if (Array.isArray(value)) {
    if (typeof key !== 'number' || key < 0 || key >= value.length) throw new PatchError(patch, 'no such list member');
    const copy: unknown[] = value.slice();
    copy[key] = applyAt(copy[key], patch, depth + 1);
    return asFrozen(value, copy);
  }
  if (!isPlainObject(value) || typeof key !== 'string' || PROTOTYPE_KEYS.has(key)) throw new PatchError(patch, 'no such key');
  if (depth === patch.path.length - 1 && patch.op === 'unset') {
    const { [key]: _removed, ...rest } = value;
    return asFrozen(value, rest);
  }
  if (!hasOwn(value, key) && !(depth === patch.path.length - 1 && patch.op === 'set')) throw new PatchError(patch, 'no such key');
  return asFrozen(value, { ...value, [key]: applyAt(value[key], patch, depth + 1) });
}

function applyHere(value: unknown, patch: Patch): unknown {
  switch (patch.op) {
    case 'set':
      return patch.value;
    case 'unset':
      throw new PatchError(patch, 'only a key of an object can be unset');
    case 'splice': {
      if (!Array.isArray(value)) throw new PatchError(patch, 'not a list');
      if (patch.index < 0 || patch.remove < 0 || patch.index + patch.remove > value.length) throw new PatchError(patch, 'beyond the end');
      const list: unknown[] = value;
      return asFrozen(value, [...list.slice(0, patch.index), ...patch.insert, ...list.slice(patch.index + patch.remove)]);
    }
    case 'move': {
      if (!Array.isArray(value)) throw new PatchError(patch, 'not a list');
      const length = value.length;
      if (patch.from < 0 || patch.from >= length || patch.to < 0 || patch.to >= length) throw new PatchError(patch, 'beyond the end');
      const copy: unknown[] = value.slice();
      copy.splice(patch.to, 0, ...copy.splice(patch.from, 1));
      return asFrozen(value, copy);
    }
  }
}

/** A copy is frozen if what it replaces was: a history's document stays frozen without a walk through it. */
function asFrozen(source: object, copy: object): object {
  return Object.isFrozen(source) ? Object.freeze(copy) : copy;
}

/**
 * `first`, then `second`, as one list. A value that is overwritten at the same path is left out, so that a
 * paragraph typed letter by letter is kept once and not once a letter.
 */
export function joinPatches(first: readonly Patch[], second: readonly Patch[]): readonly Patch[] {
  const areAllValues = [...first, ...second].every((patch) => patch.op === 'set' || patch.op === 'unset');
  if (!areAllValues) return [...first, ...second];
  const overwritten = new Set(second.map((patch) => patch.path.join('/')));
  return [...first.filter((patch) => !overwritten.has(patch.path.join('/'))), ...second];
}
