import type { Finding } from '@zhengwu/core';
import type { FlowNode } from '../model/flow.js';
import type { ProcessView } from '../model/process-view.js';
import { knownSoundnessSteps } from '../soundness/known-proof.js';
import { witnessOf, type SoundnessFault, type SoundnessResult } from '../soundness/result.js';
import { at, nameIn, processCheck } from './flow-check.js';
import { fix } from './flow-fix.js';
import { soundnessRules } from './soundness-rules.js';

/** That the flow runs to its end however it is chosen, proved; or a shortest run that shows it does not. */
export const checkSoundness = processCheck('flow/soundness', soundnessRules, function* (view) {
  if (view.process.nodes.length === 0) return;
  yield* soundnessFindings(view, yield* knownSoundnessSteps(view.process));
});

/** What the proof found, in findings. What follows from a fault is not said again: behind a join that waits for ever, nothing runs. */
export function* soundnessFindings(view: ProcessView, { faults, warnings, undecided }: SoundnessResult): Iterable<Finding> {
  const dead = new Set(faults.flatMap((fault) => (fault.kind === 'dead' ? [fault.nodeId] : [])));
  const stuck = view.walk.reachable(faults.flatMap((fault) => (fault.kind === 'deadlock' ? (view.index.node(fault.nodeId) ?? []) : [])));
  for (const fault of faults) {
    const node = fault.kind === 'dead' ? view.index.node(fault.nodeId) : undefined;
    const follows = node !== undefined && (stuck.has(node) || view.walk.before(node).every(({ id }) => dead.has(id)));
    if (!follows) yield* faultFinding(view, fault);
  }
  for (const { nodeId, alive, trace } of warnings) {
    yield soundnessRules.finding('flow/ends-what-is-alive', at(nodeId), { node: nodeName(view, nodeId), alive: sources(view, alive) }, { witness: witnessOf(trace), related: alive.map((id) => at(id)) });
  }
  for (const { reason, ids } of undecided) {
    if (reason === 'noStart') continue; // said as what it is
    yield soundnessRules.finding('flow/soundness-undecided', at(ids[0] ?? view.process), { reason, nodes: ids.map((id) => nodeName(view, id)) }, { related: ids.slice(1).map((id) => at(id)) });
  }
}

function* faultFinding(view: ProcessView, fault: SoundnessFault): Iterable<Finding> {
  switch (fault.kind) {
    case 'deadlock': {
      const { nodeId, waiting, missing, trace } = fault;
      // What waits for branches of which only one is ever taken, would go on with whichever comes.
      const node = view.index.node(nodeId);
      const fixes = node?.type === 'parallelGateway' && isOneOfMany(view, node) ? [fix('flow/set-gateway', { id: nodeId, gateway: 'exclusiveGateway' })] : [];
      yield soundnessRules.finding('flow/deadlock', at(nodeId), { node: nodeName(view, nodeId), arrived: sources(view, waiting), missing: sources(view, missing) }, { witness: witnessOf(trace), related: missing.map((id) => at(id)), fixes });
      return;
    }
    case 'unsynchronised': {
      const { nodeId, edgeId, trace } = fault;
      const edge = edgeId === undefined ? undefined : view.index.edge(edgeId);
      const node = view.index.node(nodeId);
      const fixes = node?.type === 'exclusiveGateway' && view.index.incoming(node).length > 1 && view.index.outgoing(node).length === 1 ? [fix('flow/set-gateway', { id: nodeId, gateway: 'parallelGateway' })] : [];
      yield soundnessRules.finding('flow/unsynchronised', at(nodeId), { node: nodeName(view, nodeId), towards: edge === undefined ? '' : nodeName(view, edge.to) }, { witness: witnessOf(trace), related: edge === undefined ? [] : [at(edge)], fixes });
      return;
    }
    case 'livelock': {
      // Where no way is drawn that leads to an end, that is said of the drawing.
      const { walk } = view;
      const nodes = fault.nodeIds.flatMap((id) => view.index.node(id) ?? []);
      const isDrawn = nodes.some((node) => [...walk.reachable([node])].some((each) => each.type === 'endEvent' || walk.hops(each).length === 0));
      if (isDrawn) yield soundnessRules.finding('flow/livelock', at(fault.nodeIds[0] ?? view.process), { nodes: nodes.map(({ id }) => nodeName(view, id)) }, { witness: witnessOf(fault.trace), related: fault.nodeIds.slice(1).map((id) => at(id)) });
      return;
    }
    case 'dead':
      yield soundnessRules.finding('flow/dead', at(fault.nodeId), { node: nodeName(view, fault.nodeId) });
      return;
    case 'unreachable': // said of the drawing
  }
}

/** Whether all that comes to a join comes from one choice: ways that part at one exclusive gateway, each of which only one is taken. */
function isOneOfMany({ walk }: ProcessView, join: FlowNode): boolean {
  return walk.index.process.nodes.some((split) => {
    if (split.type !== 'exclusiveGateway' && split.type !== 'eventBasedGateway') return false;
    const ways = walk.hops(split).map(({ to }) => walk.reachable([to], (hop) => hop.to !== join));
    return walk.before(join).every((before) => before === split || ways.filter((way) => way.has(before)).length === 1) && walk.before(join).length > 1;
  });
}

function nodeName({ index, process }: ProcessView, id: string): string {
  const node = index.node(id);
  return node === undefined ? (id === process.id ? process.name : id) : nameIn(index, node);
}

/** The nodes from which ways come, each once. */
function sources(view: ProcessView, edgeIds: readonly string[]): readonly string[] {
  return [...new Set(edgeIds.map((id) => nodeName(view, view.index.edge(id)?.from ?? id)))];
}
