import { describe, expect, it } from 'vitest';
import { pointAlong } from './token-path.js';

const CORNER = [{ x: 0, y: 0 }, { x: 30, y: 0 }, { x: 30, y: 10 }];

describe('the point along a line', () => {
  it.each([
    [0, { x: 0, y: 0 }],
    [0.5, { x: 20, y: 0 }],
    [0.75, { x: 30, y: 0 }],
    [0.875, { x: 30, y: 5 }],
    [1, { x: 30, y: 10 }],
    [2, { x: 30, y: 10 }],
    [-1, { x: 0, y: 0 }],
  ])('at %s', (share, point) => {
    expect(pointAlong(CORNER, share)).toEqual(point);
  });

  it('of a line without length is its place', () => {
    expect(pointAlong([{ x: 4, y: 4 }, { x: 4, y: 4 }], 0.5)).toEqual({ x: 4, y: 4 });
    expect(pointAlong([], 0.5)).toEqual({ x: 0, y: 0 });
  });
});
