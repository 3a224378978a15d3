import { layoutGuide, type CardSizes } from '../layout/guide-layout.js';
import type { ReadingOrder } from '../layout/reading-order.js';
import { COMFORTABLE, fittingZoom, READABLE } from './first-view.js';

/** Branches that are tried: each is a layout of what is shown so far. */
const MOST_TRIES = 60;
/** Guides with more nodes than these are not laid out to see whether they fit a window: they do not. */
const MOST_FITTING = 400;

/** px. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The questions whose branches are collapsed when a guide is first shown. None where all of it can be read in the window; else
 * as many as it takes for the first columns to stand there comfortably: the broad picture first, as a table of contents. What
 * leads to the nodes of `opened` is open whatever it takes.
 */
export function firstCollapsed(order: ReadingOrder, sizes: CardSizes, window: Size, opened: readonly string[]): ReadonlySet<string> {
  if (order.nodes.length <= MOST_FITTING && fittingZoom(layoutGuide(order, new Set(), sizes), window) >= READABLE) return new Set();
  const branches = branchesByLevel(order);
  const collapsed = new Set(branches);
  for (const id of opened) for (const above of questionsAbove(order, id)) collapsed.delete(above);
  let tries = 0;
  for (const id of branches) {
    if (!collapsed.has(id) || questionsAbove(order, id).some((above) => collapsed.has(above))) continue;
    tries += 1;
    if (tries > MOST_TRIES) break;
    collapsed.delete(id);
    if (fittingZoom(layoutGuide(order, collapsed, sizes), window) < COMFORTABLE) collapsed.add(id);
  }
  return collapsed;
}

/** Questions with something below them, but for the first of all: the upper ones first. */
function branchesByLevel({ nodes, ends, levels }: ReadingOrder): readonly string[] {
  const places = [...nodes.keys()].filter((place) => (levels[place] ?? 0) > 1 && (ends[place] ?? 0) > place + 1);
  places.sort((a, b) => (levels[a] ?? 0) - (levels[b] ?? 0) || a - b);
  return places.map((place) => nodes[place]?.id ?? '');
}

function questionsAbove({ nodes, parents, placeOf }: ReadingOrder, id: string): readonly string[] {
  const found: string[] = [];
  for (let place = parents[placeOf(id) ?? -1] ?? -1; place >= 0; place = parents[place] ?? -1) found.push(nodes[place]?.id ?? '');
  return found;
}
