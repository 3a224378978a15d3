import type { Span } from './row-window.js';

export interface ColumnSize {
  /** px; absent: a share of what is left. */
  readonly width?: number;
  readonly minWidth: number;
  /** `always` is for the narrow column of ticks, which never gives way. */
  readonly frozen: 'no' | 'ifItFits' | 'always';
}

export interface ColumnBox {
  /** px from the table's start. */
  readonly x: number;
  readonly width: number;
  readonly isFrozen: boolean;
}

/** px that a column without a width has at least, where there is nothing to share. */
export const FREE_WIDTH = 140;

/** What frozen columns may take of the view; beyond it the others could hardly be seen. */
const FROZEN_SHARE = 0.5;

/**
 * Where the columns stand, in a view that is so many px wide. What is left goes in equal parts to the columns without
 * a width. Frozen columns lead, and stay frozen as long as together they leave half of the view to the others: on a
 * narrow screen they give way.
 */
export function layOutColumns(sizes: readonly ColumnSize[], viewWidth: number, scale = 1): readonly ColumnBox[] {
  const widths = sizes.map(({ width, minWidth }) => Math.max(minWidth, width ?? FREE_WIDTH * scale));
  const free = sizes.flatMap(({ width }, index) => (width === undefined ? [index] : []));
  const spare = Math.floor(viewWidth - widths.reduce((sum, width) => sum + width, 0));
  if (spare > 0) {
    free.forEach((index, nth) => {
      const share = Math.floor((spare * (nth + 1)) / free.length) - Math.floor((spare * nth) / free.length);
      widths[index] = (widths[index] ?? 0) + share;
    });
  }
  let x = 0;
  let isLeading = true;
  return sizes.map(({ frozen }, index) => {
    const width = widths[index] ?? 0;
    const isFrozen = isLeading && (frozen === 'always' || (frozen === 'ifItFits' && x + width <= viewWidth * FROZEN_SHARE));
    isLeading = isFrozen;
    const box = { x, width, isFrozen };
    x += width;
    return box;
  });
}

export function totalWidth(boxes: readonly ColumnBox[]): number {
  const last = boxes[boxes.length - 1];
  return last === undefined ? 0 : last.x + last.width;
}

export function frozenCount(boxes: readonly ColumnBox[]): number {
  const first = boxes.findIndex(({ isFrozen }) => !isFrozen);
  return first < 0 ? boxes.length : first;
}

/** px that the frozen columns take. */
export function frozenWidth(boxes: readonly ColumnBox[]): number {
  return boxes[frozenCount(boxes)]?.x ?? totalWidth(boxes);
}

/** The columns, frozen ones left out, of which some px are in the view, and one more on either side. */
export function columnWindow(boxes: readonly ColumnBox[], scrollLeft: number, viewWidth: number): Span {
  const frozen = frozenCount(boxes);
  const start = Math.max(frozen, firstEndingAfter(boxes, scrollLeft + frozenWidth(boxes)) - 1);
  let end = start;
  while (end < boxes.length && (boxes[end]?.x ?? 0) < scrollLeft + viewWidth) end += 1;
  return { start, end: Math.min(boxes.length, end + 1) };
}

/** By halves: a wide matrix is asked at every frame of a scroll. */
function firstEndingAfter(boxes: readonly ColumnBox[], x: number): number {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = boxes[middle];
    if (box !== undefined && box.x + box.width <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
