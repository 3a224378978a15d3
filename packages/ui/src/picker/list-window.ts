/** The lines that are drawn, half-open. */
export interface ListWindow {
  readonly start: number;
  readonly end: number;
}

/** Lines drawn beyond each edge, so that a quick scroll shows no gap. */
const BEYOND = 8;

/** Where lines of these heights begin, in px, and where the last ends: one more than there are lines. */
export function lineTops(heights: readonly number[]): readonly number[] {
  const tops = [0];
  let top = 0;
  for (const height of heights) tops.push((top += height));
  return tops;
}

export function totalHeight(tops: readonly number[]): number {
  return tops[tops.length - 1] ?? 0;
}

/** The line at a height, in px; the last for what lies below. By halves: it is asked at every frame of a scroll. */
export function lineAt(tops: readonly number[], y: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Which lines are drawn, by what is seen of them, in px. */
export function listWindow(tops: readonly number[], scrollTop: number, seen: number): ListWindow {
  const count = tops.length - 1;
  if (totalHeight(tops) <= 0) return { start: 0, end: Math.min(count, BEYOND) };
  const start = Math.max(0, lineAt(tops, Math.max(0, scrollTop)) - BEYOND);
  return { start, end: Math.min(count, lineAt(tops, Math.max(0, scrollTop) + seen) + 1 + BEYOND) };
}

/** How far to scroll, in px, for a line to be seen whole; as little as possible. */
export function scrollToRow(tops: readonly number[], row: number, scrollTop: number, seen: number): number {
  const top = tops[row] ?? 0;
  const bottom = tops[row + 1] ?? top;
  if (top < scrollTop) return top;
  return bottom > scrollTop + seen ? bottom - seen : scrollTop;
}
