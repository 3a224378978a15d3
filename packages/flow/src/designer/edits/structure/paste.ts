import { isRefusal, type Refusal } from '@zhengwu/core';
import type { DiagramElement } from '../../../drawing/diagram-types.js';
import { refuse, type FlowEdit } from '../edit-tools.js';
import { reconnectEnd } from '../reconnect.js';
import { join } from './connect.js';
import { isEnd } from './put.js';
import { placeBehind } from './near.js';
import { placeOf, waysIn, waysOut, type Spot } from './spot.js';

/** What was copied, in a sequence: the case comes to what nothing leads to, and goes on from what leads nowhere. */
export const paste: FlowEdit<{ readonly at: Spot }> = (tools, { at }) => {
  const place = placeOf(tools, at);
  if (isRefusal(place)) return place;
  const source = place.kind === 'on' ? place.way.source : place.kind === 'behind' ? place.source : place.ways[0]?.source;
  const parent = source?.parent;
  if (source === undefined || parent === undefined) return refuse('flow/nothing-to-paste', {});
  const point = placeBehind(tools, source, { width: 100, height: 80 });
  // Put down at a place, it answers what it made.
  const pasted = (tools.service('copyPaste').paste({ element: parent, point }) ?? []) as readonly DiagramElement[];
  const nodes = pasted.filter(({ businessObject, labelTarget }) => labelTarget === undefined && businessObject.$instanceOf('bpmn:FlowNode') && !businessObject.$instanceOf('bpmn:BoundaryEvent'));
  const [first] = nodes.filter((node) => waysIn(node).length === 0);
  if (first === undefined) return refuse('flow/nothing-to-paste', {});
  const rest = nodes.filter((node) => node.parent === parent);
  const next = place.kind === 'on' ? place.way.target : place.kind === 'before' ? place.target : undefined;
  if (place.kind === 'on') reconnectEnd(tools, place.way, first);
  else if (place.kind === 'before') for (const way of place.ways) reconnectEnd(tools, way, first);
  else {
    const way = join(tools, source, first);
    if (isRefusal(way)) return way;
  }
  return chain(rest, first, next, (from, to) => join(tools, from, to));
};

/** Joins what was copied without the ways between: one behind the other, and the last to what follows. */
function chain(nodes: readonly DiagramElement[], first: DiagramElement, next: DiagramElement | undefined, connect: (from: DiagramElement, to: DiagramElement) => DiagramElement | Refusal): Refusal | undefined {
  const starts = nodes.filter((node) => node !== first && waysIn(node).length === 0);
  const loose = (): DiagramElement | undefined => nodes.find((node) => waysOut(node).length === 0 && !isEnd(node));
  for (const start of starts) {
    const end = loose();
    const way = end === undefined || end === start ? undefined : connect(end, start);
    if (way !== undefined && isRefusal(way)) return way;
  }
  for (let end = loose(); next !== undefined && end !== undefined; end = loose()) {
    const way = connect(end, next);
    if (isRefusal(way)) return way;
  }
  return undefined;
}
