import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { draggedPane, largestPane, paneSize, smallestPane } from './pane-size.js';

describe('paneSize', () => {
  it.each([
    ['as wished', 280, { min: 200, max: 400, minRest: 300, total: 1000 }, 280],
    ['not below the least', 20, { min: 200, max: 400, minRest: 300, total: 1000 }, 200],
    ['not above the largest', 900, { min: 200, max: 400, minRest: 300, total: 1000 }, 400],
    ['the rest keeps its least', 380, { min: 200, max: 400, minRest: 300, total: 600 }, 300],
    ['in a box too small for both, the rest wins', 280, { min: 200, max: 400, minRest: 300, total: 400 }, 100],
    ['in a box too small for the rest alone, nothing is left', 280, { min: 200, max: 400, minRest: 300, total: 250 }, 0],
    ['in a box of no size', 280, { min: 200, max: 400, minRest: 0, total: 0 }, 0],
    ['a largest below the least is the least', 280, { min: 200, max: 100, minRest: 0, total: 1000 }, 200],
    ['before the box is known', 280, { min: 200, max: Infinity, minRest: 300, total: Infinity }, 280],
  ])('%s', (_, wish, bounds, shown) => {
    expect(paneSize(wish, bounds)).toBe(shown);
  });

  it('never leaves the rest too little, and never more than it must', () => {
    const px = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(px, fc.record({ min: px, max: px, minRest: px, total: px }), (wish, bounds) => {
        const size = paneSize(wish, bounds);
        expect(size).toBeGreaterThanOrEqual(0);
        if (size > 0) expect(bounds.total - size).toBeGreaterThanOrEqual(bounds.minRest);
        expect(size).toBeGreaterThanOrEqual(smallestPane(bounds));
        expect(size).toBeLessThanOrEqual(largestPane(bounds));
        if (wish >= smallestPane(bounds) && wish <= largestPane(bounds)) expect(size).toBe(wish);
      }),
      { numRuns: numRuns(200, 5000) },
    );
  });
});

describe('draggedPane', () => {
  const bounds = { min: 200, max: 400, minRest: 300, total: 1000 };
  it.each([
    [101, true, { size: 200, collapsed: false }],
    [99, true, { size: 200, collapsed: true }],
    [-50, true, { size: 200, collapsed: true }],
    [-50, false, { size: 200, collapsed: false }],
    [333, true, { size: 333, collapsed: false }],
  ])('to %i px, collapsible %s', (wish, isCollapsible, expected) => {
    expect(draggedPane(wish, bounds, isCollapsible)).toEqual(expected);
  });
});
