import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { rowsSeen, rowWindow, SPARE_ROWS } from './row-window.js';

const view = fc.record({
  scrollTop: fc.integer({ min: 0, max: 4_000 }),
  viewHeight: fc.integer({ min: 0, max: 900 }),
  rowHeight: fc.integer({ min: 1, max: 64 }),
  rowCount: fc.integer({ min: 0, max: 120 }),
});

describe('rowsSeen', () => {
  it('are the rows of which some px lie in the view', () => {
    fc.assert(
      fc.property(view, ({ scrollTop, viewHeight, rowHeight, rowCount }) => {
        const slow = Array.from({ length: rowCount }, (_, row) => row).filter((row) => (row + 1) * rowHeight > scrollTop && row * rowHeight < scrollTop + viewHeight);
        const { start, end } = rowsSeen(scrollTop, viewHeight, rowHeight, rowCount);
        if (viewHeight > 0) expect(Array.from({ length: end - start }, (_, nth) => start + nth)).toEqual(slow);
        expect(end).toBeGreaterThanOrEqual(start);
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });
});

describe('rowWindow', () => {
  it('holds what is seen, stays within the rows and does not grow, however one scrolls', () => {
    fc.assert(
      fc.property(fc.array(view, { minLength: 1, maxLength: 20 }), (views) => {
        let drawn = { start: 0, end: 0 };
        for (const { scrollTop, viewHeight, rowHeight, rowCount } of views) {
          const seen = rowsSeen(scrollTop, viewHeight, rowHeight, rowCount);
          drawn = rowWindow(drawn, seen, rowCount);
          expect(drawn.start).toBeLessThanOrEqual(seen.start);
          expect(drawn.end).toBeGreaterThanOrEqual(seen.end);
          expect(drawn.start).toBeGreaterThanOrEqual(0);
          expect(drawn.end).toBeLessThanOrEqual(rowCount);
          expect(drawn.end - drawn.start).toBeLessThanOrEqual(seen.end - seen.start + 2 * SPARE_ROWS);
        }
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });

  it('stays the same object while one scrolls within it', () => {
    const drawn = rowWindow({ start: 0, end: 0 }, rowsSeen(3_200, 320, 32, 10_000), 10_000);
    expect(rowWindow(drawn, rowsSeen(3_200 + 5 * 32, 320, 32, 10_000), 10_000)).toBe(drawn);
    expect(rowWindow(drawn, rowsSeen(3_200 + 20 * 32, 320, 32, 10_000), 10_000)).not.toBe(drawn);
  });
});
