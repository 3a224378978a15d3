import { describe, expect, it } from 'vitest';

import { chipsBelow, chipsHeight, type ChipPlace } from './chip-rows.js';

/** So many rows of three chips, 24 px high and 3 px apart. */
const rows = (count: number): readonly ChipPlace[] => Array.from({ length: count * 3 }, (_, index) => ({ top: Math.floor(index / 3) * 27, height: 24 }));

describe('the box of chips', () => {
  it.each([
    [0, undefined],
    [1, undefined],
    [8, undefined],
    [9, 7 * 27 + 12],
    [40, 7 * 27 + 12],
  ])('with %i rows is %s px high', (count, height) => {
    expect(chipsHeight(rows(count))).toBe(height);
  });

  it.each([
    [7 * 27 + 12, 9],
    [8 * 27 - 3, 6],
    [10 * 27 - 3, 0],
    [10 * 27 - 3.4, 0],
  ])('seen to %d px, has %i chips below', (bottom, count) => {
    expect(chipsBelow(rows(10), bottom)).toBe(count);
  });
});
