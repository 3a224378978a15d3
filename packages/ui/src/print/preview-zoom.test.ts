import { expect, test } from 'vitest';

import { zoomFactor, zoomStep } from './preview-zoom.js';

const page = { width: 800, height: 1000 };

test.each([
  ['width', { width: 400, height: 900 }, 0.5],
  ['width', { width: 4000, height: 900 }, 1.5],
  ['page', { width: 800, height: 500 }, 0.5],
  ['page', { width: 400, height: 5000 }, 0.5],
  [0.75, { width: 1, height: 1 }, 0.75],
  [99, { width: 1, height: 1 }, 3],
  ['width', { width: 0, height: 0 }, 0.1],
  [Number.NaN, { width: 1, height: 1 }, 1],
] as const)('zoom %s in a room of %o is %d', (zoom, room, factor) => {
  expect(zoomFactor(zoom, page, room)).toBe(factor);
});

test.each([
  [1, 1, 1.1],
  [1, -1, 0.9],
  [0.6, 1, 0.67],
  [0.6, -1, 0.5],
  [3, 1, 3],
  [0.1, -1, 0.1],
] as const)('from %d a step of %d leads to %d', (from, direction, to) => {
  expect(zoomStep(from, direction)).toBe(to);
});
