import { describe, expect, it } from 'vitest';

import { firstStop, listRows, stopByKey, type ListRow } from './list-row.js';
import type { PickerOption } from './option.js';

const rowsOf = (options: readonly PickerOption[], toCreate?: string): readonly ListRow[] => listRows(options.map((option) => ({ option })), toCreate);
const shownOf = (rows: readonly ListRow[]): readonly string[] =>
  rows.map((row) => {
    switch (row.kind) {
      case 'group':
        return `# ${row.name}`;
      case 'option':
        return `${String(row.position)} ${row.found.option.label}`;
      case 'create':
        return `${String(row.position)} + ${row.text}`;
    }
  });
const person = (label: string, group?: string, isDisabled = false): PickerOption => ({ id: label, label, isDisabled, ...(group === undefined ? {} : { group }) });

describe('listRows', () => {
  it('given groups that alternate, each stands together, in the order in which they come up; the loose come first', () => {
    const rows = rowsOf([person('甲', '许可股'), person('乙', '综合股'), person('丙', '许可股'), person('丁'), person('戊', '')]);
    expect(shownOf(rows)).toEqual(['1 丁', '2 戊', '# 许可股', '3 甲', '4 丙', '# 综合股', '5 乙']);
  });

  it('what can be made stands last', () => {
    expect(shownOf(rowsOf([person('甲', '许可股')], '新材料'))).toEqual(['# 许可股', '1 甲', '2 + 新材料']);
    expect(shownOf(rowsOf([], '新材料'))).toEqual(['1 + 新材料']);
  });

  it('a group may be called as properties of objects are', () => {
    expect(shownOf(rowsOf([person('甲', '__proto__'), person('乙', 'constructor')]))).toEqual(['# __proto__', '1 甲', '# constructor', '2 乙']);
  });
});

describe('firstStop', () => {
  it.each<[what: string, rows: readonly ListRow[], expected: number]>([
    ['nothing', [], -1],
    ['a group first', rowsOf([person('甲', '许可股')]), 1],
    ['the first disabled', rowsOf([person('甲', undefined, true), person('乙')]), 1],
    ['all disabled', rowsOf([person('甲', '许可股', true)]), 1],
    ['only something to make', rowsOf([], '新'), 0],
  ])('given %s, it is line %i', (_what, rows, expected) => {
    expect(firstStop(rows)).toBe(expected);
  });
});

describe('stopByKey', () => {
  // 0 # 许可股, 1 甲, 2 乙 (disabled), 3 # 综合股, 4 丙, 5 丁
  const rows = rowsOf([person('甲', '许可股'), person('乙', '许可股', true), person('丙', '综合股'), person('丁', '综合股')]);
  it.each<[from: number, key: string, to: number | undefined]>([
    [-1, 'ArrowDown', 1],
    [-1, 'ArrowUp', 5],
    [1, 'ArrowDown', 2],
    [2, 'ArrowDown', 4],
    [4, 'ArrowUp', 2],
    [5, 'ArrowDown', 1],
    [1, 'ArrowUp', 5],
    [4, 'Home', 1],
    [1, 'End', 5],
    [1, 'PageDown', 4],
    [4, 'PageDown', 5],
    [5, 'PageDown', 5],
    [5, 'PageUp', 2],
    [1, 'PageUp', 1],
    [1, 'a', undefined],
  ])('from line %i, %s leads to %s', (from, key, to) => {
    expect(stopByKey(rows, from, key, 2)).toBe(to);
  });

  it.each(['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'])('given no lines, %s leads to none', (key) => {
    expect(stopByKey([], -1, key, 10)).toBe(-1);
  });
});
