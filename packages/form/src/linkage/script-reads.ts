import { childrenOf, type Expression } from '@zhengwu/core';
import type { FormEntry, FormIndex } from '../model/form-index.js';
import { entryOfData } from './formily-path.js';

/** What the names of a script stand for, where it is written. */
export interface ScriptPlace {
  readonly index: FormIndex;
  /** `$self`. */
  readonly self: FormEntry;
  /** `$target`. */
  readonly target?: FormEntry;
  /** The nodes of `$deps`, by place or name; `undefined` for one that is no node's value. */
  readonly deps: ReadonlyMap<string, FormEntry | undefined>;
}

/** A member chain from its root: `$values.a.b` is `$values`, `a`, `b`. */
export function chainOf(node: Expression): { readonly root: string; readonly keys: readonly (string | number)[] } | undefined {
  const keys: (string | number)[] = [];
  let at = node;
  while (at.kind === 'member') {
    keys.push(at.key);
    at = at.object;
  }
  return at.kind === 'field' ? { root: at.id, keys: keys.reverse() } : undefined;
}

/** The node whose value a member chain reads, and the keys that go on into that value; `undefined` where it is no node's value. */
export function entryOfChain(place: ScriptPlace, { root, keys }: { readonly root: string; readonly keys: readonly (string | number)[] }): { readonly entry: FormEntry; readonly rest: readonly (string | number)[] } | undefined {
  const { index, self, target, deps } = place;
  switch (root) {
    case '$self':
    case '$target': {
      const entry = root === '$self' ? self : target;
      return entry !== undefined && keys[0] === 'value' ? { entry, rest: keys.slice(1) } : undefined;
    }
    case '$deps':
    case '$dependencies': {
      const entry = deps.get(String(keys[0]));
      return entry === undefined ? undefined : { entry, rest: keys.slice(1) };
    }
    case '$values':
      return dataEntry(index, keys);
    case '$form':
      return keys[0] === 'values' ? dataEntry(index, keys.slice(1)) : undefined;
    case '$record': {
      const row = rowPathOf(self);
      return row === undefined ? undefined : dataEntry(index, [...row, ...keys], row.length);
    }
    case '$records': {
      const row = rowPathOf(self);
      return row === undefined ? undefined : dataEntry(index, [...row.slice(0, -1), ...keys]);
    }
    default:
      return undefined;
  }
}

/** The nodes that a script reads, each once. */
export function entriesRead(expression: Expression, place: ScriptPlace): readonly FormEntry[] {
  const entries = new Set<FormEntry>();
  const pending: Expression[] = [expression];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const chain = node.kind === 'member' || node.kind === 'field' ? chainOf(node) : undefined;
    if (chain === undefined) {
      for (const [, child] of childrenOf(node)) pending.push(child);
      continue;
    }
    const found = entryOfChain(place, chain);
    if (found !== undefined) entries.add(found.entry);
    else if ((chain.root === '$deps' || chain.root === '$dependencies') && chain.keys.length === 0) for (const entry of place.deps.values()) if (entry !== undefined) entries.add(entry);
  }
  return [...entries];
}

function dataEntry(index: FormIndex, keys: readonly (string | number)[], least = 0): { readonly entry: FormEntry; readonly rest: readonly (string | number)[] } | undefined {
  const entry = entryOfData(index, keys);
  if (entry === undefined || entry.dataPath.length <= least) return undefined;
  return { entry, rest: keys.slice(entry.dataPath.length) };
}

/** Where the row lies in which a node stands. */
function rowPathOf(entry: FormEntry): readonly string[] | undefined {
  return entry.array === undefined ? undefined : [...entry.array.dataPath, '*'];
}
