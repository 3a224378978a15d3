import { expect, test } from 'vitest';

import { divisionDigits, pathTo, regionLevels } from './region-path.js';

const regions = [
  { code: '440700', name: '江门市' },
  { code: '440783', name: '开平市', parent: '440700' },
  { code: '440784', name: '鹤山市', parent: '440700' },
  { code: '440783100', name: '月山镇', parent: '440783' },
  { code: '440783101', name: '沙塘镇', parent: '440783' },
];
const names = (path: readonly string[]): unknown => regionLevels(regions, path).map((level) => [level.regions.map(({ name }) => name), level.chosen]);

test('one level after another', () => {
  expect(names([])).toEqual([[['江门市'], '440700'], [['开平市', '鹤山市'], undefined]]);
  expect(names(['', '440783'])).toEqual([[['江门市'], '440700'], [['开平市', '鹤山市'], '440783'], [['月山镇', '沙塘镇'], undefined]]);
  expect(names(['', '440784'])).toEqual([[['江门市'], '440700'], [['开平市', '鹤山市'], '440784']]);
});

test('a choice of another level does not count', () => expect(names(['', '440783100'])).toEqual([[['江门市'], '440700'], [['开平市', '鹤山市'], undefined]]));

test('a circle of parents ends, a parent that is missing is none', () => {
  const circle = [
    { code: 'a', name: 'A', parent: 'b' },
    { code: 'b', name: 'B', parent: 'a' },
    { code: 'c', name: 'C', parent: 'x' },
  ];
  expect(regionLevels(circle, [])).toEqual([{ regions: [circle[2]], chosen: 'c' }]);
  expect(pathTo(circle, 'a')).toEqual(['b', 'a']);
});

test.each([
  ['440000', 2],
  ['440700', 4],
  ['440783', 6],
  ['440783001', 9],
  ['440783001000', 9],
  ['440783001001', 12],
])('%s has %s digits', (code, digits) => expect(divisionDigits(code)).toBe(digits));
