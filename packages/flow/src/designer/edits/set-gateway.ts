import { isRefusal } from '@zhengwu/core';
import type { GatewayType } from '../../model/flow.js';
import type { FlowEdit } from './edit-tools.js';
import { elementOf } from './find.js';

/** Makes a gateway one of another kind; its ways stay. */
export const setGateway: FlowEdit<{ readonly id: string; readonly gateway: GatewayType }> = (tools, { id, gateway }) => {
  const element = elementOf(tools, id);
  if (isRefusal(element)) return element;
  tools.service('bpmnReplace').replaceElement(element, { type: typeOfGateway(gateway) });
  return undefined;
};

/** `exclusiveGateway` → `bpmn:ExclusiveGateway`. */
export function typeOfGateway(gateway: GatewayType): string {
  return `bpmn:${gateway.charAt(0).toUpperCase()}${gateway.slice(1)}`;
}
