import type { FlowNode, SequenceFlow } from '../../model/flow.js';
import { isGateway, isHuman } from '../../model/node-kind.js';
import type { ProcessView } from '../../model/process-view.js';
import type { RowWay } from './case-view.js';
import { isSilent } from './silent-path.js';

/** The ways out of a step as people speak of them: 受理 → 书面审查, 不予受理 → 结束. Of gateways behind it each way counts by itself. */
export function rowWays(view: ProcessView, step: FlowNode): readonly RowWay[] {
  const { index } = view;
  const ways: RowWay[] = [];
  const open = [...index.outgoing(step), ...index.boundaryOf(step.id).flatMap((event) => index.outgoing(event))];
  const seen = new Set(open);
  for (const edge of open) {
    const to = index.node(edge.to);
    if (to === undefined) continue;
    const onward = index.outgoing(to);
    // A gateway at which ways part says nothing by itself: its ways do.
    if (isGateway(to) && onward.length > 1 && edge.outcome === undefined) {
      for (const each of onward) {
        if (seen.has(each)) continue;
        seen.add(each);
        open.push(each);
      }
      continue;
    }
    ways.push(wayOf(view, edge, to));
  }
  return ways;
}

function wayOf(view: ProcessView, edge: SequenceFlow, first: FlowNode): RowWay {
  const to = new Map<string, RowWay['to'][number]>();
  const open = [first];
  for (const node of open) {
    if (!isSilent(node) || isHuman(node)) to.set(node.id, { id: node.id, name: node.name, isEnd: false });
    else if (view.walk.hops(node).length === 0) to.set(node.id, { id: node.id, name: node.name, isEnd: true });
    else for (const { to: next } of view.walk.hops(node)) if (!open.includes(next)) open.push(next);
  }
  return { id: edge.id, name: edge.name, ...(edge.outcome === undefined ? {} : { outcome: edge.outcome }), to: [...to.values()] };
}
