/** How bad it is to break here: nothing against it · somebody asked not to · too few lines alone. */
export type BreakCost = 0 | 1 | 2;

/** A place where the flow may go on on the next page, in px from any fixed place. */
export interface BreakPlace {
  /** Where what stands before it ends. */
  readonly end: number;
  /** Where what stands behind it begins: margins between are swallowed by the break. */
  readonly next: number;
  readonly cost: BreakCost;
  /** A new page begins here whatever room is left; on an odd or even one if asked. */
  readonly forced?: 'page' | 'odd' | 'even';
  /** Height of the table head that is repeated before what stands behind. */
  readonly repeated: number;
}

/** Half a px: browsers round boxes to a 64th, and pages to whole ones. */
const TOLERANCE = 0.5;

/**
 * The best place to end a page: the last that fits among those with the least against them, or the first forced one.
 * If nothing fits, the first place of all: what stands before it is higher than the page and has to be seen to.
 * Places come in the order of the flow; `from` is where the page begins, and `room` its height.
 */
export function chooseBreak<Place extends BreakPlace>(places: Iterable<Place>, from: number, room: number): Place | undefined {
  let best: Place | undefined;
  for (const place of places) {
    if (place.end - from > room + TOLERANCE) return best ?? place;
    if (place.forced !== undefined) return place;
    if (best === undefined || place.cost <= best.cost) best = place;
  }
  return best;
}
