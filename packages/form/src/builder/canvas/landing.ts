import { bottom, distance, isBeside, right, type Box, type Spot } from './box.js';

/** Where something would come to stand among what lies in a node, and how that is drawn. */
export interface Landing {
  /** Among all children, those that are moved included. */
  readonly index: number;
  /** The line between two neighbours, or at the end; absent in a node that holds nothing. */
  readonly line?: { readonly box: Box; readonly isUpright: boolean };
}

/** px of the gap in which a line is drawn when there is no neighbour to share it with. */
const GAP = 4;

/**
 * What a pointer over a node means: before or behind the child that is nearest. Of children beside each other it is left or
 * right of the middle that counts, of those below each other above or below it.
 *
 * @param children in order; one that is not seen has no box
 * @param areColumns they stand beside each other, even if there is one alone
 */
export function landingAmong(children: readonly (Box | undefined)[], spot: Spot, areColumns = false): Landing {
  const nearest = nearestOf(children, spot);
  if (nearest === undefined) return { index: children.length };
  const { box, at } = nearest;
  const isRow = areColumns || [neighbour(children, at, -1), neighbour(children, at, 1)].some((other) => other !== undefined && isBeside(box, other));
  const isAfter = isRow ? spot.x > box.left + box.width / 2 : spot.y > box.top + box.height / 2;
  const other = neighbour(children, at, isAfter ? 1 : -1);
  return { index: at + (isAfter ? 1 : 0), line: { box: isRow ? upright(box, other, isAfter) : flat(box, other, isAfter), isUpright: isRow } };
}

function nearestOf(children: readonly (Box | undefined)[], spot: Spot): { readonly box: Box; readonly at: number } | undefined {
  let nearest: { readonly box: Box; readonly at: number; readonly far: number } | undefined;
  for (const [at, box] of children.entries()) {
    if (box === undefined) continue;
    const far = distance(spot, box);
    if (nearest === undefined || far < nearest.far) nearest = { box, at, far };
  }
  return nearest;
}

function neighbour(children: readonly (Box | undefined)[], from: number, step: 1 | -1): Box | undefined {
  for (let at = from + step; at >= 0 && at < children.length; at += step) if (children[at] !== undefined) return children[at];
  return undefined;
}

function upright(box: Box, other: Box | undefined, isAfter: boolean): Box {
  const edge = isAfter ? right(box) : box.left;
  const beside = other !== undefined && isBeside(box, other) ? (isAfter ? other.left : right(other)) : edge + (isAfter ? GAP : -GAP);
  return { left: (edge + beside) / 2, top: box.top, width: 0, height: box.height };
}

function flat(box: Box, other: Box | undefined, isAfter: boolean): Box {
  const edge = isAfter ? bottom(box) : box.top;
  const isNext = other !== undefined && (isAfter ? other.top >= edge - 1 : bottom(other) <= edge + 1);
  const beside = isNext ? (isAfter ? other.top : bottom(other)) : edge + (isAfter ? GAP : -GAP);
  // The feedback line below a field belongs to it: a line far from its neighbour would belong to nothing.
  return { left: box.left, top: (edge + Math.max(edge - 2 * GAP, Math.min(edge + 2 * GAP, beside))) / 2, width: box.width, height: 0 };
}
