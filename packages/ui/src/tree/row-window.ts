/** Rows are drawn in lumps of so many, so that not every pixel of scrolling draws anew. */
const LUMP = 8;

/** The rows to draw: from `first` to before `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/**
 * The rows that are seen, and some before and after them.
 *
 * @param top px from the first row's upper edge to the upper edge of what is seen
 * @param height px of what is seen
 * @param rowHeight px
 */
export function rowWindow(top: number, height: number, rowHeight: number, count: number): RowWindow {
  const first = Math.floor(top / rowHeight / LUMP - 0.5) * LUMP;
  const end = Math.ceil((top + height) / rowHeight / LUMP + 0.5) * LUMP;
  return { first: Math.min(Math.max(0, first), count), end: Math.min(Math.max(0, end), count) };
}

/** The most rows that `rowWindow` answers for this height. */
export function mostRows(height: number, rowHeight: number): number {
  return (Math.ceil(height / rowHeight / LUMP) + 3) * LUMP;
}

/** The rows of a window, and others that must stay in the page wherever they are: the cursor's, the edited one's. */
export function rowsToDraw({ first, end }: RowWindow, others: readonly number[], count: number): readonly number[] {
  const rows: number[] = [];
  for (let row = first; row < end; row += 1) rows.push(row);
  const apart = others.filter((row, nth) => row >= 0 && row < count && (row < first || row >= end) && others.indexOf(row) === nth);
  return apart.length === 0 ? rows : [...rows, ...apart].sort((one, other) => one - other);
}

/** px, at the usual text size, that a row wants beside its indent: twisty, badge, some characters, the end. */
const CONTENT = 128;

/**
 * px that one level is indented: the usual, or less where the deepest would have no room for what it says.
 *
 * @param scale how large the text is
 */
export function indentStep(usual: number, deepest: number, width: number, scale = 1): number {
  if (deepest <= 1 || width <= 0) return usual * scale;
  const room = Math.max(width / 5, width - CONTENT * scale);
  return Math.max(2, Math.min(usual * scale, room / (deepest - 1)));
}
