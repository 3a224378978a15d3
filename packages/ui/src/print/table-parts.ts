import type { FlowReader } from './flow-item.js';
import { placedCells, rowsReachedInto, type PlacedCell } from './table-grid.js';

export interface TableRow {
  readonly row: HTMLTableRowElement;
  /** The `tbody` or `tfoot`; the row itself where it has none. */
  readonly section: Element;
  /** Its place among the rows of its section. */
  readonly index: number;
  /** The cells that begin in it. */
  readonly own: readonly PlacedCell<HTMLTableCellElement>[];
  /** Whether cells that began above reach into it: then nothing may come between. */
  readonly isReachedInto: boolean;
}

export interface TableParts {
  /** Repeated on each page. */
  readonly head: HTMLTableSectionElement | undefined;
  readonly rows: readonly TableRow[];
}

/** A table as it is cut: the head, and all other rows in their order. */
export function tableParts(table: Element, reader: FlowReader): TableParts {
  let head: HTMLTableSectionElement | undefined;
  const rows: TableRow[] = [];
  for (const child of table.children) {
    if (reader.style(child).display === 'none') continue;
    if (child.localName === 'thead' && head === undefined) head = child as HTMLTableSectionElement; // its name says so
    else if (child.localName === 'tr') rows.push(...sectionRows([child as HTMLTableRowElement], child)); // likewise
    else if (/^t(?:head|body|foot)$/.test(child.localName)) {
      const inside = [...(child as HTMLTableSectionElement).rows].filter((row) => reader.style(row).display !== 'none'); // likewise
      rows.push(...sectionRows(inside, child));
    }
  }
  return { head, rows };
}

/** Rows of one section, with what reaches from one into the next. */
function sectionRows(rows: readonly HTMLTableRowElement[], section: Element): readonly TableRow[] {
  const placed = placedCells(rows.map((row) => [...row.cells]));
  const own = rows.map((): PlacedCell<HTMLTableCellElement>[] => []);
  for (const cell of placed) own[cell.row]?.push(cell);
  const reached = rowsReachedInto(placed);
  return rows.map((row, index) => ({ row, section, index, own: own[index] ?? [], isReachedInto: reached.has(index) }));
}
