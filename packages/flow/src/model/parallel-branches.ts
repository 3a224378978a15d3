import type { ProcessIndex } from './flow-index.js';
import type { FlowNode } from './flow.js';
import { postDominators } from './post-dominators.js';
import type { Hop, Walk } from './walk.js';

/** A node from which several branches run at once, and what lies on each before they have come together. */
export interface Fork {
  readonly node: FlowNode;
  /** Where they have come together; none where each goes to an end of its own. */
  readonly join: FlowNode | undefined;
  readonly branches: readonly ReadonlySet<FlowNode>[];
}

const forksOfWalks = new WeakMap<Walk, readonly Fork[]>();

/** The forks of a process. Ways that send a case back are left out: a jump is no part of a branch. */
export function forksOf(walk: Walk): readonly Fork[] {
  const known = forksOfWalks.get(walk);
  if (known !== undefined) return known;
  const isForward = ({ edge }: Hop): boolean => edge?.outcome !== 'returned' && edge?.outcome !== 'correction';
  const joins = postDominators(walk, isForward);
  const forks = walk.index.process.nodes.flatMap((node): readonly Fork[] => {
    const hops = walk.hops(node).filter((hop) => isForward(hop) && runsBeside(walk.index, node, hop));
    if (hops.length < 2) return [];
    const join = joins.get(node);
    const branches = hops.map(({ to }) => (to === join ? new Set<FlowNode>() : walk.reachable([to], (hop) => isForward(hop) && hop.to !== join)));
    return [{ node, join, branches }];
  });
  forksOfWalks.set(walk, forks);
  return forks;
}

/** Whether what goes this way may run at once with what goes another from here. */
function runsBeside(index: ProcessIndex, node: FlowNode, { to, edge }: Hop): boolean {
  if (to.type === 'boundaryEvent' && to.attachedToId === node.id) return to.isInterrupting === false;
  if (edge === undefined) return false;
  if (node.type === 'parallelGateway' || node.type === 'inclusiveGateway' || node.type === 'complexGateway') return true;
  if (node.type === 'exclusiveGateway' || node.type === 'eventBasedGateway') return false;
  // Beside an event that does not end the activity, what follows the activity runs as well.
  return index.boundaryOf(node.id).some(({ isInterrupting }) => isInterrupting === false) || (edge.outcome === undefined && index.outgoing(node).length > 1);
}

const branchesOfWalks = new WeakMap<Walk, ReadonlyMap<FlowNode, ReadonlySet<string> | undefined>>();
const NOWHERE: ReadonlySet<string> = new Set();

/**
 * In which branches of which forks a node lies: `fork/branch` each; several of one fork where branches meet before they are joined.
 * Undefined where the drawing does not tell: the fork lies within its own branch, by a way back that nobody marked as one.
 */
export function branchesAround(walk: Walk, node: FlowNode): ReadonlySet<string> | undefined {
  const known = branchesOfWalks.get(walk) ?? branchesOfAll(walk);
  branchesOfWalks.set(walk, known);
  return known.has(node) ? known.get(node) : NOWHERE;
}

function branchesOfAll(walk: Walk): ReadonlyMap<FlowNode, ReadonlySet<string> | undefined> {
  const around = new Map<FlowNode, Set<string> | undefined>();
  for (const { node: fork, branches } of forksOf(walk)) {
    const isInItself = branches.some((branch) => branch.has(fork));
    for (const [place, branch] of branches.entries()) {
      for (const node of branch) {
        const former = around.has(node) ? around.get(node) : new Set<string>();
        around.set(node, isInItself ? undefined : former?.add(`${fork.id}/${String(place)}`));
      }
    }
  }
  return around;
}
