import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { listWindow, scrollToRow } from './list-window.js';

describe('listWindow', () => {
  it('holds all that is seen, and little more, however long the list', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.integer({ min: 20, max: 60 }), fc.nat(1_200_000), fc.integer({ min: 0, max: 900 }), (count, height, scrolled, seen) => {
        const scrollTop = Math.max(0, Math.min(scrolled, count * height - seen));
        const { start, end } = listWindow(count, height, scrollTop, seen);
        for (let row = 0; row < count; row += 1) {
          const isSeen = (row + 1) * height > scrollTop && row * height < scrollTop + seen;
          if (isSeen && (row < start || row >= end)) throw new Error(`line ${String(row)} is seen and not drawn`);
        }
        expect(end - start).toBeLessThanOrEqual(seen / height + 18);
        expect(end).toBeLessThanOrEqual(count);
      }),
      { numRuns: numRuns(100, 2_000) },
    );
  });

  it('before the height is known, a few lines are drawn to be measured', () => {
    expect(listWindow(10_000, 0, 0, 0)).toEqual({ start: 0, end: 8 });
  });
});

describe('scrollToRow', () => {
  it.each([
    ['above what is seen', 2, 100, 56],
    ['below what is seen', 10, 100, 208],
    ['within what is seen', 5, 100, 100],
    ['the first', 0, 100, 0],
  ])('given a line %s', (_what, row, scrollTop, expected) => {
    expect(scrollToRow(row, 28, scrollTop, 100)).toBe(expected);
  });
});
