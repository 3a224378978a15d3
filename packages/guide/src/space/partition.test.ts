import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { dimensionOf } from './dimension.js';
import { boxIntersection, boxMinus, overlapsOf, remainderOf, unionOf, volumeOf, type LocalBox } from './partition.js';

vi.setConfig({ testTimeout: 900_000 });

const SIDE = 6;
const line = dimensionOf({ kind: 'number', min: 0, max: SIDE - 1, step: 1 });
const at = (value: number) => line.setOfValue(value);
/** A set of the line by the bits of a number. */
const setOf = (bits: number) => Array.from({ length: SIDE }, (_, value) => value).reduce((set, value) => ((bits >> value) & 1 ? set.union(at(value)) : set), line.none);
const boxes = fc.array(fc.array(fc.integer({ min: 1, max: 2 ** SIDE - 1 }), { minLength: 3, maxLength: 3 }), { maxLength: 7 }).map((list) => list.map((sets): LocalBox => sets.map(setOf)));
const whole: LocalBox = [line.all, line.all, line.all];

function points(box: LocalBox): ReadonlySet<string> {
  const all: string[] = [];
  for (let x = 0; x < SIDE; x += 1) for (let y = 0; y < SIDE; y += 1) for (let z = 0; z < SIDE; z += 1) if ([x, y, z].every((value, place) => box[place]?.covers(at(value)) === true)) all.push(`${String(x)} ${String(y)} ${String(z)}`);
  return new Set(all);
}

describe('how boxes share out a space', () => {
  it('leaves exactly the points that none takes, each once', () => {
    fc.assert(
      fc.property(boxes, (parts) => {
        const taken = new Set(parts.flatMap((part) => [...points(part)]));
        const missed = [...points(whole)].filter((point) => !taken.has(point));
        const left = (remainderOf(whole, parts, false)?.boxes ?? []).flatMap((box) => [...points(box)]);
        expect([...left].sort()).toEqual([...missed].sort());
      }),
      { numRuns: numRuns(200, 5_000) },
    );
  });

  it('finds the pairs that share a point, and what they share', () => {
    fc.assert(
      fc.property(boxes, (parts) => {
        const pairs = overlapsOf(parts, Infinity);
        parts.forEach((b, second) => {
          parts.slice(0, second).forEach((a, first) => {
            const shared = [...points(a)].filter((point) => points(b).has(point));
            const pair = pairs.find((each) => each.first === first && each.second === second);
            expect(pair === undefined ? [] : [...points(pair.box)].sort()).toEqual([...shared].sort());
          });
        });
      }),
      { numRuns: numRuns(100, 1_000) },
    );
  });

  it('takes a box away without losing or doubling a point', () => {
    fc.assert(
      fc.property(boxes, ([a, b]) => {
        if (a === undefined || b === undefined) return;
        const rest = boxMinus(a, b).reduce((sum, box) => sum + volumeOf(box), 0n);
        const both = boxIntersection(a, b);
        expect(rest + (both === undefined ? 0n : volumeOf(both))).toBe(volumeOf(a));
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });

  it('decides by volume where taking away leaves too many pieces', () => {
    // Given a space of 8 variables, cut into single points but for one: far more pieces than are kept
    const bit = dimensionOf({ kind: 'number', min: 0, max: 2, step: 1 });
    const space: LocalBox = Array.from({ length: 8 }, () => bit.all);
    const parts = Array.from({ length: 3 ** 8 }, (_, number): LocalBox => space.map((_set, place) => bit.setOfValue(Math.floor(number / 3 ** place) % 3)));
    // Points far apart first, so that what is left is in pieces
    const scattered = [...parts].sort((a, b) => ((parts.indexOf(a) * 2_741) % 6_561) - ((parts.indexOf(b) * 2_741) % 6_561));

    expect(remainderOf(space, scattered, true)).toEqual({ boxes: [], isWhole: true });
    const missing = scattered[5_000];
    const remainder = remainderOf(space, scattered.filter((part) => part !== missing), true);
    expect(remainder).toEqual({ boxes: [missing], isWhole: false });
    // Of parts that overlap, volume says nothing
    expect(remainderOf(space, [...scattered, ...scattered], false)).toBeUndefined();
  });

  it('unites many sets by halves', () => {
    expect(unionOf([])).toBeUndefined();
    expect(unionOf([0, 3, 1, 5, 2].map(at))).toBe(setOf(0b101111));
  });
});
