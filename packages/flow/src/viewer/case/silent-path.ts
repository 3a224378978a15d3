import type { FlowNode } from '../../model/flow.js';
import { isHuman } from '../../model/node-kind.js';
import type { Outcome } from '../../model/outcome.js';
import type { Hop, Walk } from '../../model/walk.js';

/** Whether a case that left with an outcome may go this way: a way that stands for another outcome is not its. */
export function agrees({ edge }: Hop, outcome: Outcome | undefined): boolean {
  return outcome === undefined || edge?.outcome === undefined || edge.outcome === outcome;
}

/** Gateways, events, sub-processes' edges and what machines do: a platform need not tell that a case went through them. */
export function isSilent(node: FlowNode): boolean {
  return !isHuman(node);
}

/** The hops by which a case may have gone from one node to another without anybody doing anything between; the shortest of such ways. */
export function silentPath(walk: Walk, from: FlowNode, to: FlowNode, outcome?: Outcome): readonly Hop[] | undefined {
  return search(walk, walk.hops(from), to, outcome);
}

/** The same from where a case begins. */
export function silentPathFromStart(walk: Walk, to: FlowNode): readonly Hop[] | undefined {
  return search(walk, walk.roots.map((root) => ({ to: root })), to, undefined);
}

/** The next steps of people after a node, or ends, that a case may come to by itself; with an outcome, those that it leads to. */
export function nextSteps(walk: Walk, from: FlowNode, outcome?: Outcome): { readonly steps: ReadonlySet<FlowNode>; readonly ends: ReadonlySet<FlowNode> } {
  const [steps, ends, seen] = [new Set<FlowNode>(), new Set<FlowNode>(), new Set<FlowNode>()];
  // What waits at the edge of a step that was done waits no more.
  const open = walk.hops(from).filter((hop) => hop.to.type !== 'boundaryEvent' && agrees(hop, outcome));
  if (open.length === 0) ends.add(from);
  for (const hop of open) {
    const { to } = hop;
    if (seen.has(to)) continue;
    seen.add(to);
    if (!isSilent(to)) steps.add(to);
    else if (walk.hops(to).length === 0) ends.add(to);
    else open.push(...walk.hops(to).filter((each) => agrees(each, outcome)));
  }
  return { steps, ends };
}

function search(walk: Walk, first: readonly Hop[], goal: FlowNode, outcome: Outcome | undefined): readonly Hop[] | undefined {
  const cameBy = new Map<FlowNode, { readonly hop: Hop; readonly before: FlowNode | undefined }>();
  const open: FlowNode[] = [];
  const take = (hop: Hop, before: FlowNode | undefined): void => {
    if (cameBy.has(hop.to) || !agrees(hop, outcome)) return;
    cameBy.set(hop.to, { hop, before });
    open.push(hop.to);
  };
  for (const hop of first) take(hop, undefined);
  for (const node of open) {
    if (node === goal) return trail(goal, cameBy);
    if (isSilent(node)) for (const hop of walk.hops(node)) take(hop, node);
  }
  return undefined;
}

function trail(goal: FlowNode, cameBy: ReadonlyMap<FlowNode, { readonly hop: Hop; readonly before: FlowNode | undefined }>): readonly Hop[] {
  const hops: Hop[] = [];
  for (let node: FlowNode | undefined = goal; node !== undefined; ) {
    const came = cameBy.get(node);
    if (came === undefined) break;
    hops.unshift(came.hop);
    node = came.before;
  }
  return hops;
}
