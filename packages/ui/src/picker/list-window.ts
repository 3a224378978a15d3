/** The lines that are drawn, half-open. */
export interface ListWindow {
  readonly start: number;
  readonly end: number;
}

/** Lines drawn beyond each edge, so that a quick scroll shows no gap. */
const BEYOND = 8;

/** Which of `count` lines of one height are drawn, by what is seen of them, in px. */
export function listWindow(count: number, rowHeight: number, scrollTop: number, seen: number): ListWindow {
  if (rowHeight <= 0) return { start: 0, end: Math.min(count, BEYOND) };
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const start = Math.min(Math.max(0, first - BEYOND), Math.max(0, count - 1));
  return { start, end: Math.min(count, first + Math.ceil(seen / rowHeight) + BEYOND) };
}

/** How far to scroll, in px, for a line to be seen whole; as little as possible. */
export function scrollToRow(row: number, rowHeight: number, scrollTop: number, seen: number): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + seen ? top + rowHeight - seen : scrollTop;
}
