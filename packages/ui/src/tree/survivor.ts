import type { TreeEntry, TreeIndex } from './tree-index.js';

/**
 * Where the cursor goes when its node has gone: to the next sibling that is still there, else to the one before,
 * else outwards.
 */
export function survivor(before: TreeIndex, after: TreeIndex, id: string): string | undefined {
  if (after.get(id) !== undefined) return id;
  for (let at: TreeEntry | undefined = before.get(id); at !== undefined; at = at.parent) {
    const { siblings, index, parent } = at;
    const isHere = (sibling: { readonly id: string }): boolean => after.get(sibling.id) !== undefined;
    const near = siblings.slice(index + 1).find(isHere) ?? siblings.slice(0, index).reverse().find(isHere);
    if (near !== undefined) return near.id;
    if (parent !== undefined && isHere(parent.node)) return parent.node.id;
  }
  return after.nodes[0]?.id;
}
