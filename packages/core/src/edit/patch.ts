import { hasOwn, isPlainObject, PROTOTYPE_KEYS, setOwn } from '../json/json.js';

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
  | { readonly op: 'move'; readonly path: Path; readonly from: number; readonly to: number }
  /** At `path`, an object: its keys in this order. Keys that it has not are passed over; its others follow. A form's controls stand in the order of keys. */
  | { readonly op: 'order'; readonly path: Path; readonly keys: readonly string[] };

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
 * The document after the patches. Only what lies on a patch's path is copied. To unset a key that is not
 * there does nothing: steps that were joined may do so.
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
    if (typeof key !== 'number' || !isWithin(key, value.length)) throw new PatchError(patch, 'no such list member');
    const copy = openCopy(value);
    copy[key] = applyAt(copy[key], patch, depth + 1);
    return asFrozen(value, copy);
  }
  if (!isPlainObject(value) || typeof key !== 'string' || PROTOTYPE_KEYS.has(key)) throw new PatchError(patch, 'no such key');
  if (depth === patch.path.length - 1 && patch.op === 'unset') {
    const { [key]: _removed, ...rest } = value;
    return asFrozen(value, rest);
  }
  if (!hasOwn(value, key) && !(depth === patch.path.length - 1 && patch.op === 'set')) throw new PatchError(patch, 'no such key');
  const copy = copyOf(value);
  copy[key] = applyAt(value[key], patch, depth + 1);
  return asFrozen(value, copy);
}

function applyHere(value: unknown, patch: Patch): unknown {
  switch (patch.op) {
    case 'set':
      return patch.value;
    case 'unset':
      throw new PatchError(patch, 'only a key of an object can be unset');
    case 'splice': {
      if (!Array.isArray(value)) throw new PatchError(patch, 'not a list');
      if (!isWithin(patch.index, value.length + 1) || !isWithin(patch.remove, value.length - patch.index + 1)) {
        throw new PatchError(patch, 'beyond the end');
      }
      const copy = openCopy(value);
      return asFrozen(value, [...copy.slice(0, patch.index), ...patch.insert, ...copy.slice(patch.index + patch.remove)]);
    }
    case 'move': {
      if (!Array.isArray(value)) throw new PatchError(patch, 'not a list');
      if (!isWithin(patch.from, value.length) || !isWithin(patch.to, value.length)) throw new PatchError(patch, 'beyond the end');
      const copy = openCopy(value);
      copy.splice(patch.to, 0, ...copy.splice(patch.from, 1));
      return asFrozen(value, copy);
    }
    case 'order': {
      if (!isPlainObject(value)) throw new PatchError(patch, 'not an object');
      const ordered: Record<string, unknown> = {};
      for (const key of patch.keys) if (hasOwn(value, key) && !PROTOTYPE_KEYS.has(key)) setOwn(ordered, key, value[key]);
      for (const key of Object.keys(value)) if (!hasOwn(ordered, key)) setOwn(ordered, key, value[key]);
      return asFrozen(value, ordered);
    }
  }
}

/** Whether it is a position of a list of this length. A patch may come from another window: NaN passes each `<`. */
function isWithin(position: number, length: number): boolean {
  return Number.isInteger(position) && position >= 0 && position < length;
}

/** A form's controls are an object of hundreds of keys, which V8 spreads several times slower than one by one (Node 20, 500 of them: 1.2 ms and 0.25). */
const MANY_KEYS = 100;

function copyOf(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const keys = Object.keys(value);
  if (keys.length < MANY_KEYS) return { ...value };
  const copy: Record<string, unknown> = {};
  for (const key of keys) setOwn(copy, key, value[key]);
  return copy;
}

/** Spread, not sliced: V8 slices a frozen list a hundred times slower than an open one (Node 20: 0.24 ms for 10,000 members). */
function openCopy(list: readonly unknown[]): unknown[] {
  return [...list];
}

/** A copy is frozen if what it replaces was: a history's document stays frozen without a walk through it. */
function asFrozen(source: object, copy: object): object {
  return Object.isFrozen(source) ? Object.freeze(copy) : copy;
}

/**
 * `first`, then `second`, as one list. A value that a later one overwrites, at its own path or above, is left
 * out, so that a paragraph typed letter by letter is kept once and not once a letter. A splice or a move
 * stands between: the same path does not mean the same member before and after it. So does an order: a key that were
 * set only after it would come last.
 */
export function joinPatches(first: readonly Patch[], second: readonly Patch[]): readonly Patch[] {
  const kept: Patch[] = [];
  const overwritten = new Set<string>();
  for (const patch of [...first, ...second].reverse()) {
    if (patch.op === 'splice' || patch.op === 'move' || patch.op === 'order') {
      overwritten.clear();
    } else {
      const ways = waysTo(patch.path);
      if (ways.some((way) => overwritten.has(way))) continue;
      overwritten.add(ways[ways.length - 1] ?? '');
    }
    kept.push(patch);
  }
  return kept.reverse();
}

/** The path's beginnings as texts, from the root to the path itself. A key may hold a slash; JSON tells them apart. */
function waysTo(path: Path): readonly string[] {
  let way = '';
  return ['', ...path.map((key) => (way += `${JSON.stringify(key)}/`))];
}
