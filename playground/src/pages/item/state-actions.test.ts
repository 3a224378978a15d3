import { describe, expect, it } from 'vitest';

import { LI, ZHANG } from '../testing/item-summary.js';
import { stateActions } from './state-actions.js';

describe('what may be done with an item', () => {
  it.each([
    ['draft', 'editor', LI, ['pending']],
    ['draft', 'admin', LI, ['pending']],
    ['draft', 'reviewer', LI, []],
    ['returned', 'editor', LI, ['pending']],
    ['pending', 'editor', LI, ['draft']],
    ['pending', 'reviewer', LI, ['published', 'returned']],
    ['pending', 'admin', LI, ['published', 'returned', 'draft']],
    ['pending', 'reviewer', ZHANG, ['published (own)', 'returned (own)']],
    ['pending', 'admin', ZHANG, ['published (own)', 'returned (own)', 'draft']],
    ['published', 'admin', LI, []],
  ] as const)('%s, seen by %s, written by %o', (state, role, author, wanted) => {
    const actions = stateActions({ state, changedBy: [author.id] }, { id: ZHANG.id, role });
    expect(actions.map(({ to, isOwn }) => (isOwn ? `${to} (own)` : to))).toEqual(wanted);
  });

  it('counts everybody who wrote since the last publication, not the last alone', () => {
    const [publish] = stateActions({ state: 'pending', changedBy: [ZHANG.id, LI.id] }, { id: ZHANG.id, role: 'reviewer' });
    expect(publish).toEqual({ to: 'published', isOwn: true });
  });
});
