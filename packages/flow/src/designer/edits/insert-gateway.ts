import { isRefusal } from '@zhengwu/core';
import type { GatewayType } from '../../model/flow.js';
import type { FlowEdit } from './edit-tools.js';
import { refuse } from './edit-tools.js';
import { elementOf, nameOf } from './find.js';
import { reconnectEnd, reconnectStart } from './reconnect.js';
import { typeOfGateway } from './set-gateway.js';

/** px between the node and a gateway beside it. */
const GAP = 60;
const SIZE = 50;

/** A gateway between a node and the ways that leave it (`after`) or meet at it (`before`); these are led through it. */
export const insertGateway: FlowEdit<{ readonly id: string; readonly side: 'before' | 'after'; readonly gateway: GatewayType }> = (tools, { id, side, gateway }) => {
  const element = elementOf(tools, id);
  if (isRefusal(element)) return element;
  const ways = (side === 'after' ? element.outgoing : element.incoming).filter(({ businessObject }) => businessObject.$instanceOf('bpmn:SequenceFlow'));
  const { parent } = element;
  if (ways.length === 0 || parent === undefined) return refuse('flow/cannot-connect', { name: nameOf(element.businessObject) });
  const x = side === 'after' ? element.x + element.width + GAP : element.x - GAP;
  const modeling = tools.service('modeling');
  const shape = modeling.createShape({ type: typeOfGateway(gateway) }, { x, y: element.y + element.height / 2, width: SIZE, height: SIZE }, parent);
  for (const way of ways) {
    if (side === 'after') reconnectStart(tools, way, shape);
    else reconnectEnd(tools, way, shape);
  }
  if (side === 'after') modeling.connect(element, shape);
  else modeling.connect(shape, element);
  return undefined;
};
