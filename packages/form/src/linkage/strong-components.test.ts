import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { strongComponents } from './strong-components.js';

const graphs = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc.record({ size: fc.constant(size), edges: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 20 }) }),
);

describe('strong components', () => {
  it('are the places that reach one another, each before what it leads to', () => {
    fc.assert(
      fc.property(graphs, ({ size, edges }) => {
        const next = (place: number): number[] => edges.filter(([from]) => from === place).map(([, to]) => to);
        const reach = Array.from({ length: size }, (_, from) => {
          const seen = new Set([from]);
          for (const place of seen) for (const to of next(place)) seen.add(to);
          return seen;
        });
        const components = strongComponents(size, next);
        const at = new Map(components.flatMap((component, index) => component.map((place) => [place, index] as const)));
        expect([...at.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, place) => place));
        for (let a = 0; a < size; a += 1) {
          for (let b = 0; b < size; b += 1) {
            expect(at.get(a) === at.get(b)).toBe(reach[a]?.has(b) === true && reach[b]?.has(a) === true);
            if (reach[a]?.has(b) === true) expect(at.get(a)).toBeLessThanOrEqual(at.get(b) ?? -1);
          }
        }
      }),
      { numRuns: numRuns(500, 20_000) },
    );
  }, 300_000);

  it('do not overflow on a chain of 100,000', () => {
    expect(strongComponents(100_000, (place) => (place < 99_999 ? [place + 1] : [0]))).toHaveLength(1);
  });
});
