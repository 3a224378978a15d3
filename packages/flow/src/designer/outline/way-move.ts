import type { TreePlace } from '@zhengwu/ui';
import type { OutlineTexts } from '../../messages/outline.js';
import { isTried } from '../../model/ways-in-turn.js';
import type { Line, Reading, WayLine } from '../../model/reading.js';

/** Which place a way has, from 0, among those that are tried at its node, when it is moved to a place of the list; undefined where that is none of theirs, or its own. */
export function turnOfMove(reading: Reading, moved: WayLine, { parentId, index }: TreePlace): number | undefined {
  const { source } = moved;
  if (source.id !== parentId || !isTried(source) || source.defaultId === moved.id) return undefined;
  const siblings = linesBelow(reading.parentOf(moved));
  const others = siblings.filter((line) => line !== moved);
  const isTurn = (line: Line): boolean => line.kind === 'way' && line.id !== source.defaultId;
  const to = others.slice(0, index).filter(isTurn).length;
  // The default goes last when others are moved, wherever the file has it.
  const rest = others.filter(isTurn);
  const order = [...rest.slice(0, to), moved, ...rest.slice(to)];
  const ways = siblings.filter(({ kind }) => kind === 'way');
  return order.every((line, at) => line === ways[at]) ? undefined : to;
}

/** Why a way cannot be moved there. */
export function wayMoveRefusal(reading: Reading, moved: WayLine, place: TreePlace, refusals: OutlineTexts['refusals']): string | undefined {
  const { source } = moved;
  if (!isTried(source)) return refusals.waysHaveNoOrder;
  if (source.defaultId === moved.id) return refusals.defaultIsLast;
  if (source.id !== place.parentId) return refusals.waysStay;
  if (turnOfMove(reading, moved, place) !== undefined) return undefined;
  return source.defaultId === undefined ? refusals.notHere : refusals.defaultIsLast;
}

function linesBelow(line: Line | undefined): readonly Line[] {
  return line === undefined || line.kind === 'jump' ? [] : line.lines;
}
