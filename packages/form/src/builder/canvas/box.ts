/** A rectangle on the window, in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export function right({ left, width }: Box): number {
  return left + width;
}

export function bottom({ top, height }: Box): number {
  return top + height;
}

export function isWithin({ x, y }: Spot, box: Box, inset = 0): boolean {
  return x >= box.left + inset && x <= right(box) - inset && y >= box.top + inset && y <= bottom(box) - inset;
}

/** The least that holds them all; `undefined` for none. */
export function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return { left, top, width: Math.max(...boxes.map(right)) - left, height: Math.max(...boxes.map(bottom)) - top };
}

/** px from a spot to the nearest point of a box; 0 within. */
export function distance({ x, y }: Spot, box: Box): number {
  return Math.hypot(Math.max(box.left - x, 0, x - right(box)), Math.max(box.top - y, 0, y - bottom(box)));
}

/** Whether two stand beside each other: most of the lower one's height is at the other's. */
export function isBeside(one: Box, other: Box): boolean {
  const shared = Math.min(bottom(one), bottom(other)) - Math.max(one.top, other.top);
  const apart = right(one) <= other.left + 1 || right(other) <= one.left + 1;
  return apart && shared > Math.min(one.height, other.height) / 2;
}
