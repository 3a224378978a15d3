import type { Flow, FlowNode, Process, SequenceFlow } from './flow.js';
import type { Outcome } from './outcome.js';
import type { StepKind } from './step.js';
import type { Hop } from './walk.js';
import { isGateway } from './node-kind.js';
import type { ProcessView } from './process-view.js';

/** A way that carries an outcome, and the step whose outcome it is. */
export interface OutcomeWay {
  readonly step: FlowNode;
  readonly outcome: Outcome;
  readonly edge: SequenceFlow;
}

/** The steps of these kinds, as they stand in the file. */
export function stepsOf({ process }: ProcessView, ...kinds: readonly StepKind[]): readonly FlowNode[] {
  return process.nodes.filter(({ step }) => step !== undefined && kinds.includes(step.kind));
}

/**
 * The process to tell that a flow has no step of these kinds in any of its pools: the first that is an approval. Undefined if there is one
 * somewhere: the applicant's pool need not accept anything.
 */
export function processWithout(flow: Flow, ...kinds: readonly StepKind[]): Process | undefined {
  const approvals = flow.processes.filter(({ kind }) => kind === 'approval');
  return approvals.some(({ nodes }) => nodes.some(({ step }) => step !== undefined && kinds.includes(step.kind))) ? undefined : approvals[0];
}

/** The outcomes of a step: on the ways that leave it, or leave the gateways behind it, and behind the events at its edge. */
export function outcomeWays({ index }: ProcessView, step: FlowNode): readonly OutcomeWay[] {
  const ways: OutcomeWay[] = [];
  const open = [step, ...index.boundaryOf(step.id)];
  const seen = new Set(open);
  for (const node of open) {
    for (const edge of index.outgoing(node)) {
      if (edge.outcome !== undefined) ways.push({ step, outcome: edge.outcome, edge });
      const to = index.node(edge.to);
      if (edge.outcome !== undefined || to === undefined || seen.has(to) || !isGateway(to)) continue;
      seen.add(to);
      open.push(to);
    }
  }
  return ways;
}

/** Whether a case goes on this way: neither sent back nor ended early. */
export function isOnward({ edge }: Hop): boolean {
  return edge?.outcome !== 'returned' && edge?.outcome !== 'correction' && edge?.outcome !== 'withdrawn';
}

/** The ways by which a case is accepted: those that say so; of a 受理 step that says nothing, each way out of it. */
function acceptingWays(view: ProcessView): readonly SequenceFlow[] {
  return stepsOf(view, 'acceptance').flatMap((step) => {
    const ways = outcomeWays(view, step);
    return ways.length === 0 ? view.index.outgoing(step) : ways.filter(({ outcome }) => outcome === 'accepted').map(({ edge }) => edge);
  });
}

/** Where a case goes on once it is accepted. */
export function afterAcceptance(view: ProcessView): readonly FlowNode[] {
  return acceptingWays(view).flatMap(({ to }) => view.index.node(to) ?? []);
}

/** Where a node lies in the handling of a case, if the drawing tells: before it is accepted, until it is decided, or after that. */
export type Stage = 'before' | 'within' | 'after';

/** The stage of each node that has one and only one; nothing of a flow in which nothing is accepted. */
export function stagesOf(view: ProcessView): ReadonlyMap<FlowNode, Stage> {
  const { walk } = view;
  const accepting = new Set(acceptingWays(view));
  const accepted = afterAcceptance(view);
  if (accepted.length === 0) return new Map();
  const decides = new Set(stepsOf(view, 'decision', 'pledgeReview'));
  const isForward = (hop: Hop): boolean => hop.edge?.outcome !== 'returned' && hop.edge?.outcome !== 'correction';
  const within = walk.reachable(accepted, (hop, from) => isForward(hop) && !decides.has(from));
  const after = walk.reachable([...decides].flatMap((node) => walk.hops(node).filter(isForward).map(({ to }) => to)), isForward);
  const before = walk.reachable(walk.roots, ({ edge }, from) => !(edge !== undefined && accepting.has(edge)) && !decides.has(from));
  const stages = new Map<FlowNode, Stage>();
  for (const node of view.process.nodes) {
    const found = ([['before', before], ['within', within], ['after', after]] as const).filter(([, nodes]) => nodes.has(node));
    const [only] = found;
    if (only !== undefined && found.length === 1) stages.set(node, only[0]);
  }
  return stages;
}

/** What a case comes to only past 事后核查: what is done about a pledge that was not kept, 责令整改 or 撤销. */
export function behindFollowUp({ walk, process }: ProcessView): ReadonlySet<FlowNode> {
  const isFollowUp = (node: FlowNode): boolean => node.step?.kind === 'followUp';
  const reached = walk.reachable(process.nodes.filter(isFollowUp).flatMap((node) => walk.hops(node).map(({ to }) => to)));
  const otherwise = walk.reachable(walk.roots, (_hop, from) => !isFollowUp(from));
  return new Set([...reached].filter((node) => !otherwise.has(node)));
}
