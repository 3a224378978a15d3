import type { Point } from '../../../drawing/diagram-types.js';

/** The point at a share (0 … 1) of a line's length. */
export function pointAlong(line: readonly Point[], share: number): Point {
  const pieces = line.slice(1).map((to, index) => ({ from: line[index] ?? to, to }));
  const lengths = pieces.map(({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y));
  let left = Math.min(1, Math.max(0, share)) * lengths.reduce((sum, length) => sum + length, 0);
  for (const [index, { from, to }] of pieces.entries()) {
    const length = lengths[index] ?? 0;
    if (left <= length) {
      const part = length === 0 ? 0 : left / length;
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    }
    left -= length;
  }
  return line[line.length - 1] ?? { x: 0, y: 0 };
}
