import type { ItemSummary } from '../../api/index.js';
import { findingsOf } from './item-findings.js';

export const SORT_KEYS = ['name', 'department', 'limit', 'findings', 'state', 'updated'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

/** Chinese by pinyin, numbers in names by their value. */
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });
/** In the order of their way. */
const STATES = { draft: 0, returned: 1, pending: 2, published: 3 } as const;
/** Calendar days, roughly: 5 working days are a week. */
const DAYS: Readonly<Record<string, number>> = { workingDay: 1.4, day: 1, month: 30, year: 365 };

/** The items in order; equals keep theirs. What an item does not have comes last either way. */
export function sortItems(items: readonly ItemSummary[], { key, isDescending }: Sort): readonly ItemSummary[] {
  const turn = isDescending ? -1 : 1;
  return [...items].sort((one, other) => {
    const [left, right] = [rankOf(one, key), rankOf(other, key)];
    if (left === undefined || right === undefined) return left === right ? 0 : left === undefined ? 1 : -1;
    const order = typeof left === 'string' && typeof right === 'string' ? collator.compare(left, right) : Number(left) - Number(right);
    return turn * order;
  });
}

function rankOf(item: ItemSummary, key: SortKey): string | number | undefined {
  switch (key) {
    case 'name':
    case 'department':
      return item[key] === '' ? undefined : item[key];
    case 'limit': {
      if (item.handling === 'immediate') return 0;
      return item.promised === null ? undefined : item.promised.amount * (DAYS[item.promised.unit] ?? 1);
    }
    case 'findings': {
      const findings = findingsOf(item);
      // One error weighs more than any number of reminders.
      return findings.kind === 'unchecked' ? undefined : findings.errors * 1e6 + findings.warnings;
    }
    case 'state':
      return STATES[item.state];
    case 'updated':
      return item.updatedAt;
  }
}
