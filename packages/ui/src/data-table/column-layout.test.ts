import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { columnWindow, FREE_WIDTH, frozenCount, frozenWidth, layOutColumns, totalWidth, type ColumnSize } from './column-layout.js';

const fixed = (width: number, frozen: ColumnSize['frozen'] = 'no'): ColumnSize => ({ width, minWidth: 48, narrowest: 96, frozen });
const free: ColumnSize = { minWidth: 48, narrowest: 96, frozen: 'no' };

describe('layOutColumns', () => {
  it.each([
    ['gives what is left to columns without a width', [fixed(100), free, free], 1000, [100, 450, 450]],
    ['leaves no px over', [free, free, free], 1000, [333, 333, 334]],
    ['leaves room behind columns that all have a width', [fixed(100), fixed(100)], 1000, [100, 100]],
    ['lets them be wider than the view', [fixed(300), free], 320, [300, FREE_WIDTH]],
    ['keeps the least width', [fixed(10)], 320, [48]],
  ])('%s', (_name, sizes, view, widths) => {
    expect(layOutColumns(sizes, view).map(({ width }) => width)).toEqual(widths);
  });

  it.each([
    ['stay where there is room', 1000, 2],
    ['stay, the last one narrowed, on a narrow screen', 375, 2],
    ['give way where nothing of the last one could be read', 320, 1],
    ['all give way on a very narrow one', 150, 0],
  ])('frozen columns %s', (_name, view, count) => {
    expect(frozenCount(layOutColumns([fixed(80, 'ifItFits'), fixed(240, 'ifItFits'), fixed(120)], view))).toBe(count);
  });

  it.each([
    ['one that takes more than half is narrowed to half', [{ ...fixed(40, 'always'), minWidth: 0 }, fixed(280, 'ifItFits'), fixed(120)], 375, [40, 147, 120]],
    ['down to its least width', [{ ...fixed(280, 'ifItFits'), minWidth: 60, narrowest: 60 }, fixed(120)], 140, [70, 120]],
    ['what it gives up goes to those without a width', [fixed(600, 'ifItFits'), free], 1000, [500, 500]],
    ['below that it moves, as wide as it was', [fixed(280, 'ifItFits'), fixed(120)], 180, [280, 120]],
    ['a narrow one is not made wider', [fixed(60, 'ifItFits'), fixed(120)], 180, [60, 120]],
  ])('of frozen columns, %s', (_name, sizes, view, widths) => {
    expect(layOutColumns(sizes, view).map(({ width }) => width)).toEqual(widths);
  });

  it('never freezes a column behind one that moves', () => {
    expect(frozenCount(layOutColumns([fixed(40, 'always'), fixed(300, 'ifItFits'), fixed(20, 'ifItFits'), fixed(100)], 200))).toBe(1);
  });
});

describe('columnWindow', () => {
  it('holds every column of which some px can be seen beside the frozen ones', () => {
    const sizes = fc.array(fc.record({ width: fc.integer({ min: 48, max: 400 }), minWidth: fc.constant(48), narrowest: fc.constant(96), frozen: fc.constantFrom('no' as const, 'ifItFits' as const) }), { maxLength: 40 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 200, max: 1600 }), fc.double({ min: 0, max: 1, noNaN: true }), (columns, view, part) => {
        const boxes = layOutColumns([...columns].sort((one, other) => Number(one.frozen === 'no') - Number(other.frozen === 'no')), view);
        const scrollLeft = Math.floor(part * Math.max(0, totalWidth(boxes) - view));
        const from = scrollLeft + frozenWidth(boxes);
        const slow = boxes.flatMap((box, index) => (!box.isFrozen && box.x + box.width > from && box.x < scrollLeft + view ? [index] : []));
        const { start, end } = columnWindow(boxes, scrollLeft, view);
        for (const index of slow) expect(index >= start && index < end).toBe(true);
        expect(end - start).toBeLessThanOrEqual(slow.length + 2);
        expect(start).toBeGreaterThanOrEqual(Math.min(frozenCount(boxes), boxes.length));
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });
});
