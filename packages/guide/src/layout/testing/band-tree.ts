import type { Gaps, Places, TreeBoxes } from '../tidy-tree.js';

/**
 * The obvious layout: each branch has a band of its own, as high as all that is in it, below the band before. Slow and
 * wasteful; what `tidyTree` is measured by.
 */
export function bandTree(boxes: TreeBoxes, { across, down }: Gaps): Places {
  const { parents, widths, heights, leaves, arrives } = boxes;
  const count = parents.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const childrenOf = (parent: number): number[] => [...parents.keys()].filter((node) => parents[node] === parent);
  const below = (node: number): number[] => [node, ...childrenOf(node).flatMap(below)];
  const bandOf = (nodes: readonly number[]) => ({ top: Math.min(...nodes.map((node) => y[node]!)), bottom: Math.max(...nodes.map((node) => y[node]! + heights[node]!)) });
  const stack = (siblings: readonly number[]): void => {
    let bottom = 0;
    siblings.forEach((node, index) => {
      const branch = below(node);
      const by = index === 0 ? 0 : bottom + down - bandOf(branch).top;
      for (const each of branch) y[each] = y[each]! + by;
      bottom = bandOf(branch).bottom;
    });
  };
  for (let node = count - 1; node >= 0; node -= 1) {
    const children = childrenOf(node);
    stack(children);
    if (children.length > 0) y[node] = children.reduce((sum, child) => sum + y[child]! + arrives[child]! - leaves[child]!, 0) / children.length;
  }
  stack(childrenOf(-1));
  for (let node = 0; node < count; node += 1) x[node] = parents[node]! < 0 ? 0 : x[parents[node]!]! + widths[parents[node]!]! + across;
  return { x, y };
}
