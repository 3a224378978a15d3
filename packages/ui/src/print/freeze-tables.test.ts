import { expect, test } from 'vitest';

import { evened } from './freeze-tables.js';

test.each([
  ['edges as they are', [0, 40, 100], [40, 60]],
  ['an edge that no cell has lies between its neighbours', [0, undefined, 100], [50, 50]],
  ['several such', [10, undefined, undefined, 70, 90], [20, 20, 20, 20]],
  ['edges that rounding has swapped', [0, 50, 49.9], [50, 0]],
  ['no edge at all', [], []],
] as const)('widths of columns: %s', (_what, edges, widths) => {
  expect(evened(edges).map((width) => Math.round(width))).toEqual(widths);
});
