import type { Point } from '../overlay/floating.js';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Whether a pointer that moves from one place to another is on its way to a box: inside the triangle between where it
 * was and the box's near edge. Then what it passes on the way is not meant.
 */
export function isHeadingTo(box: Box, from: Point, to: Point): boolean {
  const edge = from.x <= box.left ? box.left : from.x >= box.right ? box.right : undefined;
  if (edge === undefined) return false;
  // It must come nearer, or it is not on its way.
  if (Math.abs(edge - to.x) >= Math.abs(edge - from.x)) return false;
  return isInside(to, from, { x: edge, y: box.top }, { x: edge, y: box.bottom });
}

/** Whether a point lies in a triangle, its edges included: on the same side of all three. */
function isInside(point: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(point, a, b), side(point, b, c), side(point, c, a)];
  return !(sides.some((each) => each < 0) && sides.some((each) => each > 0));
}

function side(point: Point, a: Point, b: Point): number {
  return (point.x - b.x) * (a.y - b.y) - (a.x - b.x) * (point.y - b.y);
}
