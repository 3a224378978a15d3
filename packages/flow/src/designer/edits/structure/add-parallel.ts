import { isRefusal } from '@zhengwu/core';
import type { DiagramElement } from '../../../drawing/diagram-types.js';
import { STEP_NAMES } from '../../../model/step-names.js';
import { shapeOfPiece, type Piece } from '../../canvas/make-step.js';
import type { FlowEdit } from '../edit-tools.js';
import { join } from './connect.js';
import { MADE_NAMES } from './made-names.js';
import { placeBehind } from './near.js';
import { put } from './put.js';
import { placeOf, waysOut, type Spot } from './spot.js';

/** Two steps that run at once: a fork, a review on each branch, and where both must have come together. */
export const addParallel: FlowEdit<{ readonly at: Spot }> = (tools, { at }) => {
  const place = placeOf(tools, at);
  if (isRefusal(place)) return place;
  const shape = (piece: Piece, name: string): DiagramElement => {
    const made = shapeOfPiece(piece, tools.service('elementFactory'), tools.words);
    made.businessObject.set('name', name);
    return made;
  };
  const review = (place: string): DiagramElement => shape('review', MADE_NAMES.numbered(STEP_NAMES.review, place));
  const fork = put(tools, shape('parallelGateway', MADE_NAMES.fork), place);
  if (isRefusal(fork)) return fork;
  const [on] = waysOut(fork);
  const first = put(tools, review('一'), on === undefined ? { kind: 'behind', source: fork } : { kind: 'on', way: on });
  if (isRefusal(first)) return first;
  const [behind] = waysOut(first);
  const meet = put(tools, shape('parallelGateway', MADE_NAMES.meet), behind === undefined ? { kind: 'behind', source: first } : { kind: 'on', way: behind });
  if (isRefusal(meet) || fork.parent === undefined) return isRefusal(meet) ? meet : undefined;
  const other = review('二');
  const second = tools.service('modeling').createShape(other, placeBehind(tools, fork, other), fork.parent);
  for (const way of [join(tools, fork, second), join(tools, second, meet)]) if (isRefusal(way)) return way;
  return undefined;
};
