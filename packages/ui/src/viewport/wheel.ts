import type { Size } from './rect.js';

/** What is read of a wheel event. */
export type Turn = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'shiftKey'>;

const LINES = 1;
const PAGES = 2;
/** px of a line, where the wheel counts lines. */
const LINE = 16;
/** px beyond which one turn zooms no further: a notch of a mouse gives 100 and more, a pinch 1 to 10. */
const NOTCH = 24;

/** How far a wheel turned, in px of the window. Shift turns an upright wheel sideways. */
export function wheelWay({ deltaX, deltaY, deltaMode, shiftKey }: Turn, page: Size): { readonly dx: number; readonly dy: number } {
  const isSideways = shiftKey && deltaX === 0;
  const [right, down] = isSideways ? [deltaY, 0] : [deltaX, deltaY];
  switch (deltaMode) {
    case LINES:
      return { dx: right * LINE, dy: down * LINE };
    case PAGES:
      return { dx: right * page.width, dy: down * page.height };
    default:
      return { dx: right, dy: down };
  }
}

/** What the zoom is multiplied by when the wheel turns `dy` px: a notch is a quarter, a pinch follows the fingers. */
export function wheelZoom(dy: number): number {
  return Math.exp(-Math.max(-NOTCH, Math.min(NOTCH, dy)) / 100);
}

/** The innermost of these elements that a wheel could scroll that way. */
export function scrollerFor(path: readonly EventTarget[], { dx, dy }: { readonly dx: number; readonly dy: number }): Element | undefined {
  for (const each of path) if (each instanceof Element && canScroll(each, dx, dy)) return each;
  return undefined;
}

function canScroll(element: Element, dx: number, dy: number): boolean {
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = element;
  const hidden = { x: scrollWidth - clientWidth, y: scrollHeight - clientHeight };
  if ((dx === 0 || hidden.x <= 0) && (dy === 0 || hidden.y <= 0)) return false;
  const { overflowX, overflowY, direction } = getComputedStyle(element);
  // From right to left, scrollLeft counts from 0 downwards.
  const left = direction === 'rtl' ? scrollLeft + hidden.x : scrollLeft;
  return (isScroller(overflowX) && hasRoom(left, hidden.x, dx)) || (isScroller(overflowY) && hasRoom(scrollTop, hidden.y, dy));
}

/** One px is no room: scroll positions are fractions, their ends are whole. */
function hasRoom(at: number, end: number, way: number): boolean {
  return (way < 0 && at >= 1) || (way > 0 && at <= end - 1);
}

function isScroller(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll' || overflow === 'overlay';
}
