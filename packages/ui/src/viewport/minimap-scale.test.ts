import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { cellSize, dotStrength } from './draw-view.js';
import { drawMarks, frameOnMap, fromMap, mapScale, onMap } from './minimap-scale.js';

const map = { width: 132, height: 84 };
const bounds = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  width: fc.integer({ min: 1, max: 500_000 }),
  height: fc.integer({ min: 1, max: 500_000 }),
});

describe('a minimap', () => {
  it('shows the whole of the content, and finds the way back', () => {
    fc.assert(
      fc.property(bounds, (content) => {
        const scale = mapScale(content, map);
        const { x, y, width, height } = onMap(scale, content);
        expect(x).toBeGreaterThanOrEqual(4 - 1e-6);
        expect(y).toBeGreaterThanOrEqual(4 - 1e-6);
        expect(x + width).toBeLessThanOrEqual(128 + 1e-6);
        expect(y + height).toBeLessThanOrEqual(80 + 1e-6);
        // A hair would show nothing.
        expect(Math.min(width / 124, height / 76)).toBeGreaterThanOrEqual(0.4 - 1e-6);
        const back = fromMap(scale, { x, y });
        expect(back.x).toBeCloseTo(content.x, 3);
        expect(back.y).toBeCloseTo(content.y, 3);
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });

  it('keeps the proportions of usual content', () => {
    const { scaleX, scaleY } = mapScale({ x: 0, y: 0, width: 2000, height: 1000 }, map);
    expect(scaleX).toBe(scaleY);
  });

  it('has a frame that can be caught and stays on the map', () => {
    fc.assert(
      fc.property(bounds, bounds, (content, visible) => {
        const { x, y, width, height } = frameOnMap(mapScale(content, map), visible, map);
        return width >= 6 && height >= 6 && x >= 0 && y >= 0 && x + width <= 132.001 && y + height <= 84.001;
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });

  it('draws the marks that have something to say last, each at least a px', () => {
    const drawn: unknown[] = [];
    const pen = { fillStyle: '' as unknown, globalAlpha: 1, clearRect: () => undefined, fillRect: (...box: number[]) => void drawn.push([pen.fillStyle, ...box]) };
    const inks = { plain: 'grey', accent: 'blue', good: 'green', warn: 'orange', bad: 'red' };
    drawMarks(
      pen,
      [
        { x: 0, y: 0, width: 1, height: 1, tone: 'bad' },
        { x: 100, y: 0, width: 200, height: 50 },
      ],
      { scaleX: 0.1, scaleY: 0.1, x: 4, y: 4 },
      inks,
    );
    expect(drawn).toEqual([
      ['grey', 14, 4, 20, 5],
      ['red', 4, 4, 1, 1],
    ]);
  });
});

describe('the dots', () => {
  it.each([
    [1, 20, 1],
    [0.4, 8, 1],
    [0.3, 6, 0.5],
    [0.2, 4, 0],
    [0.1, 2, 0],
    [4, 80, 1],
    [8, 80, 1],
  ])('at zoom %s are %s px apart and %s of themselves', (zoom, cell, strength) => {
    expect(cellSize(zoom)).toBeCloseTo(cell);
    expect(dotStrength(zoom)).toBeCloseTo(strength);
  });
});
