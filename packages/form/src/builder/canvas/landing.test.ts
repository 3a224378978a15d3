import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import { distance, isBeside, type Box } from './box.js';
import { landingAmong } from './landing.js';

const box = (left: number, top: number, width = 100, height = 40): Box => ({ left, top, width, height });

describe('landingAmong', () => {
  const stack = [box(0, 0), box(0, 50), box(0, 100)];
  const row = [box(0, 0), box(110, 0), box(0, 50, 210)];

  it.each([
    ['above the first', stack, { x: 50, y: 5 }, 0, false],
    ['in the lower half of the first', stack, { x: 50, y: 30 }, 1, false],
    ['between two', stack, { x: 50, y: 46 }, 1, false],
    ['far below all', stack, { x: 50, y: 900 }, 3, false],
    ['left half of the first of a row', row, { x: 20, y: 20 }, 0, true],
    ['right half of the first of a row', row, { x: 80, y: 20 }, 1, true],
    ['right half of the second of a row', row, { x: 200, y: 20 }, 2, true],
    ['what takes a whole row', row, { x: 50, y: 85 }, 3, false],
  ] as const)('%s', (_, boxes, spot, index, isUpright) => {
    const landing = landingAmong(boxes, spot);
    expect(landing.index).toBe(index);
    expect(landing.line?.isUpright).toBe(isUpright);
  });

  it('has one place in a node that holds nothing, and passes over what is not seen', () => {
    expect(landingAmong([], { x: 1, y: 1 })).toEqual({ index: 0 });
    expect(landingAmong([undefined, undefined], { x: 1, y: 1 })).toEqual({ index: 2 });
    expect(landingAmong([undefined, box(0, 0)], { x: 50, y: 35 }).index).toBe(2);
  });

  it('stands beside the child that is nearest, whatever the boxes', () => {
    const boxes = fc.array(fc.record({ left: fc.integer({ min: 0, max: 500 }), top: fc.integer({ min: 0, max: 500 }), width: fc.integer({ min: 1, max: 300 }), height: fc.integer({ min: 1, max: 100 }) }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(boxes, fc.integer({ min: -50, max: 900 }), fc.integer({ min: -50, max: 700 }), (children, x, y) => {
        const { index, line } = landingAmong(children, { x, y });
        const least = Math.min(...children.map((each) => distance({ x, y }, each)));
        const near = [children[index - 1], children[index]].filter((each) => each !== undefined).map((each) => distance({ x, y }, each));
        expect(Math.min(...near)).toBeCloseTo(least);
        expect(line).toBeDefined();
      }),
      { numRuns: numRuns(200, 5000) },
    );
  });
});

describe('isBeside', () => {
  it('is said of those that share most of the lower one’s height and do not overlap', () => {
    expect(isBeside(box(0, 0), box(110, 0))).toBe(true);
    expect(isBeside(box(110, 10, 50, 10), box(0, 0))).toBe(true);
    expect(isBeside(box(0, 0), box(0, 50))).toBe(false);
    expect(isBeside(box(0, 0), box(50, 0))).toBe(false);
    expect(isBeside(box(0, 0), box(110, 35))).toBe(false);
  });
});
