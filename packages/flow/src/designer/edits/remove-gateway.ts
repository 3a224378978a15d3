import { isRefusal } from '@zhengwu/core';
import type { FlowEdit } from './edit-tools.js';
import { refuse } from './edit-tools.js';
import { elementOf, nameOf } from './find.js';
import { reconnectEnd } from './reconnect.js';

/** Takes a gateway of one way in and one way out away and joins the two ways to one: the first stays, with what it says. */
export const removeGateway: FlowEdit<{ readonly id: string }> = (tools, { id }) => {
  const gateway = elementOf(tools, id);
  if (isRefusal(gateway)) return gateway;
  const [way, ...otherIn] = gateway.incoming;
  const [next, ...otherOut] = gateway.outgoing;
  if (way === undefined || next?.target === undefined || otherIn.length > 0 || otherOut.length > 0) return refuse('flow/cannot-connect', { name: nameOf(gateway.businessObject) });
  reconnectEnd(tools, way, next.target);
  tools.service('modeling').removeElements([gateway]);
  return undefined;
};
