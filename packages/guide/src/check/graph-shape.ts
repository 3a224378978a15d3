import type { GuideGraph } from '../space/guide-graph.js';

/** 1 for the node and everything that it leads to. */
export function nodesBelow(graph: GuideGraph, start: number): Uint8Array {
  const below = new Uint8Array(graph.nodes.length);
  below[start] = 1;
  const open = [start];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    for (const next of graph.nodes[index]?.nexts ?? []) {
      if (below[next] === 1) continue;
      below[next] = 1;
      open.push(next);
    }
  }
  return below;
}

/** A way that leads back to where it was: what closes it, an option or a reference, and the nodes it passes. */
export interface Cycle {
  readonly from: string;
  readonly through: readonly number[];
}

const known = new WeakMap<object, readonly Cycle[]>();

/** One cycle for each edge that leads back (depth-first search; Tarjan 1972). Also among what nothing leads to. */
export function cyclesOf(graph: GuideGraph): readonly Cycle[] {
  const former = known.get(graph.shape);
  if (former !== undefined) return former;
  const cycles: Cycle[] = [];
  known.set(graph.shape, cycles);
  const starts = [graph.root, ...graph.nodes.keys()].filter((start) => start >= 0);
  depthFirst(graph, starts, {
    back: (way, edge) => {
      const node = graph.nodes[way[way.length - 1] ?? -1];
      const to = node?.nexts[edge];
      if (node === undefined || to === undefined) return;
      const options = node.kind === 'question' ? node.options.filter(({ next }) => next >= 0) : [];
      cycles.push({ from: options[edge]?.part.id ?? node.node.id, through: way.slice(way.indexOf(to)) });
    },
  });
  return cycles;
}

const orders = new WeakMap<object, readonly number[]>();

/** The nodes below the root, each before those it leads to; edges that lead back do not count. */
export function topologicalOrder(graph: GuideGraph): readonly number[] {
  const former = orders.get(graph.shape);
  if (former !== undefined) return former;
  const order: number[] = [];
  if (graph.root >= 0) depthFirst(graph, [graph.root], { leave: (node) => order.push(node) });
  order.reverse();
  orders.set(graph.shape, order);
  return order;
}

const doubles = new WeakMap<object, ReadonlySet<number>>();

/** Nodes that more than one option leads to; the root counts as led to. */
export function ownedTwice(graph: GuideGraph): ReadonlySet<number> {
  const former = doubles.get(graph.shape);
  if (former !== undefined) return former;
  // Not by id first: that more than one option leads somewhere is rare, and most guides are asked this often.
  const owned = new Uint8Array(graph.nodes.length);
  const twice = new Set<number>();
  const own = (node: number): void => {
    if (node < 0) return;
    if (owned[node] === 1) twice.add(node);
    owned[node] = 1;
  };
  own(graph.root);
  for (const node of graph.nodes) if (node.kind === 'question') for (const next of node.nexts) own(next);
  doubles.set(graph.shape, twice);
  return twice;
}

interface Search {
  /** An edge, by its place among the node's, leads back into the way, whose last node it starts from. */
  readonly back?: (way: readonly number[], edge: number) => void;
  readonly leave?: (node: number) => void;
}

function depthFirst(graph: GuideGraph, starts: Iterable<number>, search: Search): void {
  // 0 not met, 1 on the way, 2 done.
  const state = new Uint8Array(graph.nodes.length);
  const way: number[] = [];
  const edges: (readonly number[])[] = [];
  const next: number[] = [];
  const enter = (node: number): void => {
    state[node] = 1;
    way.push(node);
    edges.push(graph.nodes[node]?.nexts ?? []);
    next.push(0);
  };
  for (const start of starts) {
    if (state[start] !== 0) continue;
    enter(start);
    while (way.length > 0) {
      const top = way.length - 1;
      const edge = next[top] ?? 0;
      const target = edges[top]?.[edge];
      if (target === undefined) {
        const node = way.pop() ?? -1;
        edges.pop();
        next.pop();
        state[node] = 2;
        search.leave?.(node);
        continue;
      }
      next[top] = edge + 1;
      if (state[target] === 1) search.back?.(way, edge);
      else if (state[target] === 0) enter(target);
    }
  }
}
