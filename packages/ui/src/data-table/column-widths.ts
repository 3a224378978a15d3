import type { ColumnSize } from './column-layout.js';
import { MAX_WIDTH, MIN_WIDTH } from './column-resize.js';
import type { Column } from './column.js';

/** px at text scale 1: a frozen column gives way rather than be narrower, unless its own least width says so. */
const NARROWEST_FROZEN = 96;

/** The widths that the operator has given, over those of the columns. px at text scale 1. */
export class ColumnWidths<Row> {
  readonly #own = new Map<string, number>();

  /** New columns: where the owner gives another width than before, it is the owner's that counts. */
  follow(columns: readonly Column<Row>[], former: readonly Column<Row>[] | undefined): void {
    const before = new Map((former ?? []).map(({ id, width }) => [id, width]));
    for (const { id, width } of columns) if (before.has(id) && before.get(id) !== width) this.#own.delete(id);
  }

  set({ id, minWidth = MIN_WIDTH }: Column<Row>, width: number): void {
    this.#own.set(id, Math.round(Math.max(minWidth, Math.min(MAX_WIDTH, width))));
  }

  /** In px of the screen. */
  sizes(columns: readonly Column<Row>[], isTick: (index: number) => boolean, scale: number): readonly ColumnSize[] {
    return columns.map(({ id, width, minWidth, isFrozen }, index) => {
      const wanted = this.#own.get(id) ?? width;
      const frozen = isTick(index) ? 'always' : isFrozen === true ? 'ifItFits' : 'no';
      const least = isTick(index) ? 0 : (minWidth ?? MIN_WIDTH);
      return { minWidth: least * scale, narrowest: (minWidth ?? NARROWEST_FROZEN) * scale, frozen, ...(wanted === undefined ? {} : { width: wanted * scale }) };
    });
  }

  /** All widths that are not left to the table, for the owner to keep. */
  all(columns: readonly Column<Row>[]): Readonly<Record<string, number>> {
    return Object.fromEntries(
      columns.flatMap(({ id, width }) => {
        const wanted = this.#own.get(id) ?? width;
        return wanted === undefined ? [] : [[id, wanted] as const];
      }),
    );
  }
}
