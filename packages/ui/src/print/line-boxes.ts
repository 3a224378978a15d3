/** A stretch of the flow, in px from any fixed place. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The lines that boxes of text stand on. Boxes of one line differ in height (a raised number, an image); those of two
 * lines may touch or overlap a little where the lines are set tight. So a box belongs to a line if at least half of
 * the lower of the two lies within the other.
 */
export function lineBoxes(boxes: readonly Extent[]): readonly Extent[] {
  const lines: { top: number; bottom: number }[] = [];
  for (const { top, bottom } of boxes) {
    const line = lines[lines.length - 1];
    const shared = line === undefined ? 0 : Math.min(line.bottom, bottom) - Math.max(line.top, top);
    const least = line === undefined ? 0 : Math.min(line.bottom - line.top, bottom - top);
    // Text that flows beside a float begins again higher up: nothing can be cut there, so it is one line.
    if (line !== undefined && (shared >= least / 2 || top < line.top)) {
      line.top = Math.min(line.top, top);
      line.bottom = Math.max(line.bottom, bottom);
    } else lines.push({ top, bottom });
  }
  return lines;
}

/** Where a run of lines may be cut: halfway between each line and the next. */
export function lineGaps(lines: readonly Extent[]): readonly number[] {
  return lines.slice(1).map(({ top }, index) => (top + (lines[index]?.bottom ?? top)) / 2);
}
