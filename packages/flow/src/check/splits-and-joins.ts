import type { Finding } from '@zhengwu/core';
import type { ProcessIndex } from '../model/flow-index.js';
import type { FlowNode, SequenceFlow } from '../model/flow.js';
import { forksOf } from '../model/parallel-branches.js';
import { isGateway, type Gateway } from '../model/node-kind.js';
import type { ProcessView } from '../model/process-view.js';
import { at, nameIn, processCheck } from './flow-check.js';
import { fix } from './flow-fix.js';
import { structureRules } from './structure-rules.js';

/** Where ways part and meet. */
export const checkSplits = processCheck('flow/splits', structureRules, function* (view) {
  for (const node of view.process.nodes) {
    if (isGateway(node)) yield* gateway(view, node);
    else {
      yield* implicitSplit(view, node);
      yield* implicitJoin(view, node);
    }
    if (node.type === 'exclusiveGateway' || node.type === 'inclusiveGateway' || !isGateway(node)) yield* conditions(view, node);
    yield* doubledWays(view, node);
  }
});

function* gateway({ index }: ProcessView, node: Gateway): Iterable<Finding> {
  const [incoming, outgoing] = [index.incoming(node), index.outgoing(node)];
  if (node.type === 'complexGateway') yield structureRules.finding('flow/complex-gateway', at(node), { node: nameIn(index, node) });
  if (incoming.length > 1 && outgoing.length > 1) {
    yield structureRules.finding('flow/join-and-split', at(node), { node: nameIn(index, node) }, { fixes: node.type === 'eventBasedGateway' || node.type === 'complexGateway' ? [] : [fix('flow/insert-gateway', { id: node.id, side: 'before', gateway: node.type })] });
  }
  if (node.type === 'eventBasedGateway') yield* eventGateway(index, node, outgoing);
  else if (incoming.length === 1 && outgoing.length === 1) yield structureRules.finding('flow/superfluous-gateway', at(node), { node: nameIn(index, node) }, { fixes: [fix('flow/remove-gateway', { id: node.id })] });
}

function* eventGateway(index: ProcessIndex, node: FlowNode, outgoing: readonly SequenceFlow[]): Iterable<Finding> {
  if (outgoing.length < 2) yield structureRules.finding('flow/event-gateway', at(node), { node: nameIn(index, node), why: 'ways', target: '' });
  for (const { to } of outgoing) {
    const target = index.node(to);
    if (target === undefined) continue;
    const waits = target.type === 'receiveTask' || (target.type === 'intermediateCatchEvent' && target.event?.trigger !== 'link');
    if (!waits) yield structureRules.finding('flow/event-gateway', at(node), { node: nameIn(index, node), why: 'target', target: nameIn(index, target) }, { related: [at(target)] });
    else if (index.incoming(target).length > 1) yield structureRules.finding('flow/event-gateway', at(node), { node: nameIn(index, node), why: 'shared', target: nameIn(index, target) }, { related: [at(target)] });
  }
}

/** Several ways out of a step all run at once, which nobody sees; or by conditions, several of which may hold. */
function* implicitSplit({ index }: ProcessView, node: FlowNode): Iterable<Finding> {
  const outgoing = index.outgoing(node);
  if (outgoing.length < 2) return;
  // Somebody chooses an outcome; of one way that has none, it is clear that it is taken where none of the others is.
  const silent = outgoing.filter(({ outcome }) => outcome === undefined);
  const isOneOf = silent.length <= 1 && !silent.some(hasCondition);
  const gateway = isOneOf ? 'exclusiveGateway' : outgoing.some(isConditional) ? 'inclusiveGateway' : 'parallelGateway';
  yield structureRules.finding('flow/implicit-split', at(node), { step: nameIn(index, node), gateway }, { fixes: [fix('flow/insert-gateway', { id: node.id, side: 'after', gateway })] });
}

/** A step runs once for each case that arrives: harmless where only one ever does, so it is said only where branches that run at once meet. */
function* implicitJoin({ index, walk }: ProcessView, node: FlowNode): Iterable<Finding> {
  if (index.incoming(node).length < 2 || node.type === 'endEvent') return;
  // A fork in its own branch is one that a way back leads to again: what meets there does so in turn, or the proof says it does not.
  const forks = forksOf(walk).filter((each) => !each.branches.some((branch) => branch.has(each.node)));
  const fork = forks.find(({ join, branches }) => join === node || branches.filter((branch) => branch.has(node)).length > 1);
  if (fork === undefined) return;
  const gateway = fork.node.type === 'inclusiveGateway' ? 'inclusiveGateway' : 'parallelGateway';
  yield structureRules.finding('flow/implicit-join', at(node), { step: nameIn(index, node) }, { related: [at(fork.node)], fixes: [fix('flow/insert-gateway', { id: node.id, side: 'before', gateway })] });
}

function* conditions({ index }: ProcessView, node: FlowNode): Iterable<Finding> {
  const outgoing = index.outgoing(node);
  const fallback = outgoing.find(({ id }) => id === node.defaultId);
  if (fallback !== undefined && hasCondition(fallback)) {
    yield structureRules.finding('flow/default-with-condition', at(fallback), { node: nameIn(index, node), way: wayName(index, fallback) }, { fixes: [fix('flow/set-condition', { id: fallback.id, condition: null })] });
  }
  // What leaves a step without a gateway and without a condition is taken always.
  if (outgoing.length < 2 || !isGateway(node)) return;
  const bare = outgoing.filter((edge) => edge !== fallback && !isConditional(edge));
  if (bare.length > 0) {
    const [only] = bare;
    const fixes = bare.length === 1 && only !== undefined && fallback === undefined ? [fix('flow/set-default', { id: node.id, edgeId: only.id })] : [];
    yield structureRules.finding('flow/way-without-condition', at(node), { node: nameIn(index, node), ways: bare.map((edge) => wayName(index, edge)) }, { fixes, related: bare.map((edge) => at(edge)) });
  }
}

function* doubledWays({ index }: ProcessView, node: FlowNode): Iterable<Finding> {
  const seen = new Map<string, SequenceFlow>();
  for (const edge of index.outgoing(node)) {
    const key = JSON.stringify([edge.to, edge.outcome, edge.condition, edge.engineCondition]);
    const former = seen.get(key);
    const to = index.node(edge.to);
    if (former === undefined || to === undefined) seen.set(key, edge);
    else yield structureRules.finding('flow/way-doubled', at(edge), { from: nameIn(index, node), to: nameIn(index, to) }, { related: [at(former)], fixes: [fix('flow/remove', { ids: [edge.id] })] });
  }
}

/** Whether the way is taken only if something holds, or only by somebody's word. */
export function isConditional(edge: SequenceFlow): boolean {
  return edge.outcome !== undefined || hasCondition(edge);
}

export function hasCondition({ condition, engineCondition }: SequenceFlow): boolean {
  return condition !== undefined || (engineCondition !== undefined && engineCondition.trim() !== '');
}

/** How a finding calls a way: by its name, or by where it leads. */
export function wayName(index: ProcessIndex, { name, id, to }: SequenceFlow): string {
  const target = index.node(to);
  return name.trim() !== '' ? name.trim() : target === undefined ? id : nameIn(index, target);
}
