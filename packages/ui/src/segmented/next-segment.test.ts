import { describe, expect, it } from 'vitest';

import { nextSegment, tabStop } from './next-segment.js';

describe('nextSegment', () => {
  it.each([
    ['the next', [false, false, false], 0, 1, true, 1],
    ['over a disabled one', [false, true, false], 0, 1, true, 2],
    ['round the end', [false, false, false], 2, 1, true, 0],
    ['round the start', [false, false, false], 0, -1, true, 2],
    ['not round the end', [false, false, false], 2, 1, false, 2],
    ['not over a disabled end', [false, false, true], 1, 1, false, 1],
    ['alone', [false], 0, 1, true, 0],
    ['all others disabled', [false, true, true], 0, 1, true, 0],
    ['from nowhere', [false, false], -1, 1, true, 0],
  ] as const)('%s', (_case, isDisabled, from, step, wraps, expected) => {
    expect(nextSegment(isDisabled, from, step, wraps)).toBe(expected);
  });
});

describe('tabStop', () => {
  it.each([
    ['the chosen one', [{ value: 'a' }, { value: 'b' }], 'b', 1],
    ['the first, if none is chosen', [{ value: 'a' }, { value: 'b' }], '', 0],
    ['the first that can be chosen', [{ value: 'a', isDisabled: true }, { value: 'b' }], 'a', 1],
    ['none', [{ value: 'a', isDisabled: true }], 'a', -1],
    ['none among none', [], 'a', -1],
  ] as const)('%s', (_case, options, value, expected) => {
    expect(tabStop(options, value)).toBe(expected);
  });
});
