import { withChildren, type Child } from './child-list.js';
import { childrenOf, type FormEntry } from './form-index.js';
import type { FormNode } from './form-node.js';
import { freeKey } from './free-key.js';
import { dataNames } from './spread-key.js';

/** The keys of the values that lie beside those of a node's children, through whatever layout, of a key that spreads a value those of its parts; `without` these nodes and what lies in them. */
export function dataKeys(parent: FormEntry, without: ReadonlySet<FormEntry> = new Set()): readonly string[] {
  let top = parent;
  while (top.node.type === 'void' && top.parent !== undefined) top = top.parent;
  const keys: string[] = [];
  const pending: FormEntry[] = [top];
  for (let entry = pending.pop(); entry !== undefined; entry = pending.pop()) {
    for (const child of entry.children) {
      if (without.has(child)) continue;
      if (child.node.type === 'void') pending.push(child);
      else if (child.parent?.node.items !== child.node) keys.push(...dataNames(child.key));
    }
  }
  return keys;
}

/** The keys that a node brings to the values around it: its own, or, of layout, those of what lies in it. */
export function broughtKeys(key: string, node: FormNode): readonly string[] {
  if (node.type !== 'void') return dataNames(key);
  const keys: string[] = [];
  const pending: FormNode[] = [node];
  for (let layout = pending.pop(); layout !== undefined; layout = pending.pop()) {
    for (const [name, child] of childrenOf(layout)) {
      if (child.type === 'void') pending.push(child);
      else keys.push(...dataNames(name));
    }
  }
  return keys;
}

/** Layout with the keys in it made free of those that are taken, to which they are added. As deep as forms are. */
export function withFreeKeys(node: FormNode, taken: Set<string>): FormNode {
  if (node.type !== 'void') return node;
  const children = childrenOf(node);
  const own = new Set(children.map(([key]) => key));
  const freed = children.map(([key, child]): Child => {
    if (child.type === 'void') return [key, withFreeKeys(child, taken)];
    const free = dataNames(key).some((name) => taken.has(name)) ? freeKey(new Set([...taken, ...own]), key) : key;
    for (const name of dataNames(free)) taken.add(name);
    own.add(free);
    return [free, child];
  });
  return freed.some(([key, child], at) => key !== children[at]?.[0] || child !== children[at][1]) ? withChildren(node, freed) : node;
}
