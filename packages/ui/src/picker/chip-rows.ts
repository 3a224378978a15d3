/** A chip in its box, in px from the box's top. */
export interface ChipPlace {
  readonly top: number;
  readonly height: number;
}

/** Rows of chips that are shown whole; of more, the last that is seen is cut in half: there is more below. */
const MOST_ROWS = 8;

/** How high the box of chips may be, in px; undefined where all of them are shown. */
export function chipsHeight(chips: readonly ChipPlace[]): number | undefined {
  const rows = new Map(chips.map(({ top, height }) => [top, height]));
  if (rows.size <= MOST_ROWS) return undefined;
  const [top, height] = [...rows].sort(([one], [other]) => one - other)[MOST_ROWS - 1] ?? [0, 0];
  return Math.round(top + height / 2);
}

/** Chips that are not seen whole below a height, in px from the box's top. */
export function chipsBelow(chips: readonly ChipPlace[], bottom: number): number {
  // Half a px: browsers round where they scroll to.
  return chips.filter(({ top, height }) => top + height > bottom + 0.5).length;
}
