import { describe, expect, it } from 'vitest';

import { placeAfter } from './place-after.js';

describe('placeAfter', () => {
  it.each([
    ['next', 0, 1],
    ['next', 2, 0],
    ['next', -1, 0],
    ['previous', 0, 2],
    ['previous', -1, 2],
    ['previous', 2, 1],
    ['first', 2, 0],
    ['last', -1, 2],
  ] as const)('%s of three from %i', (to, at, expected) => {
    expect(placeAfter(at, to, 3)).toBe(expected);
  });
});
