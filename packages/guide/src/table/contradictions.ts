import type { Witness } from '@zhengwu/core';
import { witnessOf, type AnswerSpace, type ValueSet } from '../space/index.js';
import type { RowGrid } from './row-grid.js';
import { addRow, bothRows, emptyRows, eachRow, hasRow, type RowSet } from './row-set.js';
import type { SituationRow } from './situation-table.js';

/** Two rows, by their places, that some answers belong to both of. */
export interface RowPair {
  readonly first: number;
  readonly second: number;
  /** Whether both lead to the same. */
  readonly isSame: boolean;
  /** Whether the second says nothing that the first does not. */
  readonly isInside: boolean;
  /** How many answers belong to both. */
  readonly count: bigint;
  readonly witness: Witness;
}

/**
 * The pairs of rows that overlap. A bitset a column says which rows meet a cell; a row's overlaps are what is left of all
 * columns: R²d/32 word operations.
 */
export function* overlappingRows(space: AnswerSpace, grid: RowGrid, rows: readonly SituationRow[]): Generator<RowPair, void, void> {
  const meeting = grid.axes.map((axis, place) => meetingRows(axis, rows, place));
  for (let first = 0; first < rows.length; first += 1) {
    let others: RowSet | undefined;
    grid.axes.forEach(({ cells }, axis) => {
      const met = meeting[axis]?.get(cells[first] ?? 0);
      if (met !== undefined) others = others === undefined ? met : bothRows(others, met);
    });
    const seconds: number[] = [];
    if (others !== undefined) eachRow(others, (row) => row > first && seconds.push(row));
    for (const second of seconds) yield pairOf(space, rows, first, second);
  }
}

function meetingRows(axis: RowGrid['axes'][number], rows: readonly SituationRow[], place: number): ReadonlyMap<number, RowSet> {
  const met = new Map<number, RowSet>();
  rows.forEach(({ box }, row) => {
    const cell = axis.cells[row] ?? 0;
    if (met.has(cell)) return;
    const set = emptyRows(rows.length);
    axis.atoms.forEach((atom, at) => {
      if (box[place]?.covers(atom) !== true) return;
      const rowsAt = axis.rowsAt[at];
      for (let other = 0; rowsAt !== undefined && other < rows.length; other += 1) if (hasRow(rowsAt, other)) addRow(set, other);
    });
    met.set(cell, set);
  });
  return met;
}

function pairOf(space: AnswerSpace, rows: readonly SituationRow[], first: number, second: number): RowPair {
  const [a, b] = [rows[first], rows[second]];
  const both = space.axes.map(({ dimension, place }): ValueSet => (a?.box[place] ?? dimension.all).intersect(b?.box[place] ?? dimension.all));
  return {
    first,
    second,
    isSame: a?.key === b?.key,
    isInside: space.axes.every(({ dimension, place }) => both[place] === (b?.box[place] ?? dimension.all)),
    count: space.volume(both),
    witness: witnessOf(space, both, space.axes.keys()),
  };
}
