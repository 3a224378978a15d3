import { describe, expect, it } from 'vitest';

import { edgePull } from './edge-scroll.js';

describe('edgePull', () => {
  it.each([
    { given: 'the middle', at: 250, start: 100, end: 400, pull: 0 },
    { given: 'just outside the upper band', at: 136, start: 100, end: 400, pull: 0 },
    { given: 'half way into the upper band', at: 118, start: 100, end: 400, pull: -0.5 },
    { given: 'the upper edge', at: 100, start: 100, end: 400, pull: -1 },
    { given: 'beyond the upper edge', at: 20, start: 100, end: 400, pull: -1 },
    { given: 'half way into the lower band', at: 382, start: 100, end: 400, pull: 0.5 },
    { given: 'beyond the lower edge', at: 900, start: 100, end: 400, pull: 1 },
    { given: 'the middle of a box of 30 px', at: 115, start: 100, end: 130, pull: 0 },
    { given: 'the end of a box of 30 px', at: 130, start: 100, end: 130, pull: 1 },
    { given: 'a box without height', at: 100, start: 100, end: 100, pull: 0 },
  ])('$given pulls by $pull', ({ at, start, end, pull }) => {
    expect(edgePull(at, start, end)).toBeCloseTo(pull);
  });
});
