import { isPlainObject } from '@zhengwu/core';
import type { FormEntry, FormIndex } from '../model/form-index.js';
import { entryAtPath } from './formily-path.js';

/** One of a node's `x-reactions`, as an object; a text is a function, which is nothing to read. */
export interface Reaction {
  /** Its place in the list; 0 where it stands alone. */
  readonly at: number;
  readonly content: unknown;
  readonly parts?: Readonly<Record<string, unknown>>;
}

/** The reactions of a node, in order. */
export function reactionsOf(node: Readonly<Record<string, unknown>>): readonly Reaction[] {
  const reactions = node['x-reactions'];
  if (reactions === undefined || reactions === null) return [];
  const list: readonly unknown[] = Array.isArray(reactions) ? reactions : [reactions];
  return list.map((content, at) => (isPlainObject(content) ? { at, content, parts: content } : { at, content }));
}

/** The node that a reaction moves: its own, or that of `target`; `undefined` for a target that is no single node. */
export function targetOf(index: FormIndex, self: FormEntry, parts: Readonly<Record<string, unknown>>): FormEntry | undefined {
  const { target } = parts as { readonly target?: unknown };
  if (target === undefined || target === null || target === '') return self;
  return typeof target === 'string' ? entryAtPath(index, self, target) : undefined;
}

/** The nodes whose values `$deps` holds, by place or name; `undefined` for one that is another property's, or no single node's. */
export function dependenciesOf(index: FormIndex, self: FormEntry, parts: Readonly<Record<string, unknown>>): ReadonlyMap<string, FormEntry | undefined> {
  const { dependencies } = parts as { readonly dependencies?: unknown };
  const found = new Map<string, FormEntry | undefined>();
  const add = (name: string, source: unknown, property: unknown): void => {
    const [path = '', ownProperty] = typeof source === 'string' ? source.split('#') : [];
    const isValue = (ownProperty?.trim() ?? property ?? 'value') === 'value';
    found.set(name, isValue ? entryAtPath(index, self, path) : undefined);
  };
  if (Array.isArray(dependencies)) {
    (dependencies as readonly unknown[]).forEach((dependency, at) => {
      if (isPlainObject(dependency)) add(String(dependency['name']), dependency['source'], dependency['property']);
      else add(String(at), dependency, undefined);
    });
  } else if (isPlainObject(dependencies)) {
    for (const [name, source] of Object.entries(dependencies)) add(name, source, undefined);
  }
  return found;
}
