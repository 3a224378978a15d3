/** What bounds the pane that has a size, in px. */
export interface PaneBounds {
  readonly min: number;
  readonly max: number;
  /** The least that the other pane keeps. */
  readonly minRest: number;
  /** What both panes share. */
  readonly total: number;
}

/** The size that is shown for a wish: where the box is too small for both panes, the one without a size wins. */
export function paneSize(wish: number, bounds: PaneBounds): number {
  return Math.min(Math.max(wish, bounds.min), largestPane(bounds));
}

/** The largest size that the pane can have now. */
export function largestPane({ min, max, minRest, total }: PaneBounds): number {
  return Math.max(0, Math.min(Math.max(min, max), total - minRest));
}

/** The smallest size that the pane can have now without being collapsed. */
export function smallestPane(bounds: PaneBounds): number {
  return paneSize(bounds.min, bounds);
}

/** Where a drag leads: below half of the least size, a pane that can be collapsed is. */
export function draggedPane(wish: number, bounds: PaneBounds, isCollapsible: boolean): { readonly size: number; readonly collapsed: boolean } {
  return { size: paneSize(wish, bounds), collapsed: isCollapsible && wish < smallestPane(bounds) / 2 };
}
