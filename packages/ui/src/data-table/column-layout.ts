import type { Span } from './row-window.js';

export interface ColumnSize {
  /** px; absent: a share of what is left. */
  readonly width?: number;
  readonly minWidth: number;
  /** px to which it may be narrowed to stay frozen. */
  readonly narrowest: number;
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
 * a width. Frozen columns lead, and together they leave half of the view to the others: on a narrow screen the last of
 * them is narrowed, for one has to know which row one is in; and gives way only where that would leave nothing to read.
 */
export function layOutColumns(sizes: readonly ColumnSize[], viewWidth: number, scale = 1): readonly ColumnBox[] {
  const least = sizes.map(({ width, minWidth }) => Math.max(minWidth, width ?? FREE_WIDTH * scale));
  const full = shared(sizes, least, 0, viewWidth);
  const frozen = frozenWidths(sizes, full, viewWidth);
  const isNarrowed = frozen.some((width, index) => width !== full[index]);
  const widths = isNarrowed ? shared(sizes, [...frozen, ...least.slice(frozen.length)], frozen.length, viewWidth) : full;
  let x = 0;
  return widths.map((width, index) => {
    const box = { x, width, isFrozen: index < frozen.length };
    x += width;
    return box;
  });
}

/** The widths, once the columns without one, from an index on, have shared what is left. */
function shared(sizes: readonly ColumnSize[], least: readonly number[], from: number, viewWidth: number): readonly number[] {
  const widths = [...least];
  const free = sizes.flatMap(({ width }, index) => (width === undefined && index >= from ? [index] : []));
  const spare = Math.floor(viewWidth - widths.reduce((sum, width) => sum + width, 0));
  if (spare <= 0) return widths;
  free.forEach((index, nth) => {
    const share = Math.floor((spare * (nth + 1)) / free.length) - Math.floor((spare * nth) / free.length);
    widths[index] = (widths[index] ?? 0) + share;
  });
  return widths;
}

/** Of the leading columns that stay frozen. */
function frozenWidths(sizes: readonly ColumnSize[], full: readonly number[], viewWidth: number): readonly number[] {
  const kept: number[] = [];
  let room = Math.floor(viewWidth * FROZEN_SHARE);
  for (const [index, { frozen, narrowest }] of sizes.entries()) {
    const wanted = full[index] ?? 0;
    const width = frozen === 'always' ? wanted : Math.min(wanted, room);
    if (frozen === 'no' || (frozen === 'ifItFits' && width < Math.min(wanted, narrowest))) break;
    kept.push(width);
    room -= width;
  }
  return kept;
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
