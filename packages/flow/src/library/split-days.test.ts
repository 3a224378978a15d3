import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { splitDays, splitLimit } from './split-days.js';

describe('splitDays', () => {
  it.each<[number, readonly number[], readonly number[]]>([
    [10, [3, 2], [6, 4]],
    [10, [1, 1, 1], [4, 3, 3]],
    [1, [2, 1], [1, 0]],
    [0, [2, 1], [0, 0]],
    [7, [2, 0, 1], [5, 0, 2]],
    [5, [0, 0], [0, 0]],
  ])('shares %i by %j', (total, weights, shares) => {
    expect(splitDays(total, weights)).toEqual(shares);
  });

  it('loses no day and is nowhere a whole day from what is due', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.array(fc.nat(9), { minLength: 1, maxLength: 8 }).filter((weights) => weights.some((weight) => weight > 0)), (total, weights) => {
        const shares = splitDays(total, weights);
        const sum = weights.reduce((all, weight) => all + weight, 0);
        expect(shares.reduce((all, days) => all + days, 0)).toBe(total);
        for (const [place, days] of shares.entries()) expect(Math.abs(days - (total * (weights[place] ?? 0)) / sum)).toBeLessThan(1);
      }),
      { numRuns: numRuns(200, 5000) },
    );
  });
});

describe('splitLimit', () => {
  it('keeps the unit', () => {
    expect(splitLimit({ amount: 20, unit: 'workingDay' }, [3, 1])).toEqual([{ amount: 15, unit: 'workingDay' }, { amount: 5, unit: 'workingDay' }]);
  });

  it('does not cut a month in pieces, but gives it whole to one step', () => {
    expect(splitLimit({ amount: 2, unit: 'month' }, [3, 1])).toEqual([undefined, undefined]);
    expect(splitLimit({ amount: 2, unit: 'month' }, [3])).toEqual([{ amount: 2, unit: 'month' }]);
  });

  it('says nothing where nothing is promised', () => {
    expect(splitLimit(undefined, [1, 1])).toEqual([undefined, undefined]);
  });
});
