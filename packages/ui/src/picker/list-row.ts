import type { FoundOption } from './found-option.js';

/** One line of the list. All are of one height, so that ten thousand of them can be scrolled. */
export type ListRow =
  | { readonly kind: 'group'; readonly name: string }
  /** `position` from 1, group names not counted. */
  | { readonly kind: 'option'; readonly found: FoundOption; readonly group: string | undefined; readonly position: number }
  /** The way to make what is not there. */
  | { readonly kind: 'create'; readonly text: string; readonly position: number };

/**
 * Lines in the order in which they are shown: what has no group, then group by group, in the order in which each first
 * comes up; within, the order stays.
 */
export function listRows(found: readonly FoundOption[], toCreate: string | undefined): readonly ListRow[] {
  const groups = new Map<string, FoundOption[]>([['', []]]);
  for (const each of found) {
    const group = each.option.group ?? '';
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [each]);
    else members.push(each);
  }
  const rows: ListRow[] = [];
  let position = 0;
  for (const [name, members] of groups) {
    const group = name === '' ? undefined : name;
    if (group !== undefined) rows.push({ kind: 'group', name: group });
    for (const each of members) rows.push({ kind: 'option', found: each, group, position: (position += 1) });
  }
  if (toCreate !== undefined) rows.push({ kind: 'create', text: toCreate, position: position + 1 });
  return rows;
}

/** A line that the arrow keys stop at; group names they pass. */
export function isStop(row: ListRow | undefined): row is Exclude<ListRow, { readonly kind: 'group' }> {
  return row !== undefined && row.kind !== 'group';
}

/** The line that is active when the words have changed: the first that can be picked; -1 for none. */
export function firstStop(rows: readonly ListRow[]): number {
  const enabled = rows.findIndex((row) => isStop(row) && !(row.kind === 'option' && row.found.option.isDisabled === true));
  return enabled >= 0 ? enabled : rows.findIndex(isStop);
}

/**
 * Where a key leads from the active line (-1: none yet): around the ends with the arrows, to the end and no further with
 * the others. `undefined` for other keys.
 * @param page lines that are seen at once
 */
export function stopByKey(rows: readonly ListRow[], active: number, key: string, page: number): number | undefined {
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return nextStop(rows, active, 1) ?? nextStop(rows, -1, 1) ?? -1;
    case 'ArrowUp':
      return nextStop(rows, active < 0 ? rows.length : active, -1) ?? nextStop(rows, rows.length, -1) ?? -1;
    case 'Home':
      return nextStop(rows, -1, 1) ?? -1;
    case 'End':
      return nextStop(rows, rows.length, -1) ?? -1;
    case 'PageDown': {
      const from = Math.min(active + page, last);
      return nextStop(rows, from - 1, 1) ?? nextStop(rows, rows.length, -1) ?? -1;
    }
    case 'PageUp': {
      const from = Math.max(active - page, 0);
      return nextStop(rows, from + 1, -1) ?? nextStop(rows, -1, 1) ?? -1;
    }
    default:
      return undefined;
  }
}

function nextStop(rows: readonly ListRow[], from: number, by: 1 | -1): number | undefined {
  for (let at = from + by; at >= 0 && at < rows.length; at += by) if (isStop(rows[at])) return at;
  return undefined;
}
