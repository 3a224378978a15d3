import type { FlowNode, SequenceFlow } from '../../model/flow.js';
import type { ProcessView } from '../../model/process-view.js';
import type { Hop, Walk } from '../../model/walk.js';
import type { ProgressNote } from './case-progress.js';
import { earliest, latest } from './moment.js';
import type { Visit } from './read-progress.js';
import { nextSteps, silentPath, silentPathFromStart } from './silent-path.js';

/** Where a case has been. */
export interface Trail {
  /** Steps that were visited, and what the case went through between them. */
  readonly nodes: ReadonlySet<FlowNode>;
  readonly ways: ReadonlySet<SequenceFlow>;
  readonly notes: readonly ProgressNote[];
}

/**
 * The ways that a case took. Platforms tell of steps, seldom of gateways and ways: between two visits it is taken to have gone the shortest way on
 * which nobody does anything, the outcome deciding at gateways.
 */
export function trailOf({ walk, index }: ProcessView, visits: readonly Visit[], toldWays: ReadonlySet<string>): Trail {
  const nodes = new Set(visits.map(({ node }) => node));
  const ways = new Set<SequenceFlow>();
  const notes: ProgressNote[] = [];
  for (const id of toldWays) {
    const way = index.edge(id);
    if (way !== undefined) ways.add(way);
  }
  const follow = (hops: readonly Hop[]): void => {
    for (const { to, edge } of hops) {
      nodes.add(to);
      if (edge !== undefined) ways.add(edge);
    }
  };
  // From a visit a case comes to a step once: who is there again came another way.
  const led = new Map<Visit | undefined, Set<FlowNode>>();
  const hasLedTo = (from: Visit | undefined, node: FlowNode): boolean => led.get(from)?.has(node) === true;
  const lead = (from: Visit | undefined, node: FlowNode): void => void led.set(from, new Set(led.get(from)).add(node));
  for (const [place, visit] of visits.entries()) {
    const before = visits.slice(0, place).filter((each) => isBefore(each, visit)).reverse();
    const pathFrom = (each: Visit): readonly Hop[] | undefined => (hasLedTo(each, visit.node) ? undefined : silentPath(walk, each.node, visit.node, each.outcome));
    const from = before.find((each) => pathFrom(each) !== undefined);
    const path = from === undefined ? (hasLedTo(undefined, visit.node) ? undefined : silentPathFromStart(walk, visit.node)) : pathFrom(from);
    if (path !== undefined) {
      lead(from, visit.node);
      follow(path);
      // Branches that ran at once came together here.
      const joins = new Set(path.filter(({ to }) => isJoin(to)).map(({ to }) => to));
      if (joins.size === 0) continue;
      for (const other of before) {
        const joining = pathFrom(other);
        if (joining?.some(({ to }) => joins.has(to)) !== true) continue;
        lead(other, visit.node);
        follow(joining);
      }
      continue;
    }
    // Where a history begins in the middle, the platform told of no more.
    const [last] = before;
    if (last !== undefined && !maySendTo(last, visit, visits.slice(0, place))) notes.push({ kind: 'noWay', stepId: visit.node.id, fromId: last.node.id });
  }
  const last = visits[visits.length - 1];
  if (last?.state === 'done') follow(toItsEnd(walk, last));
  return { nodes, ways, notes };

  function isJoin(node: FlowNode): boolean {
    return (node.type === 'parallelGateway' || node.type === 'inclusiveGateway') && index.incoming(node).length > 1;
  }
}

/** From the last step to the end, where that is all that follows it. */
function toItsEnd(walk: Walk, { node, outcome }: Visit): readonly Hop[] {
  const { steps, ends } = nextSteps(walk, node, outcome);
  const [end, ...others] = ends;
  return end === undefined || steps.size > 0 || others.length > 0 ? [] : (silentPath(walk, node, end, outcome) ?? []);
}

/** Whether one visit may have led to the other: it was over when that began. */
function isBefore({ state, until, from }: Visit, { from: begun }: Visit): boolean {
  if (state === 'current' || state === 'suspended') return false;
  const over = until ?? from;
  return over === undefined || begun === undefined || earliest(over) <= latest(begun);
}

/** 退回: sent back to where the case has been, which a flow need not draw. */
function maySendTo(from: Visit, to: Visit, former: readonly Visit[]): boolean {
  const hasBeenThere = former.some(({ node }) => node === to.node);
  return hasBeenThere && (from.outcome === 'returned' || from.node.step?.returns !== undefined);
}
