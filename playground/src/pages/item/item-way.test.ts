import { describe, expect, it } from 'vitest';

import type { ItemState, ItemStateChange } from '../../api/index.js';
import { ZHANG } from '../testing/item-summary.js';
import { marksOf, stepsOf } from './item-way.js';

/** Newest first, as the server tells it. */
const way = (...steps: readonly (readonly [ItemState, number])[]): readonly ItemStateChange[] => steps.map(([state, number]) => ({ at: 1, by: ZHANG, state, number, message: '' }));

describe('the way of an item', () => {
  it.each([
    ['sent and taken back', way(['draft', 3], ['pending', 3]), ['withdrawn', 'sent']],
    ['sent, and a version saved over it', way(['draft', 4], ['pending', 3]), ['saved', 'sent']],
    ['published, and written on', way(['draft', 7], ['published', 6], ['pending', 6]), ['saved', 'published', 'sent']],
    ['sent back and sent again', way(['pending', 5], ['draft', 5], ['returned', 4], ['pending', 4]), ['sent', 'saved', 'returned', 'sent']],
    ['nothing yet', [], []],
  ] as const)('%s', (_what, changes, kinds) => {
    expect(stepsOf(changes).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ['waits', way(['pending', 3]), [[3, ['pending']]]],
    ['taken back stays sent: somebody saw it', way(['draft', 3], ['pending', 3]), [[3, ['pending']]]],
    ['decided', way(['published', 6], ['pending', 6], ['draft', 6], ['returned', 5], ['pending', 5]), [[5, ['returned']], [6, ['published']]]],
    ['sent back and published as it was', way(['published', 5], ['pending', 5], ['returned', 5], ['pending', 5]), [[5, ['returned', 'published']]]],
    ['sent back and sent again as it was', way(['pending', 5], ['returned', 5], ['pending', 5]), [[5, ['returned', 'pending']]]],
  ] as const)('marks on versions: %s', (_what, changes, marks) => {
    expect([...marksOf(changes)]).toEqual(marks);
  });
});
