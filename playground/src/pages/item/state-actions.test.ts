import { describe, expect, it } from 'vitest';

import { documentSummary, LI, version, ZHANG } from '../testing/item-summary.js';
import { stateActions } from './state-actions.js';

const by = (author: typeof ZHANG | typeof LI) => [documentSummary('item', { head: version({ author }) })];

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
    const actions = stateActions({ state, documents: by(author) }, { id: ZHANG.id, role });
    expect(actions.map(({ to, isOwn }) => (isOwn ? `${to} (own)` : to))).toEqual(wanted);
  });

  it('counts every document but the context', () => {
    const own = version({ author: ZHANG });
    const asked = (kind: 'guide' | 'context') => stateActions({ state: 'pending', documents: [...by(LI), documentSummary(kind, { head: own })] }, { id: ZHANG.id, role: 'reviewer' })[0]?.isOwn;
    expect([asked('guide'), asked('context')]).toEqual([true, false]);
  });
});
