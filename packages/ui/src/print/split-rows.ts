import { chooseBreak } from './choose-breaks.js';
import { cut } from './cut.js';
import type { FlowReader } from './flow-item.js';
import { flowPlaces, type FlowPlace } from './flow-places.js';
import type { Pace } from './pace.js';
import { tableParts, type TableRow } from './table-parts.js';

/** Parts a page: as many as leave little of it empty. */
const PARTS_A_PAGE = 8;
/** px that a part is at least: two lines and more. */
const LEAST_PART = 64;

/**
 * Parts rows that are higher than a page, alone or held together by cells that span them, into rows that look the
 * same: then they can be cut like others. What a cell holds is parted between its lines, and goes on beside what it
 * stood beside.
 */
export async function splitTallRows(tables: readonly HTMLTableElement[], reader: FlowReader, room: number, pace: Pace): Promise<void> {
  for (const table of tables) {
    const { head, rows } = tableParts(table, reader);
    const free = Math.max(room - (head?.getBoundingClientRect().height ?? 0), room / 2);
    const unit = Math.max(LEAST_PART, free / PARTS_A_PAGE);
    // All is measured before anything is parted.
    const parted = heldTogether(rows)
      .filter((group) => heightOf(group) > free)
      .map((group) => ({ group, cells: partedCells(group, reader, unit) }));
    for (const { group, cells } of parted) split(group, cells);
    await pace.rest();
  }
}

/** Rows that no cell reaches into from above each begin a group. */
function heldTogether(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const groups: TableRow[][] = [];
  for (const row of rows) {
    if (row.isReachedInto) groups[groups.length - 1]?.push(row);
    else groups.push([row]);
  }
  return groups;
}

function heightOf(group: readonly TableRow[]): number {
  const [first, last] = [group[0], group[group.length - 1]];
  return first === undefined || last === undefined ? 0 : last.row.getBoundingClientRect().bottom - first.row.getBoundingClientRect().top;
}

/** A cell of a group: the rows of the group that it spans, and its content in parts. */
interface PartedCell {
  readonly cell: HTMLTableCellElement;
  readonly from: number;
  readonly to: number;
  readonly column: number;
  readonly parts: readonly DocumentFragment[];
}

function partedCells(group: readonly TableRow[], reader: FlowReader, unit: number): readonly PartedCell[] {
  const base = group[0]?.index ?? 0;
  return group.flatMap(({ own }) =>
    own.map(({ cell, row, rowEnd, column }) => ({ cell, from: row - base, to: rowEnd - base, column, parts: partsOf(cell, reader, unit) })),
  );
}

function partsOf(cell: HTMLTableCellElement, reader: FlowReader, unit: number): readonly DocumentFragment[] {
  const places = [...flowPlaces(cell, reader, unit)];
  const parts: DocumentFragment[] = [];
  let from: FlowPlace | undefined;
  let begin = cell.getBoundingClientRect().top;
  let rest: readonly FlowPlace[] = places;
  while (rest.length > 0) {
    const to = chooseBreak(rest, begin, unit);
    if (to === undefined) break;
    const isEnd = to === places[places.length - 1];
    parts.push(cut(cell, from, isEnd ? undefined : to));
    from = to;
    begin = to.next;
    rest = rest.slice(rest.indexOf(to) + 1);
  }
  return parts;
}

function split(group: readonly TableRow[], cells: readonly PartedCell[]): void {
  const counts = rowCounts(group.length, cells);
  const offset = (row: number): number => counts.slice(0, row).reduce((sum, count) => sum + count, 0);
  group.forEach(({ row }, at) => {
    const here = cells.filter(({ from, to }) => from <= at && at < to).sort((a, b) => a.column - b.column);
    const rows = Array.from({ length: counts[at] ?? 1 }, (_one, part) => {
      const copy = partOfRow(row, part === 0);
      for (const cell of here) {
        const index = offset(at) - offset(cell.from) + part;
        copy.append(partOfCell(cell, index, offset(cell.to) - offset(cell.from)));
      }
      return copy;
    });
    row.replaceWith(...rows);
  });
}

/** Into how many rows each row is parted, so that all parts of all cells find one. */
function rowCounts(length: number, cells: readonly PartedCell[]): readonly number[] {
  const counts = Array.from({ length }, () => 1);
  for (const { from, to, parts } of [...cells].sort((a, b) => a.to - a.from - (b.to - b.from))) {
    const sum = counts.slice(from, to).reduce((total, count) => total + count, 0);
    if (parts.length > sum) counts[to - 1] = (counts[to - 1] ?? 1) + parts.length - sum;
  }
  return counts;
}

function partOfRow(row: HTMLTableRowElement, isFirst: boolean): HTMLTableRowElement {
  const copy = row.cloneNode(false) as HTMLTableRowElement; // a copy is what its original is
  copy.style.removeProperty('height');
  copy.removeAttribute('height');
  copy.classList.add('zw-part');
  if (!isFirst) copy.removeAttribute('id');
  return copy;
}

function partOfCell({ cell, parts }: PartedCell, index: number, count: number): HTMLTableCellElement {
  const copy = cell.cloneNode(false) as HTMLTableCellElement; // a copy is what its original is
  copy.removeAttribute('rowspan');
  if (index > 0) {
    copy.classList.add('zw-cell-after');
    copy.removeAttribute('id');
  }
  if (index < count - 1) copy.classList.add('zw-cell-before');
  copy.append(parts[index] ?? '');
  return copy;
}
