import { hasChildren, type TreeEntry, type TreeIndex } from './tree-index.js';

/** What a person sees when scrolling from top to bottom: all whose ancestors are expanded. */
export function visibleRows({ entries }: TreeIndex, expanded: ReadonlySet<string>): readonly TreeEntry[] {
  const rows: TreeEntry[] = [];
  for (let at = 0; at < entries.length; ) {
    const entry = entries[at];
    if (entry === undefined) break;
    rows.push(entry);
    at = expanded.has(entry.node.id) ? at + 1 : entry.end;
  }
  return rows;
}

/** The row in which an entry is drawn, or −1: rows are in the order of the tree. */
export function rowOf(rows: readonly TreeEntry[], entry: TreeEntry | undefined): number {
  if (entry === undefined) return -1;
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = rows[middle]?.order ?? 0;
    if (order === entry.order) return middle;
    if (order < entry.order) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The entry itself, or the nearest around it that is drawn. */
export function shownFor(rows: readonly TreeEntry[], entry: TreeEntry | undefined): TreeEntry | undefined {
  let at = entry;
  while (at !== undefined && rowOf(rows, at) < 0) at = at.parent;
  return at;
}

/** What is open when nobody has said otherwise: the branches of the first two levels. */
export function firstLevels({ entries }: TreeIndex): ReadonlySet<string> {
  return new Set(entries.filter(({ level, node }) => level <= 2 && hasChildren(node)).map(({ node }) => node.id));
}
