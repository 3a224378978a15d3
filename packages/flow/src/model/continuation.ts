import type { FlowNode, SequenceFlow } from './flow.js';
import type { ProcessIndex } from './flow-index.js';
import { isGateway } from './node-kind.js';
import type { Outcome } from './outcome.js';
import { postDominators } from './post-dominators.js';
import type { Walk } from './walk.js';

/** By these a case goes on; the first that a split has is its main way. */
export const ONWARD: readonly Outcome[] = ['accepted', 'granted', 'passed'];

/** Whether ways part at a node, so that each has to be told of by itself. A gateway at which ways only meet is none. */
export function isSplit(index: ProcessIndex, node: FlowNode): boolean {
  const ways = index.outgoing(node);
  const [only] = ways;
  if (ways.length !== 1 || only === undefined) return ways.length > 1;
  return only.outcome !== undefined || only.condition !== undefined || (isGateway(node) && index.incoming(node).length < 2);
}

/** The way out of a split by which the case goes on, where an outcome tells: 受理 beside 补正 and 不予受理. */
export function mainWay(ways: readonly SequenceFlow[]): SequenceFlow | undefined {
  for (const outcome of ONWARD) {
    const found = ways.find((way) => way.outcome === outcome);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Where a sequence goes on behind each node: by its only way; behind a split, where its main way leads, or else where all its ways have
 * come together. None where every way ends by itself. Ways back, and those by which a case ends early, do not count.
 */
export function continuations(walk: Walk): (node: FlowNode) => FlowNode | undefined {
  const { index } = walk;
  const mains = new Map(index.process.nodes.map((node) => [node, mainWay(index.outgoing(node))] as const));
  const meets = postDominators(walk, ({ to, edge }, from) => {
    if (to.type === 'boundaryEvent') return false;
    const main = mains.get(from);
    return edge === undefined || (edge.outcome !== 'returned' && edge.outcome !== 'correction' && (main === undefined || edge === main));
  });
  const beside = (node: FlowNode, other: FlowNode | undefined): FlowNode | undefined => (other?.parentId === node.parentId ? other : undefined);
  return (node) => {
    const ways = index.outgoing(node);
    const [first, ...others] = ways;
    if (first === undefined) return undefined;
    const main = others.length === 0 ? first : mains.get(node);
    return beside(node, main === undefined ? meets.get(node) : index.node(main.to));
  };
}
