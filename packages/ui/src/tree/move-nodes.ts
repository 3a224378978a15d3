import { isWithin, topmost, TreeIndex, type TreeEntry } from './tree-index.js';
import type { TreeNode, TreePlace } from './tree-node.js';

/** Whether a place lies in one of the nodes, or below. */
export function isInside(index: TreeIndex, ids: readonly string[], { parentId }: TreePlace): boolean {
  const parent = index.get(parentId ?? undefined);
  if (parent === undefined) return false;
  return ids.some((id) => {
    const entry = index.get(id);
    return entry !== undefined && isWithin(entry, parent);
  });
}

/** Whether the nodes stand there already, one after the other. */
export function isThereAlready(index: TreeIndex, ids: readonly string[], { parentId, index: at }: TreePlace): boolean {
  const siblings = index.childrenOf(parentId);
  return ids.every((id, nth) => siblings[at + nth]?.id === id);
}

/**
 * A tree with nodes moved: what an owner does with `zw-move`. Nodes that are not touched stay the same objects. A
 * place inside what is moved, or in a parent that is not there, changes nothing.
 */
export function moveNodes(nodes: readonly TreeNode[], ids: readonly string[], place: TreePlace): readonly TreeNode[] {
  const index = new TreeIndex(nodes);
  const moved = topmost(index, ids).flatMap((id) => index.get(id) ?? []);
  if (moved.length === 0 || isInside(index, ids, place)) return nodes;
  if (place.parentId !== null && index.get(place.parentId) === undefined) return nodes;

  const lists = new Map<TreeEntry | undefined, readonly TreeNode[]>();
  const listOf = (parent: TreeEntry | undefined): readonly TreeNode[] => lists.get(parent) ?? index.childrenOf(parent?.node.id ?? null);
  const gone = new Set(moved.map(({ node }) => node));
  for (const parent of new Set(moved.map((entry) => entry.parent))) lists.set(parent, listOf(parent).filter((node) => !gone.has(node)));
  const target = index.get(place.parentId ?? undefined);
  const list = listOf(target);
  lists.set(target, [...list.slice(0, place.index), ...moved.map(({ node }) => node), ...list.slice(place.index)]);
  return withLists(lists);
}

/** The tree with other lists of children: from the deepest outwards, each changed list makes its parent anew. */
function withLists(lists: Map<TreeEntry | undefined, readonly TreeNode[]>): readonly TreeNode[] {
  const anew = new Map<TreeNode, TreeNode>();
  const waiting = [...lists.keys()].flatMap((parent) => parent ?? []);
  const byLevel = new Map<number, Set<TreeEntry>>();
  for (const entry of waiting) for (let at: TreeEntry | undefined = entry; at !== undefined; at = at.parent) byLevel.set(at.level, (byLevel.get(at.level) ?? new Set()).add(at));
  const renewed = (list: readonly TreeNode[]): readonly TreeNode[] => list.map((node) => anew.get(node) ?? node);
  for (const level of [...byLevel.keys()].sort((one, other) => other - one)) {
    for (const entry of byLevel.get(level) ?? []) anew.set(entry.node, { ...entry.node, children: renewed(lists.get(entry) ?? entry.node.children ?? []) });
  }
  const top = lists.get(undefined) ?? [...byLevel.get(1) ?? []][0]?.siblings ?? [];
  return renewed(top);
}
