import type { FlowNode, SequenceFlow } from '../model/flow.js';
import type { Hop, Walk } from '../model/walk.js';

/** A hop that leads back to where the case has been. */
export interface BackHop {
  readonly from: FlowNode;
  readonly to: FlowNode;
  readonly edge?: SequenceFlow;
}

/** What can be reached, without what leads back: every loop is gone through once. */
export interface ForwardGraph {
  /** Each node after all from which a hop leads to it. */
  readonly order: readonly FlowNode[];
  /** Where in the order each stands. */
  readonly placeOf: ReadonlyMap<FlowNode, number>;
  readonly next: ReadonlyMap<FlowNode, readonly FlowNode[]>;
  readonly back: readonly BackHop[];
}

/** Depth first from where a case begins: a hop to a node that is still open leads back. By hand, for a chain may be longer than the stack. */
export function forwardGraph(walk: Walk): ForwardGraph {
  const state = new Map<FlowNode, 'open' | 'done'>();
  const next = new Map<FlowNode, FlowNode[]>();
  const back: BackHop[] = [];
  const done: FlowNode[] = [];
  for (const root of walk.roots) {
    if (state.has(root)) continue;
    const path: { readonly node: FlowNode; readonly hops: readonly Hop[]; at: number }[] = [];
    const enter = (node: FlowNode): void => {
      state.set(node, 'open');
      next.set(node, []);
      path.push({ node, hops: walk.hops(node), at: 0 });
    };
    enter(root);
    for (let top = path[path.length - 1]; top !== undefined; top = path[path.length - 1]) {
      const hop = top.hops[top.at];
      top.at += 1;
      if (hop === undefined) {
        state.set(top.node, 'done');
        done.push(top.node);
        path.pop();
        continue;
      }
      if (state.get(hop.to) === 'open') {
        back.push({ from: top.node, ...hop });
        continue;
      }
      next.get(top.node)?.push(hop.to);
      if (!state.has(hop.to)) enter(hop.to);
    }
  }
  const order = done.reverse();
  return { order, placeOf: new Map(order.map((node, place) => [node, place] as const)), next, back };
}

/** When each node begins and ends at the latest, if each takes its time: of ways that meet, the longest counts, be they alternatives or branches. */
export interface LongestTimes {
  readonly begins: ReadonlyMap<FlowNode, number>;
  readonly ends: ReadonlyMap<FlowNode, number>;
}

export interface TimesOptions {
  /** Only these nodes, in order, as if the case began there. */
  readonly part?: readonly FlowNode[];
  /** Where time is counted from nothing again. */
  readonly restartsAt?: (node: FlowNode) => boolean;
}

/** The times of all nodes that can be reached. */
export function longestTimes({ order, next }: ForwardGraph, timeOf: (node: FlowNode) => number, { part, restartsAt = () => false }: TimesOptions = {}): LongestTimes {
  const begins = new Map<FlowNode, number>();
  const ends = new Map<FlowNode, number>();
  for (const node of part ?? order) {
    const begin = restartsAt(node) ? 0 : (begins.get(node) ?? 0);
    const end = begin + timeOf(node);
    begins.set(node, begin);
    ends.set(node, end);
    for (const follower of next.get(node) ?? []) begins.set(follower, Math.max(begins.get(follower) ?? 0, end));
  }
  return { begins, ends };
}

/** A longest way: the nodes on it that take time, in order. */
export function criticalPath(graph: ForwardGraph, { begins, ends }: LongestTimes): readonly FlowNode[] {
  let last: FlowNode | undefined;
  for (const node of graph.order) if ((ends.get(node) ?? 0) > (last === undefined ? 0 : (ends.get(last) ?? 0))) last = node;
  const before = new Map<FlowNode, FlowNode[]>(graph.order.map((node) => [node, []]));
  for (const node of graph.order) for (const follower of graph.next.get(node) ?? []) before.get(follower)?.push(node);
  const path: FlowNode[] = [];
  for (let node = last; node !== undefined; ) {
    if ((ends.get(node) ?? 0) > (begins.get(node) ?? 0)) path.unshift(node);
    const begin: number = begins.get(node) ?? 0;
    node = before.get(node)?.find((each) => ends.get(each) === begin);
  }
  return path;
}
