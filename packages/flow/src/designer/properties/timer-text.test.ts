import { describe, expect, it } from 'vitest';
import { durationText, plainDuration, type PlainDuration } from './timer-text.js';

describe('plainDuration', () => {
  it.each<[string, PlainDuration]>([
    ['P5D', { amount: 5, unit: 'D' }],
    ['P2W', { amount: 2, unit: 'W' }],
    ['PT30M', { amount: 30, unit: 'M' }],
    ['PT2H', { amount: 2, unit: 'H' }],
    [' PT0M ', { amount: 0, unit: 'M' }],
  ])('%s is one unit, and is written as it was read', (text, duration) => {
    expect(plainDuration(text)).toEqual(duration);
    expect(durationText(duration)).toBe(text.trim());
  });

  it.each(['', 'P1M', 'P1Y', 'P1DT2H', 'PT5D', 'P5H', 'P', 'PT', 'P99999D', '${days}', 'R3/PT24H', '5D'])('%s is not', (text) => {
    expect(plainDuration(text)).toBeUndefined();
  });
});
