/** One thing in a toolbar's row, as it is measured. */
export interface FitUnit {
  /** px, margins included; 0 if it is not seen anyway. */
  readonly width: number;
  /** The lowest goes first into the menu; of equals, the last. */
  readonly priority: number;
  readonly canFold: boolean;
  readonly isSeparator?: boolean;
}

export interface FitRoom {
  /** px in all. */
  readonly width: number;
  /** px between two. */
  readonly gap: number;
  /** px of the button that opens the menu. */
  readonly more: number;
}

/** Which units go into the menu so that the rest stands in one row with the menu's button, or would if it could. */
export function fold(units: readonly FitUnit[], room: FitRoom): readonly boolean[] {
  const folded = units.map(() => false);
  if (rowWidth(units, folded, room.gap) <= room.width) return folded;
  const order = units
    .map((unit, at) => ({ ...unit, at }))
    .filter(({ canFold, width }) => canFold && width > 0)
    .sort((a, b) => a.priority - b.priority || b.at - a.at);
  for (const { at } of order) {
    folded[at] = true;
    const hidden = withIdleSeparators(units, folded);
    if (rowWidth(units, hidden, room.gap) + room.gap + room.more <= room.width) return hidden;
  }
  return withIdleSeparators(units, folded);
}

/** px that the units that are left take in one row. */
export function rowWidth(units: readonly FitUnit[], folded: readonly boolean[], gap: number): number {
  const widths = units.filter(({ width }, at) => folded[at] !== true && width > 0).map(({ width }) => width);
  return widths.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, widths.length - 1);
}

/** A separator that no longer stands between two things is folded too. */
function withIdleSeparators(units: readonly FitUnit[], folded: readonly boolean[]): readonly boolean[] {
  const hidden = [...folded];
  let separator: number | undefined;
  let hasBefore = false;
  units.forEach(({ isSeparator, width }, at) => {
    if (isSeparator === true) {
      hidden[at] = true;
      if (hasBefore) separator = at;
    } else if (folded[at] !== true && width > 0) {
      if (separator !== undefined) hidden[separator] = false;
      separator = undefined;
      hasBefore = true;
    }
  });
  return hidden;
}
