import type { Link, Layers } from './layers.js';

/** A place in the grid: a member, or the passage of a link through a column that it crosses. */
export interface Cell {
  readonly column: number;
  /** Counted within the band. */
  row: number;
  /** The lane that it lies in, counted from above. */
  readonly band: number;
}

export interface Grid {
  readonly cells: ReadonlyMap<string, Cell>;
  /** The cells that a link passes through between its ends, from left to right. */
  readonly passages: ReadonlyMap<string, readonly Cell[]>;
  /** How many rows each band has. */
  readonly rows: readonly number[];
}

/** A link that begins lower than its source stands: those of events at an edge. */
export interface LowLinks {
  has(id: string): boolean;
}

/**
 * Rows, column by column: each member goes to the row of the one that leads to it, its further ways below, each in the first free row from
 * there. So the first way out of each step runs straight on. A link across several columns keeps a place in each, so that nothing is drawn
 * over it.
 */
export function rowsOf(members: readonly string[], links: readonly Link[], { columnOf, backwards }: Layers, bandOf: (id: string) => number, low: LowLinks): Grid {
  const bands = Math.max(1, ...members.map((id) => bandOf(id) + 1));
  const taken = new Map<string, Set<number>>();
  const cells = new Map<string, Cell>();
  const passages = new Map<string, Cell[]>();
  const forward = links.filter(({ id, from, to }) => !backwards.has(id) && from !== to && columnOf.has(from) && columnOf.has(to));
  const place = (column: number, band: number, wanted: number): Cell => {
    const key = `${String(column)} ${String(band)}`;
    const rows = taken.get(key) ?? new Set<number>();
    taken.set(key, rows);
    let row = Math.max(0, wanted);
    while (rows.has(row)) row += 1;
    rows.add(row);
    return { column, row, band };
  };
  const columns = Math.max(0, ...columnOf.values());
  for (let column = 0; column <= columns; column += 1) {
    const here = members.filter((id) => columnOf.get(id) === column);
    const wishes = here.map((id) => ({ id, wish: wishOf(id) })).sort((a, b) => a.wish - b.wish);
    const passing = forward.filter(({ from, to }) => (columnOf.get(from) ?? 0) < column && (columnOf.get(to) ?? 0) > column);
    // Members first: a passage finds a row around them.
    for (const { id, wish } of wishes) cells.set(id, place(column, bandOf(id), wish));
    for (const link of passing) {
      const before = passages.get(link.id) ?? [];
      before.push(place(column, bandOf(link.to), wishOfLink(link)));
      passages.set(link.id, before);
    }
  }
  function wishOf(id: string): number {
    const wishes = forward.filter(({ to }) => to === id).map(wishOfLink);
    return wishes.length === 0 ? 0 : Math.min(...wishes);
  }
  /** On in the row in which it runs; from its source, the first way straight on and the others below. */
  function wishOfLink(link: Link): number {
    const passage = passages.get(link.id);
    const last = passage?.[passage.length - 1];
    if (last !== undefined) return last.row;
    const source = cells.get(link.from);
    if (source?.band !== bandOf(link.to)) return 0;
    const siblings = forward.filter(({ from }) => from === link.from).sort((a, b) => Number(low.has(a.id)) - Number(low.has(b.id)));
    return source.row + siblings.indexOf(link);
  }
  const rows = Array.from({ length: bands }, (_, band) => Math.max(1, ...[...cells.values(), ...[...passages.values()].flat()].filter((cell) => cell.band === band).map(({ row }) => row + 1)));
  return { cells, passages, rows };
}
