import type { Option } from '../option.js';

/** An option of a tree that may be read branch by branch. */
export interface TreeOption extends Option {
  readonly children: readonly TreeOption[];
  /** What lies below is not here: nobody asked for it, it is on its way, or it did not come. */
  readonly below?: 'unread' | 'reading' | 'failed';
}

/** A row of a tree as it is drawn. */
export interface TreeRow {
  readonly option: TreeOption;
  /** By its place: two options may have one value. */
  readonly id: string;
  readonly parent: string | undefined;
  /** 1 for the uppermost. */
  readonly level: number;
  readonly isBranch: boolean;
  readonly isOpen: boolean;
  readonly setSize: number;
  readonly place: number;
}

/** The rows that are seen: those whose parents are all open. */
export function treeRows(options: readonly TreeOption[], open: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const pending = levelRows(options, undefined, 1, open).reverse();
  for (let row = pending.pop(); row !== undefined; row = pending.pop()) {
    rows.push(row);
    if (row.isOpen) pending.push(...levelRows(row.option.children, row.id, row.level + 1, open).reverse());
  }
  return rows;
}

function levelRows(options: readonly TreeOption[], parent: string | undefined, level: number, open: ReadonlySet<string>): TreeRow[] {
  return options.map((option, at) => {
    const id = parent === undefined ? String(at) : `${parent}.${String(at)}`;
    const isBranch = option.children.length > 0 || option.below !== undefined;
    return { option, id, parent, level, isBranch, isOpen: isBranch && open.has(id), setSize: options.length, place: at + 1 };
  });
}

/** The ids of all rows that have others below. */
export function branchIds(options: readonly Option[]): readonly string[] {
  const ids: string[] = [];
  const pending: { readonly options: readonly Option[]; readonly parent: string }[] = [{ options, parent: '' }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const [at, option] of next.options.entries()) {
      if (option.children.length === 0) continue;
      const id = `${next.parent}${String(at)}`;
      ids.push(id);
      pending.push({ options: option.children, parent: `${id}.` });
    }
  }
  return ids;
}

/** The tree of what matches and of what that lies in; below what matches itself, all. */
export function matching(options: readonly Option[], isMatch: (label: string) => boolean): readonly Option[] {
  return options.flatMap((option) => {
    if (isMatch(option.label)) return [option];
    const children = matching(option.children, isMatch);
    return children.length === 0 ? [] : [{ ...option, children }];
  });
}

/** What a key does in a tree (ARIA Authoring Practices, tree view): where the focus goes, what opens or closes. `undefined` for other keys. */
export type TreeStep = { readonly to: string } | { readonly open: readonly string[] } | { readonly close: string } | { readonly choose: string };

export function treeStep(rows: readonly TreeRow[], id: string, key: string): TreeStep | undefined {
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  if (row === undefined) return undefined;
  const to = (other: TreeRow | undefined): TreeStep | undefined => (other === undefined ? undefined : { to: other.id });
  switch (key) {
    case 'ArrowDown':
      return to(rows[at + 1]);
    case 'ArrowUp':
      return to(rows[at - 1]);
    case 'Home':
      return to(rows[0]);
    case 'End':
      return to(rows[rows.length - 1]);
    case 'ArrowRight':
      if (!row.isBranch) return undefined;
      // What did not come is asked for again.
      return row.isOpen && row.option.children.length > 0 ? to(rows[at + 1]) : { open: [row.id] };
    case 'ArrowLeft':
      return row.isOpen ? { close: row.id } : row.parent === undefined ? undefined : { to: row.parent };
    case '*':
      return { open: rows.filter(({ parent, isBranch }) => parent === row.parent && isBranch).map((each) => each.id) };
    case 'Enter':
    case ' ':
      return { choose: row.id };
    default:
      return key.length === 1 ? to(typedTo(rows, at, key)) : undefined;
  }
}

/** The next row that begins with a letter, from the top again at the end. */
function typedTo(rows: readonly TreeRow[], at: number, key: string): TreeRow | undefined {
  return [...rows.slice(at + 1), ...rows.slice(0, at)].find(({ option }) => option.label.toLowerCase().startsWith(key.toLowerCase()));
}

/** Values of all that can be chosen at the ends of a branch. */
export function leafOptions(option: Option): readonly Option[] {
  const leaves: Option[] = [];
  const pending = [option];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.children.length === 0) {
      if (!next.isDisabled) leaves.push(next);
    } else pending.push(...[...next.children].reverse());
  }
  return leaves;
}
