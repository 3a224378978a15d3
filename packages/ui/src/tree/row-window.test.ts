import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { indentStep, mostRows, rowsToDraw, rowWindow } from './row-window.js';

describe('rowWindow', () => {
  it('holds every row that is seen, and few that are not', () => {
    fc.assert(
      fc.property(fc.record({ top: fc.integer({ min: -500, max: 300_000 }), height: fc.nat(2000), rowHeight: fc.constantFrom(28, 35, 56), count: fc.nat(10_000) }), ({ top, height, rowHeight, count }) => {
        const { first, end } = rowWindow(top, height, rowHeight, count);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(first).toBeLessThanOrEqual(end);
        for (let row = Math.max(0, Math.floor(top / rowHeight)); row < Math.min(count, Math.ceil((top + height) / rowHeight)); row += 1) {
          expect(row >= first && row < end, `row ${row} is seen`).toBe(true);
        }
        expect(end - first).toBeLessThanOrEqual(mostRows(height, rowHeight));
        expect(mostRows(height, rowHeight)).toBeLessThanOrEqual(height / rowHeight + 32);
      }),
      { numRuns: numRuns(200, 20_000) },
    );
  });

  it('stays the same while less than a few rows are scrolled', () => {
    expect(rowWindow(1060, 500, 28, 10_000)).toEqual(rowWindow(1090, 500, 28, 10_000));
  });
});

describe('rowsToDraw', () => {
  it.each([
    { others: [], drawn: [8, 9, 10] },
    { others: [9], drawn: [8, 9, 10] },
    { others: [3], drawn: [3, 8, 9, 10] },
    { others: [50, 3, 50], drawn: [3, 8, 9, 10, 50] },
    { others: [-1, 100], drawn: [8, 9, 10] },
  ])('with $others: $drawn', ({ others, drawn }) => {
    expect(rowsToDraw({ first: 8, end: 11 }, others, 100)).toEqual(drawn);
  });
});

describe('indentStep', () => {
  it.each([
    { deepest: 1, width: 272, scale: 1, step: 20 },
    { deepest: 7, width: 272, scale: 1, step: 20 },
    { deepest: 19, width: 272, scale: 1, step: 8 },
    { deepest: 1000, width: 272, scale: 1, step: 2 },
    { deepest: 9, width: 0, scale: 1, step: 20 },
    { deepest: 3, width: 600, scale: 2, step: 40 },
    { deepest: 6, width: 250, scale: 2, step: 10 },
  ])('$deepest levels on $width px at $scale: $step px', ({ deepest, width, scale, step }) => {
    expect(indentStep(20, deepest, width, scale)).toBe(step);
  });
});
