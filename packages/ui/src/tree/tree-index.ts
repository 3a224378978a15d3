import type { TreeNode } from './tree-node.js';

/** A node and where it stands. */
export interface TreeEntry {
  readonly node: TreeNode;
  readonly parent: TreeEntry | undefined;
  /** 1 at the top. */
  readonly level: number;
  /** Its place among `siblings`. */
  readonly index: number;
  readonly siblings: readonly TreeNode[];
  /** Its place among all nodes, parents before children. */
  readonly order: number;
  /** The order of the first entry beyond all that is below it. */
  readonly end: number;
}

type OpenEntry = { -readonly [Key in keyof TreeEntry]: TreeEntry[Key] };

/** All nodes of a tree by id and in order. Made once for each `nodes`; without recursion, since depth is the owner's. */
export class TreeIndex {
  readonly entries: readonly TreeEntry[];
  readonly #byId = new Map<string, TreeEntry>();

  constructor(readonly nodes: readonly TreeNode[]) {
    const entries: OpenEntry[] = [];
    const open: { readonly siblings: readonly TreeNode[]; readonly parent: OpenEntry | undefined; next: number }[] = [{ siblings: nodes, parent: undefined, next: 0 }];
    for (let at = open[0]; at !== undefined; at = open[open.length - 1]) {
      const { siblings, parent } = at;
      const node = siblings[at.next];
      if (node === undefined) {
        if (parent !== undefined) parent.end = entries.length;
        open.pop();
        continue;
      }
      const order = entries.length;
      const entry: OpenEntry = { node, parent, level: open.length, index: at.next, siblings, order, end: order + 1 };
      entries.push(entry);
      // Of two with one id the first is found; the other is drawn all the same.
      if (!this.#byId.has(node.id)) this.#byId.set(node.id, entry);
      at.next += 1;
      if (node.children !== undefined && node.children.length > 0) open.push({ siblings: node.children, parent: entry, next: 0 });
    }
    this.entries = entries;
  }

  get(id: string | undefined): TreeEntry | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** The children of a node, or those at the top. */
  childrenOf(parentId: string | null): readonly TreeNode[] {
    return parentId === null ? this.nodes : (this.#byId.get(parentId)?.node.children ?? []);
  }
}

/** Whether a node holds others, or could: it is drawn with a twisty only in the first case. */
export function hasChildren(node: TreeNode): boolean {
  return (node.children?.length ?? 0) > 0;
}

/** Whether `inner` is `outer` or below it. */
export function isWithin(outer: TreeEntry, inner: TreeEntry): boolean {
  return inner.order >= outer.order && inner.order < outer.end;
}

/** The ids in the order of the tree, without those that are unknown, named twice, or below another of them. */
export function topmost(index: TreeIndex, ids: readonly string[]): readonly string[] {
  const entries = [...new Set(ids)].flatMap((id) => index.get(id) ?? []).sort((one, other) => one.order - other.order);
  const kept: TreeEntry[] = [];
  for (const entry of entries) {
    const last = kept[kept.length - 1];
    if (last === undefined || !isWithin(last, entry)) kept.push(entry);
  }
  return kept.map(({ node }) => node.id);
}
