import type { Finding, Place } from '@zhengwu/core';
import { cellAddress } from '@zhengwu/core/sheet';
import { witnessOf, type ValueSet } from '../space/index.js';
import { overlappingRows } from './contradictions.js';
import { Coverage, OutOfBudget, type Budget, type Hole } from './coverage.js';
import type { GridStates, RowGrid } from './row-grid.js';
import { tableFinding } from './rules.js';
import type { SituationRow, SituationTable } from './situation-table.js';

export interface RowsChecked {
  readonly findings: readonly Finding[];
  /** No two rows that lead elsewhere share an answer. */
  readonly isConsistent: boolean;
  /** How many answers no row covers; `undefined` where that was not decided within the budget. */
  readonly uncovered: bigint | undefined;
  readonly coverage: Coverage;
}

/** Findings of one kind beyond which nobody reads. */
const MOST_NAMED = 100;
const MOST_HOLES = 400;

/** What is wrong with the rows together: contradictions, rows that say nothing new, answers that no row covers. */
export function checkRows(table: SituationTable, grid: RowGrid, states: GridStates, budget: Budget): RowsChecked {
  const findings: Finding[] = [];
  const { sheet, rows, space } = table;
  let [isConsistent, contradictions, repeated] = [true, 0, 0];
  const inside = new Set<number>();
  for (const { first, second, isSame, isInside, count, witness } of overlappingRows(space, grid, rows)) {
    const [row, other] = [rows[second]?.row ?? 0, rows[first]?.row ?? 0];
    const related = [placeOf(sheet, other)];
    if (!isSame) {
      isConsistent = false;
      contradictions += 1;
      if (contradictions <= MOST_NAMED) {
        findings.push(tableFinding('table/contradiction', sheet, cellAddress(row, 1), { row, other, count: String(count) }, { witness, related }));
      }
    } else if (isInside && !inside.has(second)) {
      inside.add(second);
      repeated += 1;
      if (repeated <= MOST_NAMED) findings.push(tableFinding('table/same-row', sheet, cellAddress(row, 1), { row, other }, { related }));
    }
  }
  const limit = budget.left;
  const coverage = new Coverage(states, budget);
  try {
    const root = states.root();
    const unasked = grid.axes.reduce((size, axis, place) => ((root.open & (1 << place)) === 0 ? size * axis.size : size), 1n);
    const uncovered = rows.length === 0 ? space.size : coverage.uncovered(root) * unasked;
    if (uncovered > 0n && rows.length > 0) findings.push(...holeFindings(table, coverage.holes(root, MOST_HOLES)));
    return { findings, isConsistent, uncovered, coverage };
  } catch (error) {
    if (!(error instanceof OutOfBudget)) throw error;
    findings.push(tableFinding('table/undecided', sheet, undefined, { what: 'holes', limit }));
    return { findings, isConsistent, uncovered: undefined, coverage };
  }
}

/** The holes, each at the row that misses it by the fewest facts. */
function holeFindings({ sheet, rows, space }: SituationTable, holes: readonly Hole[]): readonly Finding[] {
  const byRow = new Map<SituationRow, { count: bigint; hole: Hole }>();
  for (const hole of holes) {
    const near = nearestRow(rows, hole);
    if (near === undefined) continue;
    const known = byRow.get(near);
    byRow.set(near, { count: (known?.count ?? 0n) + hole.volume, hole: known?.hole ?? hole });
  }
  return [...byRow]
    .slice(0, MOST_NAMED)
    .map(([{ row }, { count, hole }]) =>
      tableFinding('table/hole', sheet, cellAddress(row, 1), { count: String(count), size: String(space.size), near: row }, { witness: witnessOf(space, hole.box, space.axes.keys()) }),
    );
}

function nearestRow(rows: readonly SituationRow[], { box }: Hole): SituationRow | undefined {
  let [nearest, fewest]: [SituationRow | undefined, number] = [undefined, Infinity];
  for (const row of rows) {
    const missed = row.box.filter((set: ValueSet, axis) => {
      const hole = box[axis];
      return hole !== undefined && set.intersect(hole).isEmpty;
    }).length;
    if (missed < fewest) [nearest, fewest] = [row, missed];
  }
  return nearest;
}

function placeOf(sheet: string, row: number): Place {
  return { part: 'table', id: sheet, path: cellAddress(row, 1) };
}
