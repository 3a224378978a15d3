import { placedCells } from './table-grid.js';

/**
 * Fixes the widths of columns as they are with all rows: a part of a table alone would have others. A height that the
 * table was given goes over to its rows.
 */
export function freezeTables(tables: readonly HTMLTableElement[], window: Window): void {
  // First all is measured, then all is written: each change in between would lay out the whole document again.
  const measured = tables.filter((table) => window.getComputedStyle(table).display === 'table').map(measure);
  for (const { table, width, columns } of measured) setColumns(table, width, columns);
  const grown = measured.flatMap(({ table, rows, height }) => (table.getBoundingClientRect().height < height - 1 ? rows : []));
  for (const { row, height } of grown) row.style.height = `${String(height)}px`;
}

/** Makes a table as narrow as it must be: its columns give way in proportion, and words break. */
export function squeezeTable(table: HTMLTableElement, width: number): void {
  const columns = columnWidths(table);
  const sum = columns.reduce((total, column) => total + column, 0) || 1;
  table.classList.add('zw-squeezed');
  setColumns(
    table,
    width,
    columns.map((column) => (column * width) / sum),
  );
}

function setColumns(table: HTMLTableElement, width: number, columns: readonly number[]): void {
  for (const old of [...table.children]) if (old.localName === 'colgroup' || old.localName === 'col') old.remove();
  const group = table.ownerDocument.createElement('colgroup');
  for (const column of columns) {
    const col = table.ownerDocument.createElement('col');
    col.style.width = `${String(column)}px`;
    group.append(col);
  }
  const caption = [...table.children].find(({ localName }) => localName === 'caption');
  if (caption === undefined) table.prepend(group);
  else caption.after(group);
  for (const [name, value] of [
    ['table-layout', 'fixed'],
    ['box-sizing', 'border-box'],
    ['width', `${String(width)}px`],
    ['min-width', '0'],
    ['max-width', 'none'],
    ['height', 'auto'],
  ] as const) {
    table.style.setProperty(name, value, 'important');
  }
  table.removeAttribute('height');
}

function measure(table: HTMLTableElement) {
  const { width, height } = table.getBoundingClientRect();
  const rows = [...table.rows].map((row) => ({ row, height: row.getBoundingClientRect().height }));
  return { table, width, height, rows, columns: columnWidths(table) };
}

/** The widths of a table's columns, from the edges of its cells; edges that no cell has lie evenly between others. */
function columnWidths(table: HTMLTableElement): readonly number[] {
  const edges: (number | undefined)[] = [];
  for (const section of [...table.children].filter(({ localName }) => /^t(?:head|body|foot)$/.test(localName))) {
    const rows = [...(section as HTMLTableSectionElement).rows]; // its name says so
    for (const { cell, column, columnEnd } of placedCells(rows.map((row) => [...row.cells]))) {
      const { left, right, width } = cell.getBoundingClientRect();
      if (width === 0) continue;
      edges[column] ??= left;
      edges[columnEnd] ??= right;
    }
  }
  return evened(edges);
}

/** Differences of neighbours, holes filled. */
export function evened(edges: readonly (number | undefined)[]): readonly number[] {
  const full: number[] = [];
  let before = -1;
  for (const [index, edge] of [...edges].entries()) {
    if (edge === undefined) continue;
    const from = full[before] ?? edge;
    for (let hole = before + 1; hole < index; hole += 1) full[hole] = from + ((edge - from) * (hole - before)) / (index - before);
    full[index] = edge;
    before = index;
  }
  return full.slice(1).map((edge, index) => Math.max(0, edge - (full[index] ?? edge)));
}
