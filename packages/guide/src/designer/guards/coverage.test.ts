import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import type { Option, Range } from '../../model/index.js';
import { gridOf } from '../../resolve/grid.js';
import { barScale } from './bar-scale.js';
import { boundariesOf, movedGuards } from './boundary.js';
import { coverageOf, gapsOf, spansOf, stateOf } from './coverage.js';
import { valueAt, type OrderedDomain } from '../../ranges/value-at.js';

const AREA: OrderedDomain = { kind: 'number', min: 0, max: 5000, step: 1, unit: '平方米' };

type Ranged = Pick<Option, 'id' | 'guard' | 'when'>;
const option = (id: string, ...ranges: readonly Range[]): Ranged => ({ id: `opt_${id}`, guard: { kind: 'ranges', ranges } });

const SHOPS = [option('small', { to: 50, toOpen: true }), option('medium', { from: 50, to: 300, toOpen: true }), option('large', { from: 300, fromOpen: true })];

describe('what options cover', () => {
  it('a gap of one value is a stretch of its own', () => {
    const stretches = coverageOf(AREA, SHOPS);
    expect(stretches.map((stretch) => [stretch.first, stretch.last, stateOf(stretch)])).toEqual([
      [0, 49, 'one'],
      [50, 299, 'one'],
      [300, 300, 'gap'],
      [301, 5000, 'one'],
    ]);
    expect(gapsOf(stretches)).toEqual([[300, 300]]);
  });

  it('where two hold it is an overlap, unless conditions may keep them apart', () => {
    const stretches = coverageOf(AREA, [option('low', { to: 50 }), option('high', { from: 50 }), { ...option('sometimes', { from: 20, to: 20 }), when: [{ variableId: 'var_a', guard: { kind: 'any' } }] }]);
    expect(stretches.map((stretch) => [stretch.first, stretch.last, stateOf(stretch)])).toEqual([
      [0, 19, 'one'],
      [20, 20, 'one'],
      [21, 49, 'one'],
      [50, 50, 'overlap'],
      [51, 5000, 'one'],
    ]);
  });

  it('a domain without values has no stretch', () => {
    expect(coverageOf({ ...AREA, max: -1 }, SHOPS)).toEqual([]);
  });

  it('agrees with looking at each value', () => {
    const end = fc.integer({ min: -2, max: 14 });
    const range = fc.record({ from: end, to: end, fromOpen: fc.constant<true>(true), toOpen: fc.constant<true>(true) }, { requiredKeys: [] });
    const options = fc.array(fc.array(range, { maxLength: 3 }), { maxLength: 4 }).map((all) => all.map((ranges, index) => option(String(index), ...ranges)));
    const domain: OrderedDomain = { kind: 'number', min: 0, max: 6, step: 0.5 };
    fc.assert(
      fc.property(options, (all) => {
        const stretches = coverageOf(domain, all);
        const { last } = gridOf(domain);
        expect(stretches[0]?.first).toBe(0);
        expect(stretches[stretches.length - 1]?.last).toBe(last);
        for (let position = 0; position <= last; position += 1) {
          const value = Number(valueAt(domain, position));
          const holds = ({ guard }: Ranged): boolean =>
            guard.kind === 'ranges' &&
            guard.ranges.some(
              ({ from, to, fromOpen, toOpen }) =>
                (from === undefined || (fromOpen === true ? value > Number(from) : value >= Number(from))) && (to === undefined || (toOpen === true ? value < Number(to) : value <= Number(to))),
            );
          const here = stretches.filter(({ first, last: end }) => first <= position && position <= end);
          expect(here).toHaveLength(1);
          expect(here[0]?.always).toEqual(all.filter(holds).map(({ id }) => id));
        }
      }),
      { numRuns: numRuns(200, 5000) },
    );
  });
});

describe('boundaries', () => {
  it('one between two options moves both, their ends open or closed as they were', () => {
    const stretches = coverageOf(AREA, SHOPS);
    const [first, gapStart, gapEnd] = boundariesOf(AREA, SHOPS, stretches);
    expect(first).toMatchObject({ at: 50, min: 1, max: 299 });
    expect([...movedGuards(AREA, SHOPS, first!, 60)]).toEqual([
      ['opt_small', { kind: 'ranges', ranges: [{ to: 60, toOpen: true }] }],
      ['opt_medium', { kind: 'ranges', ranges: [{ from: 60, to: 300, toOpen: true }] }],
    ]);
    expect(gapStart).toMatchObject({ at: 300, moves: [{ optionId: 'opt_medium', end: 'to' }] });
    expect([...movedGuards(AREA, SHOPS, gapEnd!, 300)]).toEqual([['opt_large', { kind: 'ranges', ranges: [{ from: 299, fromOpen: true }] }]]);
  });

  it('after any move the options meet where the boundary was put', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 299 }), fc.boolean(), fc.boolean(), (at, isLowOpen, isHighOpen) => {
        const options = [option('low', isLowOpen ? { to: 50, toOpen: true } : { to: 49 }), option('high', isHighOpen ? { from: 49, fromOpen: true } : { from: 50 })];
        const [boundary] = boundariesOf(AREA, options, coverageOf(AREA, options));
        const moved = movedGuards(AREA, options, boundary!, at);
        expect(options.map(({ id }) => spansOf(AREA, moved.get(id)!))).toEqual([[[0, at - 1]], [[at, 5000]]]);
      }),
      { numRuns: numRuns(100, 2000) },
    );
  });
});

describe('the bar', () => {
  it('is full from end to end, rises throughout, and finds its way back', () => {
    const stretches = coverageOf(AREA, SHOPS);
    const { shareOf, positionAt } = barScale(stretches);
    expect([shareOf(0), shareOf(5001)]).toEqual([0, 1]);
    for (const position of [0, 1, 49, 50, 120, 299, 300, 301, 4000, 5001]) expect(positionAt(shareOf(position))).toBe(position);
    // One value without an option is a line between two stretches that can be read.
    expect(shareOf(301) - shareOf(300)).toBeLessThan(0.05);
    expect(shareOf(300) - shareOf(50)).toBeGreaterThan(0.2);
    expect([positionAt(-1), positionAt(2)]).toEqual([0, 5001]);
  });
});
