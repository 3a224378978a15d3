import { isRefusal } from '@zhengwu/core';
import { shapeOfPiece, type Piece } from '../../canvas/make-step.js';
import type { FlowEdit } from '../edit-tools.js';
import { put } from './put.js';
import { placeOf, type Spot } from './spot.js';

/** Something new of the palette, joined to what is before and behind it. */
export const insertPiece: FlowEdit<{ readonly piece: Piece; readonly name?: string; readonly at: Spot }> = (tools, { piece, name, at }) => {
  const place = placeOf(tools, at);
  if (isRefusal(place)) return place;
  const shape = shapeOfPiece(piece, tools.service('elementFactory'), tools.words);
  if (name !== undefined) shape.businessObject.set('name', name);
  const placed = put(tools, shape, place);
  return isRefusal(placed) ? placed : undefined;
};
