import { describe, expect, it } from 'vitest';

import { decided, mergeOutcome } from './merge-outcome.js';
import { plainMerger } from './merger.js';

const base = { title: '甲', list: [{ id: 'mat_1', name: '一' }] };

describe('mergeOutcome', () => {
  it.each([
    ['theirs has all of mine', { ...base, title: '乙' }, { ...base, title: '乙' }, 'same'],
    ['I changed nothing', base, { ...base, title: '乙' }, 'same'],
    ['each changed something else', { ...base, title: '乙' }, { ...base, list: [] }, 'merged'],
    ['both changed the same', { ...base, title: '乙' }, { ...base, title: '丙' }, 'asked'],
    ['one removed what the other changed', { ...base, list: [] }, { ...base, list: [{ id: 'mat_1', name: '二' }] }, 'asked'],
  ])('%s', (_case, mine, theirs, kind) => {
    expect(mergeOutcome(base, mine, theirs, plainMerger).kind).toBe(kind);
  });
});

describe('decided', () => {
  const mine = { title: '我', list: [{ id: 'mat_1', name: '我' }] };
  const theirs = { title: '他', list: [{ id: 'mat_1', name: '他' }] };

  it.each([
    [['mine', 'mine'] as const, mine],
    [['theirs', 'theirs'] as const, theirs],
    [['mine', 'theirs'] as const, { title: '我', list: [{ id: 'mat_1', name: '他' }] }],
    [['theirs', 'mine'] as const, { title: '他', list: [{ id: 'mat_1', name: '我' }] }],
  ])('%s', (choices, expected) => {
    const outcome = mergeOutcome(base, mine, theirs, plainMerger);
    if (outcome.kind !== 'asked') throw new Error(outcome.kind);
    expect(decided(outcome.content, outcome.conflicts, choices, theirs, plainMerger)).toEqual(expected);
  });
});
