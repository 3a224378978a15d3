import { isRefusal } from '@zhengwu/core';
import { refuse, type FlowEdit } from '../edit-tools.js';
import { elementOf, nameOf } from '../find.js';
import { reconnectEnd } from '../reconnect.js';
import { put } from './put.js';
import { placeOf, waysIn, waysOut, type Place, type Spot } from './spot.js';

/** Takes a node out of its sequence, which closes, and puts it in elsewhere. What splits or ends a sequence is not moved: nobody could say what goes along. */
export const moveNode: FlowEdit<{ readonly id: string; readonly at: Spot }> = (tools, { id, at }) => {
  const node = elementOf(tools, id);
  if (isRefusal(node)) return node;
  const place = placeOf(tools, at);
  if (isRefusal(place)) return place;
  const [ins, outs] = [waysIn(node), waysOut(node)];
  const [out, ...others] = outs;
  if (others.length > 0 || (out === undefined && ins.length > 0) || node.host !== undefined) return refuse('flow/cannot-move', { name: nameOf(node.businessObject) });
  if (isThere(place, id)) return undefined;
  const modeling = tools.service('modeling');
  if (out?.target !== undefined) {
    for (const way of ins) reconnectEnd(tools, way, out.target);
    modeling.removeElements([out]);
  }
  const moved = put(tools, node, place, ({ x, y }, parent) => {
    const delta = { x: Math.round(x - node.width / 2 - node.x), y: Math.round(y - node.height / 2 - node.y) };
    // Each by itself: bpmn-js puts what is moved as a gesture onto the way that lies below it.
    for (const each of [node, node.label]) if (each !== undefined) modeling.moveShape(each, delta, parent);
    return node;
  });
  return isRefusal(moved) ? moved : undefined;
};

/** Whether a place is where the node is: on one of its own ways, or beside itself. */
function isThere(place: Place, id: string): boolean {
  switch (place.kind) {
    case 'on':
      return place.way.source?.id === id || place.way.target?.id === id;
    case 'behind':
      return place.source.id === id;
    case 'before':
      return place.target.id === id || place.ways.some(({ source }) => source?.id === id);
  }
}
