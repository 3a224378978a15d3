import type * as pinyin from '@zhengwu/core/pinyin';
import type { ShelfGroup, ShelfItem } from './shelf-item.js';

export type Pinyin = Pick<typeof pinyin, 'rankMatches'>;

/** Rows that are drawn at once; whoever has more looks for it by words. */
export const MOST_SHOWN = 400;

export interface FoundItems {
  readonly groups: readonly ShelfGroup[];
  /** In the order in which they are shown. */
  readonly items: readonly ShelfItem[];
  /** How many more there are than are shown. */
  readonly left: number;
}

/**
 * What words find, each in its group, the groups in the order of their best finds: by label, name and other words; by pinyin as
 * soon as that is there.
 */
export function foundItems(groups: readonly ShelfGroup[], query: string, by: Pinyin | undefined): FoundItems {
  const found = query.trim() === '' ? groups : searched(groups, query, by);
  const shown: ShelfGroup[] = [];
  let [room, total] = [MOST_SHOWN, 0];
  for (const group of found) {
    total += group.items.length;
    if (room > 0 && group.items.length > 0) shown.push(group.items.length > room ? { ...group, items: group.items.slice(0, room) } : group);
    room -= group.items.length;
  }
  const items = shown.flatMap((group) => group.items);
  return { groups: shown, items, left: total - items.length };
}

function searched(groups: readonly ShelfGroup[], query: string, by: Pinyin | undefined): readonly ShelfGroup[] {
  const all = groups.flatMap((group) => group.items.map((item) => ({ group, item })));
  const textsOf = ({ item }: { readonly item: ShelfItem }): readonly string[] => [item.label, ...(item.words ?? [])];
  const plain = query.trim().toLowerCase();
  const matches = by === undefined ? all.filter((each) => textsOf(each).some((text) => text.toLowerCase().includes(plain))) : by.rankMatches(all, query, textsOf).map(({ entry }) => entry);
  const found = new Map<string, { readonly group: ShelfGroup; readonly items: ShelfItem[] }>();
  for (const { group, item } of matches) {
    const former = found.get(group.id);
    if (former === undefined) found.set(group.id, { group, items: [item] });
    else former.items.push(item);
  }
  return [...found.values()].map(({ group, items }) => ({ ...group, items }));
}
