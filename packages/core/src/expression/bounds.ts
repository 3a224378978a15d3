import { childrenOf, EXPRESSION_LIMITS, type Expression } from './expression.js';

/** The first node, in the order of reading, that lies too deep or is one too many. Calls nothing recursively. */
export function firstOutOfBounds(tree: Expression): { readonly node: Expression; readonly bound: 'depth' | 'nodes' } | undefined {
  const pending: { readonly node: Expression; readonly depth: number }[] = [{ node: tree, depth: 1 }];
  let count = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    count += 1;
    const { node, depth } = next;
    if (depth > EXPRESSION_LIMITS.depth) return { node, bound: 'depth' };
    if (count > EXPRESSION_LIMITS.nodes) return { node, bound: 'nodes' };
    for (const [, child] of [...childrenOf(node)].reverse()) pending.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}
