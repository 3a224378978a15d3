import { composedParent } from '../element/composed.js';
import type { Point } from '../overlay/floating.js';

/** px from an edge within which a drag scrolls. */
const EDGE = 36;

/** px a second at the very edge. */
const FULL_SPEED = 900;

/**
 * How strongly an edge pulls, from −1 (scroll back at full speed) to 1 (forwards). A box that is too small for two
 * edges is parted in the middle.
 */
export function edgePull(at: number, start: number, end: number): number {
  const edge = Math.min(EDGE, (end - start) / 3);
  if (edge <= 0) return 0;
  if (at < start + edge) return -Math.min(1, (start + edge - at) / edge);
  if (at > end - edge) return Math.min(1, (at - end + edge) / edge);
  return 0;
}

/**
 * Scrolls what scrolls around a place, the innermost that still can, in each direction by itself. Answers whether
 * anything moved.
 *
 * @param elapsed ms since the last call
 */
export function scrollNearEdges(inner: Element | undefined, { x, y }: Point, elapsed: number): boolean {
  const step = (FULL_SPEED * Math.min(elapsed, 50)) / 1000;
  let hasMovedX = false;
  let hasMovedY = false;
  for (let element = inner; element !== undefined && !(hasMovedX && hasMovedY); element = composedParent(element)) {
    const box = scrollBox(element);
    if (box === undefined) continue;
    if (!hasMovedX && box.scrollsX) hasMovedX = scrolled(element, 'scrollLeft', step * edgePull(x, box.left, box.right));
    if (!hasMovedY && box.scrollsY) hasMovedY = scrolled(element, 'scrollTop', step * edgePull(y, box.top, box.bottom));
  }
  return hasMovedX || hasMovedY;
}

function scrolled(element: Element, side: 'scrollLeft' | 'scrollTop', by: number): boolean {
  if (by === 0) return false;
  const before = element[side];
  // Less than a pixel would be rounded away, and scrolling would stop short of the edge.
  element[side] = before + Math.sign(by) * Math.max(1, Math.abs(by));
  return element[side] !== before;
}

interface ScrollBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly scrollsX: boolean;
  readonly scrollsY: boolean;
}

/** What a person sees of an element that can scroll, or undefined. */
function scrollBox(element: Element): ScrollBox | undefined {
  const isWider = element.scrollWidth > element.clientWidth;
  const isHigher = element.scrollHeight > element.clientHeight;
  if (!isWider && !isHigher) return undefined;
  if (element === document.scrollingElement) {
    return { left: 0, right: window.innerWidth, top: 0, bottom: window.innerHeight, scrollsX: isWider, scrollsY: isHigher };
  }
  const { overflowX, overflowY } = getComputedStyle(element);
  const scrollsX = isWider && (overflowX === 'auto' || overflowX === 'scroll');
  const scrollsY = isHigher && (overflowY === 'auto' || overflowY === 'scroll');
  if (!scrollsX && !scrollsY) return undefined;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { left: Math.max(0, left), right: Math.min(window.innerWidth, right), top: Math.max(0, top), bottom: Math.min(window.innerHeight, bottom), scrollsX, scrollsY };
}
