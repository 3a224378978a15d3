import type { Refusal } from '@zhengwu/core';
import type { DiagramElement, Point } from '../../../drawing/diagram-types.js';
import { indexProcess, processOf } from '../../../model/flow-index.js';
import { viewOf } from '../../../model/process-view.js';
import { readFlow } from '../../../model/read/read-flow.js';
import { continuations } from '../../../model/continuation.js';
import { refuse, type EditTools } from '../edit-tools.js';
import { nameOf } from '../find.js';
import { reconnectEnd } from '../reconnect.js';
import { placeBefore, placeBehind, placeOnWay } from './near.js';
import { mainWayOf, waysOut, type Place } from './spot.js';

/** Draws something at a place, or moves it there. */
type Draw = (at: Point, parent: DiagramElement) => DiagramElement;

/** Puts a node at a place of the flow and joins it to its neighbours; an end event has none behind it. Answers what was drawn. */
export function put(tools: EditTools, shape: DiagramElement, place: Place, draw: Draw = drawNew(tools, shape)): DiagramElement | Refusal {
  switch (place.kind) {
    case 'on':
      return putOn(tools, shape, place.way, draw);
    case 'behind':
      return putBehind(tools, shape, place.source, draw);
    case 'before':
      return putBefore(tools, shape, place, draw);
  }
}

function putOn(tools: EditTools, shape: DiagramElement, way: DiagramElement, draw: Draw): DiagramElement | Refusal {
  const { source, target } = way;
  const parent = source?.parent;
  if (isEnd(shape)) return refuse('flow/end-between', { name: source === undefined ? '' : nameOf(source.businessObject) });
  const at = placeOnWay(tools, way, shape);
  if (source === undefined || target === undefined || parent === undefined || at === undefined) return refuse('flow/cannot-connect', { name: nameOf(way.businessObject) });
  const placed = draw(at, parent);
  reconnectEnd(tools, way, placed);
  tools.service('modeling').connect(placed, target);
  return placed;
}

/** A branch of a split leads on to where the others meet, unless an outcome says that it goes a way of its own. */
function putBehind(tools: EditTools, shape: DiagramElement, source: DiagramElement, draw: Draw): DiagramElement | Refusal {
  const { parent } = source;
  if (parent === undefined) return refuse('flow/cannot-connect', { name: nameOf(source.businessObject) });
  const meet = mainWayOf(source) === undefined && waysOut(source).length > 0 ? meetOf(tools, source) : undefined;
  const placed = draw(placeBehind(tools, source, shape), parent);
  tools.service('modeling').connect(source, placed);
  if (meet !== undefined && !isEnd(shape)) tools.service('modeling').connect(placed, meet);
  return placed;
}

function putBefore(tools: EditTools, shape: DiagramElement, { target, ways }: Place & { readonly kind: 'before' }, draw: Draw): DiagramElement | Refusal {
  const { parent } = target;
  if (isEnd(shape)) return refuse('flow/end-between', { name: nameOf(target.businessObject) });
  if (parent === undefined) return refuse('flow/cannot-connect', { name: nameOf(target.businessObject) });
  const placed = draw(placeBefore(tools, target, shape), parent);
  for (const way of ways) reconnectEnd(tools, way, placed);
  tools.service('modeling').connect(placed, target);
  return placed;
}

function drawNew(tools: EditTools, shape: DiagramElement): Draw {
  return (at, parent) => tools.service('modeling').createShape(shape, at, parent);
}

/** Where the branches of a split come together. */
function meetOf(tools: EditTools, split: DiagramElement): DiagramElement | undefined {
  const process = processOf(readFlow(tools.definitions), split.id);
  const node = process === undefined ? undefined : indexProcess(process).node(split.id);
  if (process === undefined || node === undefined) return undefined;
  const meet = continuations(viewOf(process).walk)(node);
  return meet === undefined ? undefined : tools.service('elementRegistry').get(meet.id);
}

export function isEnd({ businessObject }: DiagramElement): boolean {
  return businessObject.$instanceOf('bpmn:EndEvent');
}
