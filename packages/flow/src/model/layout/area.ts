import type { Box, Point, Size } from './drawing.js';

/** One container drawn from (0, 0): a process, or the inside of a sub-process. */
export interface Area extends Size {
  readonly boxes: Map<string, Box>;
  readonly lines: Map<string, readonly Point[]>;
  /** Of each lane that holds something: where it begins, and how high it is. */
  readonly bands: readonly { readonly laneId: string; readonly y: number; readonly height: number }[];
}

/** Copies an area into another, moved. */
export function shift(area: Pick<Area, 'boxes' | 'lines'>, dx: number, dy: number, into: Pick<Area, 'boxes' | 'lines'>): void {
  for (const [id, box] of area.boxes) into.boxes.set(id, { ...box, x: box.x + dx, y: box.y + dy });
  for (const [id, line] of area.lines) into.lines.set(id, line.map(({ x, y }) => ({ x: x + dx, y: y + dy })));
}
