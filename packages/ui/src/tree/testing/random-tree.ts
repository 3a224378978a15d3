import * as fc from 'fast-check';

import type { TreeNode } from '../tree-node.js';

/** Trees of up to 40 nodes with ids 0, 1, 2 …, and some of their branches open. */
export const randomTree: fc.Arbitrary<{ readonly nodes: readonly TreeNode[]; readonly ids: readonly string[]; readonly expanded: ReadonlySet<string> }> = fc
  .record({ parents: fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }), open: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }) })
  .map(({ parents, open }) => {
    interface OpenNode {
      id: string;
      label: string;
      children?: OpenNode[];
    }
    const all: OpenNode[] = [];
    const nodes: OpenNode[] = [];
    parents.forEach((pick, nth) => {
      const node: OpenNode = { id: String(nth), label: `第 ${nth} 项` };
      // One in so many stands at the top, the others below any that came before.
      const parent = pick % (nth + 2) === 0 ? undefined : all[(pick % (nth + 2)) - 1];
      if (parent === undefined) nodes.push(node);
      else (parent.children ??= []).push(node);
      all.push(node);
    });
    return { nodes, ids: all.map(({ id }) => id), expanded: new Set(all.filter((_, nth) => open[nth]).map(({ id }) => id)) };
  });
