import type { TreeEntry, TreeIndex } from './tree-index.js';
import type { TreeNode, TreePlace } from './tree-node.js';

export type MoveDirection = 'up' | 'down' | 'out' | 'in';

/** Why the keys cannot move it. */
export type MoveObstacle = 'first' | 'last' | 'top' | 'no-sibling' | 'apart';

/**
 * Where Alt and an arrow put nodes: up and down among siblings, out behind their parent, in at the end of the
 * sibling before them. Several that do not stand together are gathered.
 *
 * @param ids in the order of the tree, none below another
 */
export function keyMove(index: TreeIndex, ids: readonly string[], direction: MoveDirection): TreePlace | MoveObstacle {
  const entries = ids.flatMap((id) => index.get(id) ?? []);
  const [first] = entries;
  const last = entries[entries.length - 1];
  if (first === undefined || last === undefined || entries.some(({ parent }) => parent !== first.parent)) return 'apart';
  const { parent } = first;
  const parentId = parent?.node.id ?? null;
  const moved = new Set(entries.map(({ node }) => node));
  const others = (until: TreeEntry): readonly TreeNode[] => until.siblings.slice(0, until.index).filter((node) => !moved.has(node));
  const before = others(first);
  switch (direction) {
    case 'up':
      return before.length === 0 ? 'first' : { parentId, index: before.length - 1 };
    case 'down':
      return last.siblings.slice(last.index + 1).length === 0 ? 'last' : { parentId, index: others(last).length + 1 };
    case 'out':
      return parent === undefined ? 'top' : { parentId: parent.parent?.node.id ?? null, index: parent.index + 1 };
    case 'in': {
      const sibling = before[before.length - 1];
      return sibling === undefined ? 'no-sibling' : { parentId: sibling.id, index: sibling.children?.length ?? 0 };
    }
  }
}
