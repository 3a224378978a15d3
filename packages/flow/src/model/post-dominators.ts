import type { FlowNode } from './flow.js';
import type { HopFilter, Walk } from './walk.js';

/**
 * For each node, the next one through which every way to the end leads: where what forks there must have come together. None for a node
 * that has only the end itself in common, or from which no end can be reached. (Cooper, Harvey and Kennedy 2001, on the reversed graph.)
 */
export function postDominators(walk: Walk, filter: HopFilter = () => true): ReadonlyMap<FlowNode, FlowNode> {
  const { nodes } = walk.index.process;
  const next = new Map(nodes.map((node) => [node, walk.hops(node).filter((hop) => filter(hop, node)).map(({ to }) => to)] as const));
  const order = towardsTheEnd(nodes, next);
  const rank = new Map(order.map((node, place) => [node, place] as const)); // the nearer to the end, the smaller
  const END = -1;
  const nearest = new Map<FlowNode, FlowNode | typeof END>();
  const placeOf = (node: FlowNode | typeof END): number => (node === END ? END : (rank.get(node) ?? END));
  const meet = (a: FlowNode | typeof END, b: FlowNode | typeof END): FlowNode | typeof END => {
    let [one, other] = [a, b];
    while (one !== other) {
      if (placeOf(one) > placeOf(other)) one = one === END ? END : (nearest.get(one) ?? END);
      else other = other === END ? END : (nearest.get(other) ?? END);
    }
    return one;
  };
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const node of order) {
      const followers = (next.get(node) ?? []).filter((each) => nearest.has(each));
      const [first, ...others] = followers;
      const found = first === undefined ? END : others.reduce<FlowNode | typeof END>(meet, first);
      if (first === undefined && (next.get(node) ?? []).length > 0) continue; // none of its followers is known yet
      if (nearest.get(node) === found) continue;
      nearest.set(node, found);
      isChanged = true;
    }
  }
  return new Map([...nearest].flatMap(([node, each]) => (each === END ? [] : [[node, each] as const])));
}

/** The nodes that lead to an end, reverse post-order of the reversed graph: every follower before, loops aside. */
function towardsTheEnd(nodes: readonly FlowNode[], next: ReadonlyMap<FlowNode, readonly FlowNode[]>): readonly FlowNode[] {
  const before = new Map<FlowNode, FlowNode[]>(nodes.map((node) => [node, []]));
  for (const [node, followers] of next) for (const each of followers) before.get(each)?.push(node);
  const seen = new Set<FlowNode>();
  const done: FlowNode[] = [];
  for (const end of nodes) {
    if ((next.get(end) ?? []).length > 0 || seen.has(end)) continue;
    // By hand, for a chain may be longer than the stack is deep.
    const open: { readonly node: FlowNode; at: number }[] = [{ node: end, at: 0 }];
    seen.add(end);
    for (let top = open[open.length - 1]; top !== undefined; top = open[open.length - 1]) {
      const child = before.get(top.node)?.[top.at];
      top.at += 1;
      if (child === undefined) {
        done.push(top.node);
        open.pop();
      } else if (!seen.has(child)) {
        seen.add(child);
        open.push({ node: child, at: 0 });
      }
    }
  }
  return done.reverse();
}
