import { describe, expect, it } from 'vitest';
import { readOptions } from '../option.js';
import { OptionIndex } from './option-index.js';

const index = new OptionIndex(
  readOptions([
    { label: '销售', value: 'sale', children: [{ label: '散装', value: 'loose' }, { label: '预包装', value: 'packed', children: [{ label: '冷藏', value: 1 }] }] },
    { label: '餐饮', value: 'catering', children: [{ label: '另一个散装', value: 'loose' }] },
  ]),
);

describe('the options of a tree by their values', () => {
  it('knows labels and what has to be open; of two with one value, the first', () => {
    expect(['sale', 'loose', 1, '1', 'none', {}, null].map((value) => index.labelOf(value))).toEqual(['销售', '散装', '冷藏', '冷藏', undefined, undefined, undefined]);
    expect(['sale', 'loose', 1, 'none'].map((value) => index.branchesTo(value))).toEqual([[], ['0'], ['0', '0.1'], []]);
    expect(index.size).toBe(5);
  });

  it('puts values in the order of the tree, others last as they stood', () => {
    expect(index.inOrder(['y', 'catering', 'x', '1', 'loose'])).toEqual(['loose', '1', 'catering', 'y', 'x']);
  });
});
