import type { TimeLimit } from '@zhengwu/core/calendar';
import type { FlowNode } from '../model/flow.js';
import type { ProcessIndex } from '../model/flow-index.js';
import { isApplicants, timerTime } from './step-time.js';

/**
 * How long a step may take, if that is said: its limit. What the applicant does no office limits: there no time at all says nothing, and it is the time
 * after which the flow goes on without him.
 */
export function stepLimit(index: ProcessIndex, node: FlowNode): TimeLimit | undefined {
  const limit = node.step?.limit;
  if (!isApplicants(node) || (limit !== undefined && limit.amount > 0)) return limit;
  for (const { event, isInterrupting } of index.boundaryOf(node.id)) {
    if (isInterrupting === false || event?.timer?.kind !== 'duration') continue;
    const time = timerTime(event.timer.text);
    if (time.kind === 'limit') return time.limit;
  }
  return undefined;
}
