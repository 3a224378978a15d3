import { hasChildren, type TreeEntry } from './tree-index.js';
import type { TreeNode, TreePlace } from './tree-node.js';

/** Where something would land, and how that is drawn. */
export interface Landing {
  readonly place: TreePlace;
  /** `into` surrounds the row; the others are a line at its upper or lower edge. */
  readonly side: 'before' | 'after' | 'into';
  /** The row at which it is drawn. */
  readonly row: number;
  /** The node of which it is said 放在…之后; undefined in an empty tree. */
  readonly node: TreeNode | undefined;
  /** The level at which it would stand; the line begins there. */
  readonly level: number;
}

/** Where the pointer is. */
export interface OverRow {
  readonly row: number;
  /** How far down the row, 0 … 1. */
  readonly down: number;
  /** The level that the pointer's distance from the start means; it picks among those that end here. */
  readonly level: number;
}

/**
 * What a pointer over a row means: its upper quarter before it, its lower quarter behind it, between them into it.
 * Behind the last row of a branch several levels end; how far left the pointer is says which is meant. Behind the
 * head of an open branch is the first place within.
 *
 * @param asLeaf halves the row instead: into is not to be had
 */
export function landingAt(rows: readonly TreeEntry[], expanded: ReadonlySet<string>, moved: ReadonlySet<string>, { row, down, level }: OverRow, asLeaf = false): Landing | undefined {
  const entry = rows[row];
  if (entry === undefined) return undefined;
  const { node } = entry;
  const share = asLeaf ? 0.5 : 0.25;
  if (down < share) return { place: beside(entry, 0, moved), side: 'before', row, node, level: entry.level };
  if (down <= 1 - share && !asLeaf) return { place: { parentId: node.id, index: kept(node.children ?? [], moved) }, side: 'into', row, node, level: entry.level + 1 };
  if (hasChildren(node) && expanded.has(node.id)) return { place: { parentId: node.id, index: 0 }, side: 'after', row, node, level: entry.level + 1 };
  const below = rows[row + 1]?.level ?? 1;
  let at = entry;
  while (at.level > Math.max(level, below) && at.parent !== undefined) at = at.parent;
  return { place: beside(at, 1, moved), side: 'after', row, node: at.node, level: at.level };
}

function beside({ parent, siblings, index }: TreeEntry, after: 0 | 1, moved: ReadonlySet<string>): TreePlace {
  return { parentId: parent?.node.id ?? null, index: kept(siblings.slice(0, index + after), moved) };
}

/** How many remain when the moved ones are gone. */
function kept(siblings: readonly TreeNode[], moved: ReadonlySet<string>): number {
  return moved.size === 0 ? siblings.length : siblings.filter(({ id }) => !moved.has(id)).length;
}
