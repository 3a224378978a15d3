import type { Point } from '../overlay/floating.js';

/** Where a box lies in the browser's window, in client px, and how many of them one of its own px takes. */
interface ClientPlace extends Point {
  readonly ratio: number;
}

/** A host may stand in something that its page has scaled: then client px are not our px. */
function clientPlace(box: HTMLElement): ClientPlace {
  const { left, top, width } = box.getBoundingClientRect();
  return { x: left, y: top, ratio: width > 0 && box.offsetWidth > 0 ? width / box.offsetWidth : 1 };
}

/** A place in client px as px from a box's top left corner. */
export function fromClient(box: HTMLElement, at: Point): Point {
  const { x, y, ratio } = clientPlace(box);
  return { x: (at.x - x) / ratio, y: (at.y - y) / ratio };
}

export function intoClient(box: HTMLElement, at: Point): Point {
  const { x, y, ratio } = clientPlace(box);
  return { x: x + at.x * ratio, y: y + at.y * ratio };
}
