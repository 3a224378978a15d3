import type { FlowNode, GatewayType } from './flow.js';

const TASKS: ReadonlySet<string> = new Set(['task', 'userTask', 'serviceTask', 'sendTask', 'receiveTask', 'manualTask', 'scriptTask', 'businessRuleTask', 'callActivity']);
const SUB_PROCESSES: ReadonlySet<string> = new Set(['subProcess', 'transaction', 'adHocSubProcess']);

/** What is done: a task or a sub-process. */
export function isActivity({ type }: FlowNode): boolean {
  return TASKS.has(type) || SUB_PROCESSES.has(type);
}

export function isSubProcess({ type }: FlowNode): boolean {
  return SUB_PROCESSES.has(type);
}

export type Gateway = FlowNode & { readonly type: GatewayType };

export function isGateway(node: FlowNode): node is Gateway {
  return node.type.endsWith('Gateway');
}

/** What people do. */
export function isHuman({ type }: FlowNode): boolean {
  return type === 'userTask' || type === 'manualTask' || type === 'task';
}
