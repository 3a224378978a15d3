import type { FlowNode } from '../../model/flow.js';
import { indexProcess } from '../../model/flow-index.js';
import type { Process } from '../../model/flow.js';
import { isGateway } from '../../model/node-kind.js';
import type { Outcome } from '../../model/outcome.js';

/** The outcomes that a step has by law, or by good order. */
const ACCEPTANCE: readonly Outcome[] = ['accepted', 'correction', 'notAccepted'];
const DECISION: readonly Outcome[] = ['granted', 'refused'];
const OTHER: readonly Outcome[] = ['passed', 'returned'];

export function outcomesFor({ step }: FlowNode): readonly Outcome[] {
  switch (step?.kind) {
    case 'acceptance':
      return ACCEPTANCE;
    case 'decision':
    case 'pledgeReview':
      return DECISION;
    default:
      return OTHER;
  }
}

/** Beside those, outcomes that a step may have. */
export function moreOutcomesFor({ step }: FlowNode): readonly Outcome[] {
  return step?.kind === 'acceptance' || step?.kind === 'collection' ? ['correctedOnSpot', 'notRequired', 'withdrawn'] : ['withdrawn'];
}

/** The outcomes that a step has already, on its own ways or behind its choice. */
export function outcomesOf(process: Process, node: FlowNode): ReadonlySet<Outcome> {
  const index = indexProcess(process);
  const ways = index.outgoing(node);
  const [only, ...others] = ways;
  const behind = only === undefined || others.length > 0 ? undefined : index.node(only.to);
  return new Set([...ways, ...(behind !== undefined && isGateway(behind) ? index.outgoing(behind) : [])].flatMap(({ outcome }) => outcome ?? []));
}

/** The step whose outcomes part at a node: itself, or of a choice the step before it. */
export function stepOfSplit(process: Process, node: FlowNode): FlowNode | undefined {
  if (node.step !== undefined) return node;
  if (node.type !== 'exclusiveGateway') return undefined;
  const index = indexProcess(process);
  return index.incoming(node).map(({ from }) => index.node(from)).find((each) => each?.step !== undefined);
}
