import { describe, expect, it } from 'vitest';

import type { DraftSummary } from '../../api/index.js';
import { together } from './my-drafts.js';

const draft = (id: string, revision: number, at: number): DraftSummary => ({ id, itemId: 'item_food', kind: 'item', baseNumber: 3, revision, at });

describe('drafts of the server and of this browser', () => {
  it.each([
    ['on the server', [draft('a', 4, 10)], [], [['a', 4, false]]],
    ['in both, the same', [draft('a', 4, 10)], [draft('a', 4, 10)], [['a', 4, false]]],
    ['in both, written on here without a connection', [draft('a', 4, 10)], [draft('a', 6, 12)], [['a', 6, true]]],
    ['in both, written on elsewhere', [draft('a', 6, 12)], [draft('a', 4, 10)], [['a', 6, false]]],
    ['here alone', [], [draft('a', 1, 10)], [['a', 1, true]]],
    ['several, the newest first', [draft('a', 1, 10), draft('b', 1, 30)], [draft('c', 1, 20)], [['b', 1, false], ['c', 1, true], ['a', 1, false]]],
  ] as const)('%s', (_what, there, here, wanted) => {
    expect(together(there, here).map(({ id, revision, isHereOnly }) => [id, revision, isHereOnly])).toEqual(wanted);
  });
});
