import { describe, expect, it } from 'vitest';

import { isHeadingTo } from './safe-triangle.js';

describe('isHeadingTo', () => {
  const right = { left: 200, right: 400, top: 100, bottom: 300 };
  const left = { left: -300, right: 0, top: 100, bottom: 300 };

  it.each([
    ['straight to the right', right, { x: 100, y: 110 }, { x: 120, y: 110 }, true],
    ['aslant, down', right, { x: 100, y: 110 }, { x: 120, y: 140 }, true],
    ['too steep', right, { x: 100, y: 110 }, { x: 105, y: 160 }, false],
    ['straight down', right, { x: 100, y: 110 }, { x: 100, y: 140 }, false],
    ['away', right, { x: 100, y: 110 }, { x: 80, y: 110 }, false],
    ['to a box on the left', left, { x: 100, y: 110 }, { x: 80, y: 130 }, true],
    ['away from a box on the left', left, { x: 100, y: 110 }, { x: 120, y: 110 }, false],
    ['a box below, as on a telephone', { left: 50, right: 250, top: 200, bottom: 300 }, { x: 100, y: 110 }, { x: 110, y: 150 }, false],
  ])('%s', (_case, box, from, to, expected) => {
    expect(isHeadingTo(box, from, to)).toBe(expected);
  });
});
