import { COLUMN_GAP, type Box, type Point } from './drawing.js';

/** A column that a line begins in, passes through, or ends in. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Where a line passes through a column: along this height, from its left to its right edge. */
export interface Passage extends Column {
  readonly y: number;
}

export interface End {
  readonly box: Box;
  readonly column: Column;
  /** The lower edge of the row that it stands in. */
  readonly floor: number;
  /** Whether one can go straight down from it, as far as the line has to. */
  readonly isClear: boolean;
}

/** From the right edge of a column to where lines turn behind it: what is left of the gap is each line's own, and its name stands there. */
const TURN = 30;
/** Between the lower edge of a row and a line that runs along it. */
const BELOW = 18;

/**
 * A line to the right, in right angles: it turns between columns only, so that it crosses nothing that stands in one. `aside` moves its turns
 * off those of other lines. From an event at an edge, the `place`-th of its step, it leaves downwards.
 */
export function routeForward(from: End, to: End, passages: readonly Passage[], aside: number, place: number | undefined): readonly Point[] {
  const end = { x: to.box.x, y: middle(to.box) };
  const points: Point[] = [];
  if (place !== undefined) {
    const x = from.box.x + from.box.width / 2;
    const bottom = from.box.y + from.box.height;
    const first = passages[0]?.y ?? end.y;
    points.push({ x, y: bottom });
    if (from.isClear && first > bottom) points.push({ x, y: first });
    else {
      const y = Math.max(from.floor, bottom) + Math.min(6 + 5 * place, BELOW);
      points.push({ x, y }, { x: from.column.right + TURN + aside - 5 * place, y });
    }
  } else points.push({ x: from.box.x + from.box.width, y: middle(from.box) });
  for (const { left, right, y } of passages) points.push(...turn(points, left - COLUMN_GAP + TURN + aside, y), { x: right, y });
  points.push(...turn(points, to.column.left - COLUMN_GAP + TURN + aside, end.y), end);
  return simplified(points);
}

/** A line back to the left, below everything, at the height that is kept for it. */
export function routeBack(from: End, to: End, y: number, isSelf: boolean): readonly Point[] {
  const [start, end] = [from.box.x + from.box.width / 2 + (isSelf ? 15 : 0), to.box.x + to.box.width / 2 - (isSelf ? 15 : 0)];
  const down = from.isClear ? [{ x: start, y }] : [{ x: start, y: from.floor + BELOW }, { x: from.column.left - TURN / 2, y: from.floor + BELOW }, { x: from.column.left - TURN / 2, y }];
  const up = to.isClear ? [{ x: end, y }] : [{ x: to.column.left - TURN / 2, y }, { x: to.column.left - TURN / 2, y: to.floor + BELOW }, { x: end, y: to.floor + BELOW }];
  return simplified([{ x: start, y: from.box.y + from.box.height }, ...down, ...up, { x: end, y: to.box.y + to.box.height }]);
}

function turn(points: readonly Point[], x: number, y: number): readonly Point[] {
  const last = points[points.length - 1];
  if (last === undefined || last.y === y) return [];
  return [{ x: Math.max(x, last.x), y: last.y }, { x: Math.max(x, last.x), y }];
}

function middle(box: Box): number {
  return Math.round(box.y + box.height / 2);
}

/** Without points that say nothing: twice the same, or on the way between their neighbours. */
function simplified(points: readonly Point[]): readonly Point[] {
  const distinct = points.filter((point, index) => point.x !== points[index - 1]?.x || point.y !== points[index - 1]?.y);
  return distinct.filter((point, index) => {
    const [before, after] = [distinct[index - 1], distinct[index + 1]];
    if (before === undefined || after === undefined) return true;
    return !(before.x === point.x && point.x === after.x) && !(before.y === point.y && point.y === after.y);
  });
}
