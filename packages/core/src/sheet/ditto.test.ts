import { describe, expect, it } from 'vitest';
import { fillDitto } from './ditto.js';
import { sheetOf, type Written } from './testing/sheet-of.js';

function column(cells: readonly Written[], options: { merges?: readonly string[]; words?: readonly string[]; firstRow?: number } = {}) {
  const { sheet, findings } = fillDitto(sheetOf(cells.map((cell) => [cell, 'x']), options), options);
  const at = new Map(sheet.rows.map((row) => [row.row, row.cells.find((cell) => cell.column === 1)]));
  return { values: cells.map((_, index) => at.get(index + 1)?.value ?? null), from: cells.map((_, index) => at.get(index + 1)?.ditto), findings };
}

describe('同上', () => {
  it.each(['同上', '〃', '"', '″', '同', '（同上）', ' 同上\u3000', '同上。'])('%s takes the value above', (word) => {
    expect(column(['窗口', word]).values).toEqual(['窗口', '窗口']);
  });

  it('takes the same value down a chain, whatever its kind', () => {
    expect(column([20, '同上', '〃'])).toMatchObject({ values: [20, 20, 20], from: [undefined, 'A1', 'A1'] });
  });

  it('takes the value of a merged cell above, and fills a merged cell as a whole', () => {
    expect(column(['窗口', null, '同上'], { merges: ['A1:A2'] })).toMatchObject({ values: ['窗口', '窗口', '窗口'], from: [undefined, undefined, 'A1'] });
    expect(column(['窗口', '同上', null, '同上'], { merges: ['A2:A3'] }).values).toEqual(['窗口', '窗口', '窗口', '窗口']);
  });

  it('takes nothing from the header', () => {
    const { values, findings } = column(['材料名称', '同上'], { firstRow: 2 });
    expect(values).toEqual(['材料名称', null]);
    expect(findings).toMatchObject([{ rule: 'sheet/nothing-above', at: { path: 'A2' }, params: { cell: 'A2', word: '同上' } }]);
  });

  it('is a finding where the cell above is empty, and once for a chain of each', () => {
    expect(column(['窗口', null, '同上', '同上']).findings).toHaveLength(2);
  });

  it('leaves texts alone that only hold the word, and words that were switched off', () => {
    expect(column(['窗口', '同上级部门'])).toMatchObject({ values: ['窗口', '同上级部门'], findings: [] });
    expect(column(['窗口', '同上'], { words: [] }).values).toEqual(['窗口', '同上']);
    expect(column(['窗口', '如上'], { words: ['如上'] }).values).toEqual(['窗口', '窗口']);
  });
});
