import type { FlowNode } from '../model/flow.js';
import { isGateway, isSubProcess } from '../model/node-kind.js';
import { STEP_NAMES } from '../model/step-names.js';

/** What a finding calls a node that has no name: what it is. Stands where names of the document do, so Chinese as they are, whatever the reader's language. */
export function kindName(node: FlowNode): string {
  const { type, step, event } = node;
  if (step !== undefined && STEP_NAMES[step.kind] !== '') return STEP_NAMES[step.kind];
  if (type === 'startEvent') return '开始';
  if (type === 'endEvent') return '结束';
  if (event !== undefined) return event.trigger === 'timer' ? '定时' : '事件';
  return isGateway(node) ? '分支' : isSubProcess(node) ? '子流程' : '任务';
}
