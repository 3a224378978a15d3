import { describe, expect, test } from 'vitest';

import { placedCells, rowsReachedInto } from './table-grid.js';

const cell = (name: string, colSpan = 1, rowSpan = 1) => ({ name, colSpan, rowSpan });

describe('cells at their places', () => {
  const rows = [
    [cell('材料', 1, 2), cell('情形', 2)],
    [cell('新办'), cell('变更')],
    [cell('营业执照', 1, 0), cell('必交'), cell('免提交')],
    [cell('容缺', 2)],
  ];
  const placed = placedCells(rows);

  test('a cell moves aside for those that reach down', () => {
    const columns = Object.fromEntries(placed.map(({ cell: { name }, column, columnEnd }) => [name, [column, columnEnd]]));
    expect(columns).toMatchObject({ 材料: [0, 1], 情形: [1, 3], 新办: [1, 2], 变更: [2, 3], 容缺: [1, 3] });
  });

  test('rows that a cell reaches into from above', () => {
    expect([...rowsReachedInto(placed)]).toEqual([1, 3]);
  });

  test('a span beyond the section ends with it', () => {
    expect(placedCells([[cell('甲', 1, 9)], [cell('乙')]])[0]).toMatchObject({ row: 0, rowEnd: 2 });
  });
});
