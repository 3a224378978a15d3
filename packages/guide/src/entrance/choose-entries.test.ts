import { rankMatches } from '@zhengwu/core/pinyin';
import { describe, expect, test } from 'vitest';

import { chooseEntries, themesOf, type EntranceWish } from './choose-entries.js';
import { readEntries, type EntranceEntry } from './entry.js';

const entries: readonly EntranceEntry[] = [
  { id: 'item_food', name: '食品经营许可', aliases: ['开饭店', '奶茶店'], themes: ['我要开店'], audience: ['organisation'], note: '开平市市场监督管理局' },
  { id: 'item_old', name: '高龄老人津贴', themes: ['养老'], audience: ['person'], note: '开平市民政局' },
  { id: 'item_rent', name: '房屋租赁登记备案', themes: ['住房', '我要开店'] },
];
const wish: EntranceWish = { words: '', theme: undefined, audience: 'all' };
const ids = (change: Partial<EntranceWish>): readonly string[] => chooseEntries(entries, { ...wish, ...change }, rankMatches).map(({ entry }) => entry.id);

describe('an item is found', () => {
  test.each<[Partial<EntranceWish>, readonly string[]]>([
    [{}, ['item_food', 'item_old', 'item_rent']],
    [{ words: '食品' }, ['item_food']],
    [{ words: 'spjy' }, ['item_food']],
    [{ words: 'jintie' }, ['item_old']],
    [{ words: '开饭' }, ['item_food']],
    [{ words: 'naicha' }, ['item_food']],
    [{ words: '民政' }, ['item_old']],
    [{ words: '开店' }, ['item_food', 'item_rent']],
    [{ theme: '我要开店' }, ['item_food', 'item_rent']],
    [{ theme: '我要开店', audience: 'person' }, ['item_rent']],
    [{ audience: 'person' }, ['item_old', 'item_rent']],
    [{ words: '飞机' }, []],
  ])('%o', (change, found) => expect(ids(change)).toEqual(found));

  test('by words alone while the readings are not there', () => {
    expect(chooseEntries(entries, { ...wish, words: '饭店' }, undefined)).toEqual([{ entry: entries[0] }]);
    expect(chooseEntries(entries, { ...wish, words: 'spjy' }, undefined)).toEqual([]);
  });

  test('by its own name before others call it so, and it is said by what', () => {
    const [first] = chooseEntries(entries, { ...wish, words: '饭店' }, rankMatches);
    expect(first).toMatchObject({ alias: '开饭店、奶茶店', range: [1, 3] });
  });
});

test('themes, each once', () => expect(themesOf(entries)).toEqual(['我要开店', '养老', '住房']));

test.each([[undefined], [7], [[null, { id: 1, name: 'x' }, { id: 'a' }]], [new Proxy([], { get: () => { throw new Error('no'); } })]])('entries that are none: %#', (input) => {
  expect(readEntries(input)).toEqual([]);
});

test('what of an entry can be read stands', () => {
  expect(readEntries([{ id: 'a', name: 'A', themes: [1, '养老'], audience: ['dog', 'person'], note: 3 }, { id: 'a', name: 'B' }])).toEqual([{ id: 'a', name: 'A', aliases: [], themes: ['养老'], audience: ['person'] }]);
});
