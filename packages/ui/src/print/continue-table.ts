import type { FlowPlace } from './flow-places.js';

/** Gives the part of a table that goes on behind a cut its columns and its head. */
export function continueTable(copy: Element, source: Element, from: FlowPlace | undefined): void {
  const columns = [...source.children].filter(({ localName }) => localName === 'colgroup');
  const head = from !== undefined && from.repeated > 0 ? [...source.children].find(({ localName }) => localName === 'thead') : undefined;
  closeEdge(rowsOf(copy)[0], 'zw-cell-after');
  const added = [...columns, ...(head === undefined ? [] : [head])].map((element) => {
    const again = element.cloneNode(true) as Element; // a copy is what its original is
    for (const one of [again, ...again.querySelectorAll('[id]')]) one.removeAttribute('id');
    if (element === head) again.setAttribute('data-zw-repeated', '');
    return again;
  });
  copy.prepend(...added);
}

/** Ends a table before a cut: cells that go on are ruled off all the same. */
export function endTable(copy: Element): void {
  const rows = rowsOf(copy);
  closeEdge(rows[rows.length - 1], 'zw-cell-before');
}

function closeEdge(row: Element | undefined, openly: string): void {
  for (const cell of row?.children ?? []) cell.classList.remove(openly);
}

function rowsOf(table: Element): readonly Element[] {
  return [...table.children].flatMap((child) => (child.localName === 'tr' ? [child] : child.localName === 'thead' ? [] : [...child.children].filter(({ localName }) => localName === 'tr')));
}
