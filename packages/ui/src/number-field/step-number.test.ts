import { describe, expect, it } from 'vitest';

import { stepNumber, type NumberSteps } from './step-number.js';

const steps = (rest: Partial<NumberSteps> = {}): NumberSteps => ({ step: 1, decimals: 0, ...rest });

describe('stepNumber', () => {
  it.each<[what: string, value: number | null, count: number, rest: Partial<NumberSteps>, expected: number]>([
    ['one up', 20, 1, {}, 21],
    ['one down', 20, -1, {}, 19],
    ['ten up', 20, 10, {}, 30],
    ['from nothing', null, 1, {}, 1],
    ['from nothing, below the minimum', null, 1, { min: 5 }, 5],
    ['from nothing, down', null, -1, { min: 5 }, 5],
    ['onto the grid upwards', 7, 1, { step: 5 }, 10],
    ['onto the grid downwards', 7, -1, { step: 5 }, 5],
    ['ten from beside the grid', 7, 10, { step: 5 }, 55],
    ['a grid that begins at the minimum', 3, 1, { step: 5, min: 3 }, 8],
    ['tenths without crumbs', 0.2, 1, { step: 0.1, decimals: 1 }, 0.3],
    ['tenths on the grid', 0.3, 1, { step: 0.1, decimals: 1 }, 0.4],
    ['thousandths in exponent form', 0.001, 1, { step: 1e-7, decimals: 7 }, 0.0010001],
    ['through nought', -0.5, 1, {}, 0],
    ['stopped by the maximum', 59, 10, { max: 60 }, 60],
    ['at the maximum', 60, 1, { max: 60 }, 60],
    ['from beyond the maximum', 200, -1, { max: 60 }, 60],
    ['stopped by the minimum', 1, -10, { min: 1 }, 1],
    ['a step of nought', 1, 1, { step: 0 }, 2],
    ['a negative step', 1, 1, { step: -5 }, 2],
    ['a step that is no number', 1, 1, { step: Number.NaN }, 2],
  ])('%s', (_what, value, count, rest, expected) => {
    expect(stepNumber(value, count, steps(rest))).toBe(expected);
  });
});
