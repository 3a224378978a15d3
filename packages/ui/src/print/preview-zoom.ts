/** How large a preview is: a factor, or as large as the room allows. */
export type PreviewZoom = number | 'width' | 'page';

/** The steps of the zoom buttons. */
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const LEAST = 0.1;
const MOST = 3;
/** Wider than this, a page that fits the width of a large screen is only coarse. */
const MOST_FIT = 1.5;

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** The factor that a zoom means for a page in a room, both in px. */
export function zoomFactor(zoom: PreviewZoom, page: Box, room: Box): number {
  const factor = zoom === 'width' ? Math.min(MOST_FIT, room.width / page.width) : zoom === 'page' ? Math.min(room.width / page.width, room.height / page.height, MOST_FIT) : zoom;
  return Number.isFinite(factor) ? Math.min(MOST, Math.max(LEAST, factor)) : 1;
}

/** The next step above or below a factor. */
export function zoomStep(factor: number, direction: 1 | -1): number {
  const steps = direction > 0 ? STEPS.filter((step) => step > factor + 0.005) : [...STEPS].reverse().filter((step) => step < factor - 0.005);
  return steps[0] ?? factor;
}
