import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import type { ItemSummary } from '../../api/index.js';
import { documentSummary, itemSummary } from '../testing/item-summary.js';
import { askedOnce, countsOf, filterItems, filterOf, filterPath, NO_FILTER, type ItemFilter } from './item-filter.js';
import { SORT_KEYS, sortItems } from './item-sort.js';

const has = (text: string, words: string): boolean => text.includes(words);
const found = (errors: number, warnings = 0) => [documentSummary('item', { findings: { version: 1, errors, warnings } })];

const FOOD = itemSummary({ id: 'food', name: '食品经营许可', department: '市场监督管理局', documents: found(2, 1) });
const ALLOWANCE = itemSummary({ id: 'allowance', name: '高龄老人津贴', department: '民政局', type: 'payment', handling: 'immediate', promised: null, state: 'published', documents: found(0), updatedAt: 3 });
const HAULAGE = itemSummary({ id: 'haulage', name: '道路货物运输', department: '交通运输局', promised: { amount: 7, unit: 'day' }, state: 'pending', handlingItems: ['换证'], updatedAt: 2 });
const ITEMS = [FOOD, ALLOWANCE, HAULAGE];
const ids = (items: readonly ItemSummary[]): readonly string[] => items.map(({ id }) => id);

describe('filters', () => {
  it.each<[string, Partial<ItemFilter>, readonly string[]]>([
    ['none', {}, ['food', 'allowance', 'haulage']],
    ['a department', { department: '民政局' }, ['allowance']],
    ['a type', { type: 'licence' }, ['food', 'haulage']],
    ['a state', { state: 'pending' }, ['haulage']],
    ['errors: what was never checked has none', { isOnlyErrors: true }, ['food']],
    ['words of the name', { words: '津贴' }, ['allowance']],
    ['words of the department', { words: '交通' }, ['haulage']],
    ['words of a 业务办理项', { words: '换证' }, ['haulage']],
    ['all of them together', { type: 'licence', words: '食品', state: 'pending' }, []],
  ])('%s', (_what, filter, wanted) => {
    expect(ids(filterItems(ITEMS, { ...NO_FILTER, ...filter }, has))).toEqual(wanted);
  });

  it('ask once a text, and give the same', () => {
    const asked: string[] = [];
    const matches = askedOnce((text, words) => {
      asked.push(`${text} ${words}`);
      return has(text, words);
    });
    const filter = { ...NO_FILTER, words: '许可' };
    for (let round = 0; round < 2; round += 1) expect(filterItems(ITEMS, filter, matches)).toEqual(filterItems(ITEMS, filter, has));
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('count what another choice would show', () => {
    const filter: ItemFilter = { ...NO_FILTER, type: 'licence', department: '民政局' };
    expect([...countsOf(ITEMS, filter, 'department', has)]).toEqual([['市场监督管理局', 1], ['交通运输局', 1], ['民政局', 0]]);
  });

  it('survive the address', () => {
    const filters = fc.record<ItemFilter>({
      words: fc.string({ unit: 'grapheme', maxLength: 12 }),
      department: fc.constantFrom('', '市场监督管理局', 'a&b=c#d'),
      type: fc.constantFrom('', 'licence', 'payment'),
      state: fc.constantFrom('', 'draft', 'published'),
      isOnlyErrors: fc.boolean(),
      sort: fc.record({ key: fc.constantFrom(...SORT_KEYS), isDescending: fc.boolean() }),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        const { searchParams } = new URL(filterPath(filter), 'http://host');
        expect(filterOf(Object.fromEntries(searchParams))).toEqual(filter);
      }),
      { numRuns: numRuns(200, 20_000) },
    );
  });

  it('an address with nonsense shows all', () => {
    expect(filterOf({ type: 'toString', state: 'gone', sort: 'constructor', errors: 'yes' })).toEqual(NO_FILTER);
  });
});

describe('order', () => {
  it.each([
    ['name', ['haulage', 'allowance', 'food']],
    ['limit', ['allowance', 'haulage', 'food']],
    ['findings', ['allowance', 'food', 'haulage']],
    ['state', ['food', 'haulage', 'allowance']],
  ] as const)('by %s', (key, wanted) => {
    expect(ids(sortItems(ITEMS, { key, isDescending: false }))).toEqual(wanted);
  });

  it('what an item does not have is last either way', () => {
    const unchecked = (isDescending: boolean) => ids(sortItems(ITEMS, { key: 'findings', isDescending })).indexOf('haulage');
    expect([unchecked(false), unchecked(true)]).toEqual([2, 2]);
  });
});
