import type { ZwTree } from '../tree.js';
import { moveNodes } from '../move-nodes.js';
import { topmost, TreeIndex } from '../tree-index.js';
import type { TreeIds, TreeMove, TreeRename } from '../tree-events.js';
import type { TreeNode } from '../tree-node.js';

/** What an owner does: keeps the nodes and the selection, and gives the tree what its events ask for. */
export const owner = {
  select: ({ currentTarget: tree, detail }: OwnerEvent<TreeIds>): void => {
    tree.selected = detail.ids;
  },
  move: ({ currentTarget: tree, detail: { ids, ...place } }: OwnerEvent<TreeMove>): void => {
    tree.nodes = moveNodes(tree.nodes, ids, place);
  },
  rename: ({ currentTarget: tree, detail: { id, label } }: OwnerEvent<TreeRename>): void => {
    tree.nodes = renamed(tree.nodes, id, label);
  },
  remove: ({ currentTarget: tree, detail: { ids } }: OwnerEvent<TreeIds>): void => {
    tree.nodes = without(tree.nodes, new Set(topmost(new TreeIndex(tree.nodes), ids)));
    tree.selected = [];
  },
};

type OwnerEvent<Detail> = CustomEvent<Detail> & { readonly currentTarget: ZwTree };

function renamed(nodes: readonly TreeNode[], id: string, label: string): readonly TreeNode[] {
  return nodes.map((node) => {
    const name = node.id === id ? { label } : {};
    return node.children === undefined ? { ...node, ...name } : { ...node, ...name, children: renamed(node.children, id, label) };
  });
}

function without(nodes: readonly TreeNode[], ids: ReadonlySet<string>): readonly TreeNode[] {
  return nodes
    .filter(({ id }) => !ids.has(id))
    .map((node) => (node.children === undefined ? node : { ...node, children: without(node.children, ids) }));
}
