import type { Box } from '../layout/guide-layout.js';
import type { CanvasView } from '@zhengwu/ui';

/** px of the window that stay free around the map. */
const MARGIN = 24;
/** Below it the rows of the cards are hard to read. */
const READABLE = 0.6;

/** What a map is first seen as: all of it where it can be read so; else the first card at the left, in the middle, full size. */
export function firstView({ width, height }: Box, first: Box, visible: Box): CanvasView {
  const zoom = Math.min(1, (visible.width - 2 * MARGIN) / width, (visible.height - 2 * MARGIN) / height);
  if (zoom >= READABLE) return { x: width / 2 - visible.width / zoom / 2, y: height / 2 - visible.height / zoom / 2, zoom };
  return { x: -MARGIN, y: first.y + first.height / 2 - visible.height / 2, zoom: 1 };
}
