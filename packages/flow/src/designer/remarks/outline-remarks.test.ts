import { describe, expect, it } from 'vitest';
import { withRemarks } from './outline-remarks.js';

const words = (count: number): string => `${String(count)} 条意见`;

describe('withRemarks', () => {
  it('says of each row how many conversations are open, before what it says else', () => {
    const nodes = [{ id: 'a', label: '受理', note: '受理岗', children: [{ id: 'b', label: '补正' }] }, { id: 'c', label: '决定', note: '负责人' }];
    expect(
      withRemarks(
        nodes,
        new Map([
          ['a', { open: 2, settled: 0 }],
          ['b', { open: 1, settled: 1 }],
          ['c', { open: 0, settled: 3 }],
        ]),
        words,
      ),
    ).toEqual([
      { id: 'a', label: '受理', note: '2 条意见 · 受理岗', children: [{ id: 'b', label: '补正', note: '1 条意见' }] },
      { id: 'c', label: '决定', note: '负责人' },
    ]);
  });

  it('leaves the rows as they are where nobody says anything', () => {
    const nodes = [{ id: 'a', label: '受理' }];
    expect(withRemarks(nodes, new Map(), words)).toBe(nodes);
  });
});
