import type { TimeLimit } from '@zhengwu/core/calendar';
import type { FlowNode } from '../../model/flow.js';
import type { ProcessView } from '../../model/process-view.js';
import { timerTime } from '../../timeline/step-time.js';

/**
 * How long a step may take, if that is said: its limit. 补正 is the applicant's, whom no office limits: there it is the time after which the flow goes on
 * without him.
 */
export function stepLimit({ index }: ProcessView, node: FlowNode): TimeLimit | undefined {
  const limit = node.step?.limit;
  if (node.step?.kind !== 'correction' || (limit !== undefined && limit.amount > 0)) return limit;
  for (const { event, isInterrupting } of index.boundaryOf(node.id)) {
    if (isInterrupting === false || event?.timer?.kind !== 'duration') continue;
    const time = timerTime(event.timer.text);
    if (time.kind === 'limit') return time.limit;
  }
  return undefined;
}
