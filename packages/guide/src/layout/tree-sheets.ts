import { layoutGuide, type CardSizes, type GuideLayout } from './guide-layout.js';
import type { ReadingOrder } from './reading-order.js';

/** A piece of a guide's tree that has room on one sheet of paper. */
export interface TreeSheet {
  /** From 1. */
  readonly number: number;
  readonly layout: GuideLayout;
  /** The sheets on which branches go on, by the ids of the questions that they begin with. */
  readonly goesOn: ReadonlyMap<string, number>;
}

/** px that a sheet has at the usual size of text. */
export interface SheetSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Cuts a guide's tree into sheets, in reading order: each holds as many levels of a branch as have room; the questions at
 * its right edge begin the sheets that follow. One level always has room: a sheet that is too high is for the printer to shrink.
 */
export function treeSheets(order: ReadingOrder, sizes: CardSizes, size: SheetSize): readonly TreeSheet[] {
  const sheets: { readonly layout: GuideLayout; readonly cut: readonly number[] }[] = [];
  const numbers = new Map<number, number>();
  // Last in, first out: what a sheet leaves to others follows it before the rest.
  const open = [...order.nodes.keys()].filter((place) => (order.parents[place] ?? -1) < 0).reverse();
  for (let root = open.pop(); root !== undefined; root = open.pop()) {
    const sheet = largestSheet(order, sizes, size, root);
    sheets.push(sheet);
    numbers.set(root, sheets.length);
    open.push(...[...sheet.cut].reverse());
  }
  return sheets.map(({ layout, cut }, index) => ({ number: index + 1, layout, goesOn: new Map(cut.map((place) => [order.nodes[place]?.id ?? '', numbers.get(place) ?? 0])) }));
}

function largestSheet(order: ReadingOrder, sizes: CardSizes, size: SheetSize, root: number): { readonly layout: GuideLayout; readonly cut: readonly number[] } {
  const levels = order.levels.subarray(root, order.ends[root]);
  const top = levels[0] ?? 1;
  const deepest = levels.reduce((deep, level) => Math.max(deep, level), top) - top + 1;
  let best: { readonly layout: GuideLayout; readonly cut: readonly number[] } | undefined;
  for (let depth = 2; best === undefined || depth <= deepest; depth += 1) {
    const cut: number[] = [];
    for (let place = root; place < (order.ends[root] ?? 0); place += 1) if ((order.levels[place] ?? 0) === top + depth - 1 && (order.ends[place] ?? 0) > place + 1) cut.push(place);
    const layout = layoutGuide(order, new Set(cut.map((place) => order.nodes[place]?.id ?? '')), sizes, root);
    if (best !== undefined && (layout.width > size.width || layout.height > size.height)) break;
    best = { layout, cut };
  }
  return best;
}
