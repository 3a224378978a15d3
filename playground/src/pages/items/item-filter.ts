import { ITEM_TYPES, type ItemType } from '@zhengwu/core';

import type { ItemState, ItemSummary } from '../../api/index.js';
import type { Params } from '../router/route.js';
import { hasErrors } from './item-findings.js';
import { SORT_KEYS, type Sort } from './item-sort.js';

const STATES: readonly ItemState[] = ['draft', 'pending', 'returned', 'published'];

/** Which items are shown, and in which order. It lives in the address: it can be sent to a colleague and survives going back. */
export interface ItemFilter {
  readonly words: string;
  /** Empty for all. */
  readonly department: string;
  readonly type: ItemType | '';
  readonly state: ItemState | '';
  readonly isOnlyErrors: boolean;
  readonly sort: Sort;
}

const NEWEST_FIRST: Sort = { key: 'updated', isDescending: true };

export const NO_FILTER: ItemFilter = { words: '', department: '', type: '', state: '', isOnlyErrors: false, sort: NEWEST_FIRST };

/** Reads it out of the query; what it does not know counts as not there. */
export function filterOf({ q = '', department = '', type = '', state = '', errors = '', sort = '' }: Params): ItemFilter {
  const key = SORT_KEYS.find((each) => each === sort.replace(/^-/, ''));
  return {
    words: q,
    department,
    type: ITEM_TYPES.find((each) => each === type) ?? '',
    state: STATES.find((each) => each === state) ?? '',
    isOnlyErrors: errors === '1',
    sort: key === undefined ? NEWEST_FIRST : { key, isDescending: sort.startsWith('-') },
  };
}

/** The path that shows it. */
export function filterPath({ words, department, type, state, isOnlyErrors, sort }: ItemFilter): string {
  const query = new URLSearchParams();
  if (words !== '') query.set('q', words);
  if (department !== '') query.set('department', department);
  if (type !== '') query.set('type', type);
  if (state !== '') query.set('state', state);
  if (isOnlyErrors) query.set('errors', '1');
  if (sort.key !== NEWEST_FIRST.key || !sort.isDescending) query.set('sort', `${sort.isDescending ? '-' : ''}${sort.key}`);
  const text = query.toString();
  return text === '' ? '/' : `/?${text}`;
}

/** Whether it leaves anything out. */
export function isFiltering({ words, department, type, state, isOnlyErrors }: ItemFilter): boolean {
  return words.trim() !== '' || department !== '' || type !== '' || state !== '' || isOnlyErrors;
}

/** Whether a text is what the words look for. */
export type Matches = (text: string, words: string) => boolean;

/** Asks once a text: the list and the counts of three choices look for the same words, by pinyin a costly question. */
export function askedOnce(matches: Matches): Matches {
  const known = new Map<string, boolean>();
  return (text, words) => {
    const key = `${words}\n${text}`;
    const former = known.get(key);
    if (former !== undefined) return former;
    const isMatch = matches(text, words);
    known.set(key, isMatch);
    return isMatch;
  };
}

export function filterItems(items: readonly ItemSummary[], filter: ItemFilter, matches: Matches): readonly ItemSummary[] {
  const words = filter.words.trim();
  return items.filter(
    (item) =>
      (filter.department === '' || item.department === filter.department) &&
      (filter.type === '' || item.type === filter.type) &&
      (filter.state === '' || item.state === filter.state) &&
      (!filter.isOnlyErrors || hasErrors(item)) &&
      (words === '' || [item.name, item.department, ...item.handlingItems].some((text) => matches(text, words))),
  );
}

/** How many items each value of a key would show, all other filters kept; values without any are left out, but for the chosen one. */
export function countsOf<Key extends 'department' | 'type' | 'state'>(items: readonly ItemSummary[], filter: ItemFilter, key: Key, matches: Matches): ReadonlyMap<ItemSummary[Key], number> {
  const counts = new Map<ItemSummary[Key], number>();
  for (const item of filterItems(items, { ...filter, [key]: '' }, matches)) counts.set(item[key], (counts.get(item[key]) ?? 0) + 1);
  const chosen = filter[key];
  // The filter's value is one of the item's, or empty.
  if (chosen !== '' && !counts.has(chosen as ItemSummary[Key])) counts.set(chosen as ItemSummary[Key], 0);
  return counts;
}
