import { describe, expect, it } from 'vitest';
import { remarkCounts } from './remark-counts.js';

const thread = (id: string, state: 'open' | 'settled') => ({ id: `thread-${id}`, place: { part: 'flow', id }, state, remarks: [] });

describe('remarkCounts', () => {
  it('counts the conversations about each element, those that are settled apart', () => {
    expect([...remarkCounts([thread('a', 'open'), thread('b', 'settled'), thread('a', 'settled'), thread('a', 'open')])]).toEqual([
      ['a', { open: 2, settled: 1 }],
      ['b', { open: 0, settled: 1 }],
    ]);
  });

  it.each([undefined, null, 'x', {}, [null, 1, {}, { place: null }, { place: { id: 1 } }]])('takes %j of a host', (remarks) => {
    expect(remarkCounts(remarks).size).toBe(0);
  });
});
