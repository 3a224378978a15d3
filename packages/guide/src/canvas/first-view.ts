import type { Box } from '../layout/guide-layout.js';
import type { CanvasView } from '@zhengwu/ui';

/** px of the window that stay free around the map: before it; behind it, where the sign of a collapsed branch juts out of its card; above and below. */
const MARGIN = { start: 24, end: 36, upright: 16 };
/** Below it the rows of the cards are hard to read. */
export const READABLE = 0.6;
/** So small may the first columns of a guide be, of which more is collapsed, for all of them to be seen. */
export const LEGIBLE = 0.7;
/** From it on they are read without leaning forward. */
export const COMFORTABLE = 0.8;

/** The zoom at which so much has room in a window; px. 1 at most. */
export function fittingZoom({ width, height }: Pick<Box, 'width' | 'height'>, window: Pick<Box, 'width' | 'height'>): number {
  return Math.min(1, (window.width - MARGIN.start - MARGIN.end) / width, (window.height - 2 * MARGIN.upright) / height);
}

/**
 * What a map is first seen as: all of it where it has room at the zoom `least` or above, else the first card and what is
 * beside it. It begins at the left, where reading does, and stands in the middle of the height. `window` is in px of the screen.
 */
export function firstView(content: Box, first: Box, window: Pick<Box, 'width' | 'height'>, least: number): CanvasView {
  const fitting = fittingZoom(content, window);
  const zoom = fitting >= least ? fitting : COMFORTABLE;
  const middle = fitting >= least ? content.height / 2 : first.y + first.height / 2;
  return { x: -MARGIN.start / zoom, y: middle - window.height / zoom / 2, zoom };
}
