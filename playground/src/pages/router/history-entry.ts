/** What an entry of the browser's history carries of ours. */
export interface HistoryEntry {
  /** Rises by one from entry to entry: tells how far back a step went. */
  readonly index: number;
  /** px that the page was scrolled by when it was left. */
  readonly scroll: number;
}

/** The entry's own record; one of somebody else's, or none, counts as the first. */
export function entryOf(state: unknown): HistoryEntry {
  if (typeof state === 'object' && state !== null && 'index' in state && 'scroll' in state && typeof state.index === 'number' && typeof state.scroll === 'number') {
    return { index: state.index, scroll: state.scroll };
  }
  return { index: 0, scroll: 0 };
}
