/** Members from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Rows beyond either edge that are drawn too, so that a short scroll draws nothing new. */
export const SPARE_ROWS = 8;

/** The rows of which some px are seen. All lengths in px. */
export function rowsSeen(scrollTop: number, viewHeight: number, rowHeight: number, rowCount: number): Span {
  const start = Math.max(0, Math.min(rowCount, Math.floor(scrollTop / rowHeight)));
  const end = Math.max(start, Math.min(rowCount, Math.ceil((scrollTop + viewHeight) / rowHeight)));
  return { start, end };
}

/** The rows to draw: those that are drawn now, while they hold all that is seen; else a new window around it. */
export function rowWindow(now: Span, seen: Span, rowCount: number): Span {
  const isNowValid = now.end <= rowCount && now.start <= seen.start && now.end >= seen.end;
  // A window that was made for a taller view is not kept for ever.
  if (isNowValid && now.end - now.start <= seen.end - seen.start + 2 * SPARE_ROWS) return now;
  return { start: Math.max(0, seen.start - SPARE_ROWS), end: Math.min(rowCount, seen.end + SPARE_ROWS) };
}

export const inSpan = ({ start, end }: Span, at: number): boolean => at >= start && at < end;
export const sameSpan = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;
