import type { AnswerSpace, ValueSet } from '../space/index.js';
import { addRow, bothRows, emptyRows, hasOutside, rowsKey, type RowSet } from './row-set.js';
import type { RowBox } from './situation-table.js';

/** One fact, cut into the classes of answers that the rows tell apart. */
export interface GridAxis {
  /** Disjoint and together everything, in the order of their first answers in the table. */
  readonly atoms: readonly ValueSet[];
  readonly weights: readonly bigint[];
  readonly size: bigint;
  /** For each atom, the rows that take it. */
  readonly rowsAt: readonly RowSet[];
  /** The rows that take everything: the fact does not matter to them. */
  readonly full: RowSet;
  /** For each row, a number of its cell: equal cells have equal numbers. */
  readonly cells: Int32Array;
}

/** Rows over their facts. */
export interface RowGrid {
  readonly rows: number;
  readonly axes: readonly GridAxis[];
}

/** `also` are further sets that atoms must not straddle. */
export function rowGrid(space: AnswerSpace, boxes: readonly RowBox[], also: readonly RowBox[] = []): RowGrid {
  const axes = space.axes.map(({ dimension, place }): GridAxis => {
    const distinct = new Map<ValueSet, number>();
    const cells = new Int32Array(boxes.length);
    boxes.forEach((box, row) => {
      const set = box[place] ?? dimension.all;
      if (!distinct.has(set)) distinct.set(set, distinct.size);
      cells[row] = distinct.get(set) ?? 0;
    });
    const atoms = atomsOfSets(dimension.all, [...distinct.keys(), ...also.map((box) => box[place] ?? dimension.all)]);
    const full = emptyRows(boxes.length);
    const rowsAt = atoms.map(() => emptyRows(boxes.length));
    boxes.forEach((box, row) => {
      const set = box[place] ?? dimension.all;
      if (set === dimension.all) addRow(full, row);
      atoms.forEach((atom, at) => {
        const rows = rowsAt[at];
        if (rows !== undefined && set.covers(atom)) addRow(rows, row);
      });
    });
    return { atoms, weights: atoms.map(({ weight }) => weight), size: dimension.size, rowsAt, full, cells };
  });
  return { rows: boxes.length, axes };
}

/** The classes that sets tell apart, in the order in which the sets name them. */
function atomsOfSets(all: ValueSet, sets: readonly ValueSet[]): readonly ValueSet[] {
  let atoms: readonly ValueSet[] = all.isEmpty ? [] : [all];
  for (const set of new Set(sets)) {
    if (set === all) continue;
    atoms = atoms.flatMap((atom) => [atom.intersect(set), atom.minus(set)].filter(({ isEmpty }) => !isEmpty));
  }
  return atoms;
}

/** What is left of the table after some facts are known: the rows that may still hold, and the facts that still matter to them. */
export interface GridState {
  readonly rows: RowSet;
  /** One bit a fact: not asked yet, and some row does not take all of it. */
  readonly open: number;
  readonly key: string;
}

/**
 * States as few as there are: rows that agree in what still matters count as one, and facts that matter to no row are not
 * open. Whatever is computed of a state holds wherever it is met again.
 */
export class GridStates {
  readonly #first = new Map<number, Int32Array>();
  readonly #known = new Map<string, GridState>();

  constructor(
    readonly grid: RowGrid,
    /** For each row, what it leads to: rows count as one only if they lead to the same. */
    readonly results: Int32Array,
  ) {}

  root(): GridState {
    const rows = emptyRows(this.grid.rows);
    for (let row = 0; row < this.grid.rows; row += 1) addRow(rows, row);
    return this.state(rows, 2 ** this.grid.axes.length - 1);
  }

  /** The state when this fact is known to be in this atom. */
  next(state: GridState, axis: number, atom: number): GridState {
    const rows = this.grid.axes[axis]?.rowsAt[atom];
    return rows === undefined ? state : this.state(bothRows(state.rows, rows), state.open & ~(1 << axis));
  }

  state(rows: RowSet, unasked: number): GridState {
    let open = 0;
    this.grid.axes.forEach(({ full }, axis) => {
      if ((unasked & (1 << axis)) !== 0 && hasOutside(rows, full)) open |= 1 << axis;
    });
    const first = this.#firstAlike(open);
    const alike = emptyRows(this.grid.rows);
    for (let at = 0; at < rows.length; at += 1) {
      for (let word = rows[at] ?? 0; word !== 0; word &= word - 1) addRow(alike, first[at * 32 + 31 - Math.clz32(word & -word)] ?? 0);
    }
    const key = `${String.fromCharCode(open & 0xffff, open >>> 16)}${rowsKey(alike)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const state = { rows: alike, open, key };
    this.#known.set(key, state);
    return state;
  }

  get count(): number {
    return this.#known.size;
  }

  /** For each row the first one that has the same result and the same cells in these facts. */
  #firstAlike(open: number): Int32Array {
    const known = this.#first.get(open);
    if (known !== undefined) return known;
    const first = new Int32Array(this.grid.rows);
    const seen = new Map<string, number>();
    for (let row = 0; row < this.grid.rows; row += 1) {
      let key = String(this.results[row] ?? 0);
      this.grid.axes.forEach(({ cells }, axis) => {
        if ((open & (1 << axis)) !== 0) key += `,${String(cells[row] ?? 0)}`;
      });
      const former = seen.get(key);
      if (former === undefined) seen.set(key, row);
      first[row] = former ?? row;
    }
    this.#first.set(open, first);
    return first;
  }
}

/** Facts beyond which a table is not computed: their numbers are bits of one word. */
export const MOST_FACTS = 30;
