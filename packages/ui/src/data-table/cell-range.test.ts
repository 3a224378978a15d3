import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { cellsOf, clampPlace, placesOf, rangeBetween, rangeHolds } from './cell-range.js';

const place = fc.record({ row: fc.integer({ min: 0, max: 12 }), column: fc.integer({ min: 0, max: 12 }) });

describe('a range', () => {
  it('is the same from either of its corners', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        expect(rangeBetween(one, other)).toEqual(rangeBetween(other, one));
      }),
      { numRuns: numRuns(100, 5_000) },
    );
  });

  it('holds exactly the places that it lists, each once', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const range = rangeBetween(one, other);
        const listed = new Set([...placesOf(range)].map(({ row, column }) => `${row} ${column}`));
        let held = 0;
        for (let row = -1; row <= 13; row += 1) {
          for (let column = -1; column <= 13; column += 1) {
            if (!rangeHolds(range, { row, column })) continue;
            held += 1;
            expect(listed.has(`${row} ${column}`)).toBe(true);
          }
        }
        expect([held, listed.size]).toEqual([cellsOf(range), cellsOf(range)]);
      }),
      { numRuns: numRuns(100, 5_000) },
    );
  });
});

describe('clampPlace', () => {
  it.each([
    [{ row: 5, column: 9 }, { row: 2, column: 3 }],
    [{ row: -4, column: -1 }, { row: -1, column: 0 }],
    [{ row: 1, column: 1 }, { row: 1, column: 1 }],
  ])('brings %o into 3 rows of 4 columns', (from, to) => {
    expect(clampPlace(from, 3, 4)).toEqual(to);
  });

  it('stays in the header where there are no rows', () => {
    expect(clampPlace({ row: 7, column: 1 }, 0, 4, 0)).toEqual({ row: -1, column: 1 });
  });
});
