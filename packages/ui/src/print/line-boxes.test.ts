import { describe, expect, test } from 'vitest';

import { lineBoxes, lineGaps } from './line-boxes.js';

const box = (top: number, bottom: number) => ({ top, bottom });

describe('boxes of text on lines', () => {
  test.each([
    ['two lines apart', [box(0, 20), box(30, 50)], [box(0, 20), box(30, 50)]],
    ['two pieces of one line', [box(0, 20), box(2, 18)], [box(0, 20)]],
    ['a raised number', [box(5, 25), box(0, 12)], [box(0, 25)]],
    ['an image on the line', [box(80, 100), box(0, 104), box(80, 100), box(110, 130)], [box(0, 104), box(110, 130)]],
    ['lines set so tight that the boxes overlap', [box(0, 31), box(25, 56), box(50, 81)], [box(0, 31), box(25, 56), box(50, 81)]],
    ['nothing', [], []],
  ])('%s', (_what, boxes, lines) => {
    expect(lineBoxes(boxes)).toEqual(lines);
  });

  test('a run is cut halfway between its lines', () => {
    expect(lineGaps([box(0, 20), box(30, 50), box(48, 70)])).toEqual([25, 49]);
    expect(lineGaps([box(0, 20)])).toEqual([]);
  });
});
