import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { backOff } from './back-off.js';

describe('backOff', () => {
  it.each([
    [1, 0, 1000],
    [2, 0, 2000],
    [3, 0, 4000],
    [30, 0, 30_000],
  ])('after %i failures, the lot being %f, waits %i ms', (failures, lot, ms) => {
    expect(backOff(failures, lot)).toBe(ms);
  });

  it('stays within a minute, waits at least as long as asked, and never less after more failures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(600_000), (failures, lot, asked) => {
        expect(backOff(failures, lot)).toBeLessThanOrEqual(60_000);
        expect(backOff(failures, lot, asked)).toBeGreaterThanOrEqual(asked);
        expect(backOff(failures + 1, lot)).toBeGreaterThanOrEqual(backOff(failures, lot));
      }),
    );
  });
});
