import type { FlowNode } from '../../model/flow.js';
import type { Outcome } from '../../model/outcome.js';
import type { Hop, Walk } from '../../model/walk.js';

/** What a case may still come to. */
export interface Ahead {
  /** Nodes that it comes to if all goes well. */
  readonly expected: ReadonlySet<FlowNode>;
  /** All that it may come to unless it is sent back, those included. */
  readonly possible: ReadonlySet<FlowNode>;
}

const ADVERSE: readonly (Outcome | undefined)[] = ['correction', 'notAccepted', 'notRequired', 'refused', 'returned', 'withdrawn'];

/** What lies ahead of where a case stands. */
export function aheadOf(walk: Walk, stands: Iterable<FlowNode>): Ahead {
  const starts = [...stands];
  const possible = walk.reachable(starts, ({ edge }) => edge?.outcome !== 'returned');
  const goesWell = (hop: Hop): boolean => hop.to.type !== 'boundaryEvent' && !ADVERSE.includes(hop.edge?.outcome);
  const well = walk.reachable(starts, goesWell);
  const next = new Map([...well].map((node) => [node, walk.hops(node).filter(goesWell).map(({ to }) => to)] as const));
  const before = reversed(next);
  const canEnd = avoiding(next, before);
  const expected = new Set<FlowNode>();
  for (const node of well) {
    const avoids = avoiding(next, before, node);
    if (starts.some((start) => canEnd.has(start) && !avoids.has(start))) expected.add(node);
  }
  return { expected, possible };
}

type Graph = ReadonlyMap<FlowNode, readonly FlowNode[]>;

/**
 * From where a case can come to an end without passing a node. Where ways part, one that does is enough; where branches begin that run at once, all
 * of them must.
 */
function avoiding(next: Graph, before: Graph, avoided?: FlowNode): ReadonlySet<FlowNode> {
  const missing = new Map<FlowNode, number>();
  const found = new Set<FlowNode>();
  for (const [node, followers] of next) {
    missing.set(node, node.type === 'parallelGateway' ? followers.length : 1);
    if (followers.length === 0 && node !== avoided) found.add(node);
  }
  for (const node of found) {
    for (const each of before.get(node) ?? []) {
      const left = (missing.get(each) ?? 1) - 1;
      missing.set(each, left);
      if (left === 0 && each !== avoided) found.add(each);
    }
  }
  return found;
}

/** From each node to those from which a hop leads to it, once for each hop. */
function reversed(next: Graph): Graph {
  const before = new Map<FlowNode, FlowNode[]>();
  for (const [node, followers] of next) {
    for (const each of followers) {
      const list = before.get(each);
      if (list === undefined) before.set(each, [node]);
      else list.push(node);
    }
  }
  return before;
}
