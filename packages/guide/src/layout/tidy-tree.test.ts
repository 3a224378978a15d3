import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { bandTree } from './testing/band-tree.js';
import { tidyTree, type Places, type TreeBoxes } from './tidy-tree.js';

const GAPS = { across: 34, down: 16 };

interface Box {
  readonly width: number;
  readonly height: number;
  readonly leaves: number;
  readonly arrives: number;
}

/** A forest from the boxes in reading order and, for each, how many levels it climbs back from the box before it. */
function forest(boxes: readonly Box[], climbs: readonly number[], maxRoots = 3): TreeBoxes {
  const parents = new Int32Array(boxes.length);
  let path: number[] = [];
  let roots = 0;
  boxes.forEach((_, node) => {
    const climb = Math.min(climbs[node] ?? 0, path.length);
    path = path.slice(0, path.length - climb);
    if (path.length === 0 && roots >= maxRoots) path = [0];
    if (path.length === 0) roots += 1;
    parents[node] = path[path.length - 1] ?? -1;
    path = [...path, node];
  });
  const column = (of: (box: Box) => number): Float64Array => Float64Array.from(boxes, of);
  return { parents, widths: column(({ width }) => width), heights: column(({ height }) => height), leaves: column(({ leaves }) => leaves), arrives: column(({ arrives }) => arrives) };
}

const pxArb = fc.integer({ min: 1, max: 300 });
const boxArb: fc.Arbitrary<Box> = fc.record({ width: pxArb, height: pxArb, leaves: pxArb, arrives: pxArb });

const forestArb = fc
  .array(fc.tuple(boxArb, fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 60 })
  .map((rows) =>
    forest(
      rows.map(([box]) => box),
      rows.map(([, climb]) => climb),
    ),
  );

function centred(boxes: TreeBoxes): TreeBoxes {
  const arrives = boxes.heights.map((height) => height / 2);
  return { ...boxes, arrives, leaves: Float64Array.from(boxes.parents, (parent) => arrives[parent] ?? 0) };
}

function rects({ widths, heights }: TreeBoxes, { x, y }: Places) {
  return [...x].map((left, node) => ({ left, top: y[node]!, right: left + widths[node]!, bottom: y[node]! + heights[node]! }));
}

/** The first two boxes that stand nearer than the gap allows; a px less is rounding. */
function clash(boxes: TreeBoxes, places: Places): readonly [number, number] | undefined {
  const all = rects(boxes, places);
  for (let a = 0; a < all.length; a += 1)
    for (let b = 0; b < a; b += 1) {
      const [one, other] = [all[a]!, all[b]!];
      const isBeside = one.right <= other.left || other.right <= one.left;
      const isApart = one.bottom + GAPS.down - 1 <= other.top || other.bottom + GAPS.down - 1 <= one.top;
      if (!isBeside && !isApart) return [a, b];
    }
  return undefined;
}

const height = (boxes: TreeBoxes, places: Places): number => Math.max(...rects(boxes, places).map(({ bottom }) => bottom)) - Math.min(...rects(boxes, places).map(({ top }) => top));

const runs = { numRuns: numRuns(1000, 100_000) };

describe('a tidy tree', () => {
  it('has no two boxes nearer than the gap', () => {
    fc.assert(
      fc.property(forestArb, (boxes) => {
        expect(clash(boxes, tidyTree(boxes, GAPS))).toBeUndefined();
      }),
      runs,
    );
  });

  it('has parents left of their children, with the gap between', () => {
    fc.assert(
      fc.property(forestArb, (boxes) => {
        const { x } = tidyTree(boxes, GAPS);
        boxes.parents.forEach((parent, node) => {
          expect(x[node]).toBe(parent < 0 ? 0 : x[parent]! + boxes.widths[parent]! + GAPS.across);
        });
      }),
      runs,
    );
  });

  it('keeps siblings in their order from top to bottom', () => {
    fc.assert(
      fc.property(forestArb, (boxes) => {
        const { y } = tidyTree(boxes, GAPS);
        const bottoms = new Map<number, number>();
        boxes.parents.forEach((parent, node) => {
          const above = bottoms.get(parent);
          if (above !== undefined) expect(y[node]).toBeGreaterThanOrEqual(above + GAPS.down - 1);
          bottoms.set(parent, y[node]! + boxes.heights[node]!);
        });
      }),
      runs,
    );
  });

  it('stands each parent where the lines to its children are level on average', () => {
    fc.assert(
      fc.property(forestArb, (boxes) => {
        const { y } = tidyTree(boxes, GAPS);
        const slopes = new Map<number, number[]>();
        boxes.parents.forEach((parent, node) => {
          if (parent >= 0) slopes.set(parent, [...(slopes.get(parent) ?? []), y[node]! + boxes.arrives[node]! - y[parent]! - boxes.leaves[node]!]);
        });
        for (const each of slopes.values()) expect(Math.abs(each.reduce((sum, slope) => sum + slope, 0) / each.length)).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  it('is no higher than a layout that gives each branch a band of its own', () => {
    fc.assert(
      // Lines from middle to middle: one that ends beside its box would have the parent stand beside its children.
      fc.property(forestArb.map(centred), (boxes) => {
        // Rounding may cost a px at either end.
        expect(height(boxes, tidyTree(boxes, GAPS))).toBeLessThanOrEqual(height(boxes, bandTree(boxes, GAPS)) + 2);
      }),
      runs,
    );
  });

  it('is the same for the same tree, begins at 0,0 and has whole px', () => {
    fc.assert(
      fc.property(forestArb, (boxes) => {
        const places = tidyTree(boxes, GAPS);
        expect(tidyTree(boxes, GAPS)).toEqual(places);
        expect(Math.min(...places.x)).toBe(0);
        expect(Math.min(...places.y)).toBe(0);
        expect(places.y.every((y) => Number.isInteger(y))).toBe(true);
      }),
      runs,
    );
  });

  it('lets a deep branch move into the room beside a short one', () => {
    // Given a root with a leaf and, below it, a question with four leaves.
    const box: Box = { width: 200, height: 50, leaves: 25, arrives: 25 };
    const boxes = forest([box, box, box, box, box, box, box], [0, 0, 1, 0, 1, 1, 1]);
    const { y } = tidyTree(boxes, GAPS);
    // Then the first of the four stands above the leaf's lower edge, in the next column.
    expect(y[2]! - y[1]!).toBe(50 + GAPS.down);
    expect(y[3]).toBeLessThan(y[1]! + 50);
  });

  it.each<[what: string, climbs: (node: number) => number]>([
    ['a chain of a hundred thousand', () => 0],
    ['a hundred thousand siblings', (node) => (node < 2 ? 0 : 1)],
  ])('takes %s', (_what, climbs) => {
    const count = 100_000;
    const parents = Int32Array.from({ length: count }, (_, node) => (climbs(node) === 0 ? node - 1 : 0));
    const all = (value: number): Float64Array => new Float64Array(count).fill(value);
    const { x, y } = tidyTree({ parents, widths: all(200), heights: all(50), leaves: all(25), arrives: all(25) }, GAPS);
    expect(x[count - 1]).toBe(climbs(2) === 0 ? 234 * (count - 1) : 234);
    expect(y[count - 1]).toBe(climbs(2) === 0 ? 0 : 66 * (count - 2));
  });

  it('is nothing for nothing', () => {
    const none = new Float64Array(0);
    expect(tidyTree({ parents: new Int32Array(0), widths: none, heights: none, leaves: none, arrives: none }, GAPS)).toEqual({ x: none, y: none });
  });
});
