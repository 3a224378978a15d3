import type { Box, Point } from './drawing.js';

/** A straight piece of a line. */
export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

export function segmentsOf(line: readonly Point[]): readonly Segment[] {
  return line.slice(1).map((to, at) => ({ from: line[at] ?? to, to }));
}

/** What two boxes have in common; 0 where they only touch. */
export function overlapArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Whether a piece of line runs through a box; slanted, whether the box around it does. */
export function meets({ from, to }: Segment, { x, y, width, height }: Box): boolean {
  return Math.min(from.x, to.x) < x + width && Math.max(from.x, to.x) > x && Math.min(from.y, to.y) < y + height && Math.max(from.y, to.y) > y;
}
