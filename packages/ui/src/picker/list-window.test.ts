import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { lineAt, lineTops, listWindow, scrollToRow, totalHeight } from './list-window.js';

describe('listWindow', () => {
  it('holds all that is seen, and little more, however long the list', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(28, 48, 68), { maxLength: 2_000 }), fc.nat(140_000), fc.integer({ min: 0, max: 900 }), (heights, scrolled, seen) => {
        const tops = lineTops(heights);
        const count = heights.length;
        const scrollTop = Math.max(0, Math.min(scrolled, totalHeight(tops) - seen));
        const { start, end } = listWindow(tops, scrollTop, seen);
        for (let row = 0; row < count; row += 1) {
          const isSeen = tops[row + 1]! > scrollTop && tops[row]! < scrollTop + seen;
          if (isSeen && (row < start || row >= end)) throw new Error(`line ${String(row)} is seen and not drawn`);
        }
        expect(end - start).toBeLessThanOrEqual(seen / 28 + 19);
        expect(end).toBeLessThanOrEqual(count);
      }),
      { numRuns: numRuns(100, 2_000) },
    );
  });

  it('before the height is known, a few lines are drawn to be measured', () => {
    expect(listWindow(lineTops(Array<number>(10_000).fill(0)), 0, 0)).toEqual({ start: 0, end: 8 });
  });
});

describe('lineAt', () => {
  it.each([
    [-5, 0],
    [0, 0],
    [27, 0],
    [28, 1],
    [95, 1],
    [96, 2],
    [1000, 2],
  ])('at %i px there is line %i', (y, line) => {
    expect(lineAt(lineTops([28, 68, 28]), y)).toBe(line);
  });
});

describe('scrollToRow', () => {
  it.each([
    ['above what is seen', 2, 100, 56],
    ['below what is seen', 10, 100, 208],
    ['within what is seen', 5, 100, 100],
    ['the first', 0, 100, 0],
  ])('given a line %s', (_what, row, scrollTop, expected) => {
    expect(scrollToRow(lineTops(Array<number>(20).fill(28)), row, scrollTop, 100)).toBe(expected);
  });
});
