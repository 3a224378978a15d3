/** Columns of a matrix that fit beside the names of its rows, upright and lying A4. */
const COLUMNS_UPRIGHT = 12;
const COLUMNS_LYING = 20;

/** Whether the paper is laid across: where that saves blocks of columns. */
export function isLaidAcross(widths: readonly number[]): boolean {
  return widths.some((columns) => Math.ceil(columns / COLUMNS_LYING) < Math.ceil(columns / COLUMNS_UPRIGHT));
}

/** Columns in as few blocks as the paper allows, all about as wide. */
export function matrixBlocks<Column>(columns: readonly Column[]): readonly (readonly Column[])[] {
  const most = isLaidAcross([columns.length]) ? COLUMNS_LYING : COLUMNS_UPRIGHT;
  const count = Math.ceil(columns.length / most);
  const width = Math.ceil(columns.length / Math.max(1, count));
  return Array.from({ length: count }, (_, block) => columns.slice(block * width, (block + 1) * width));
}
