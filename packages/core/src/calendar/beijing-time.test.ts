import { describe, expect, it } from 'vitest';
import { beijingDate } from './beijing-time.js';

describe('the day in China at an instant', () => {
  it.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['2026-11-22T16:00:00Z', '2026-11-23'],
    ['2025-12-31T16:00:00Z', '2026-01-01'],
    ['1969-12-31T15:59:59Z', '1969-12-31'],
  ])('%s is %s', (instant, day) => {
    expect(beijingDate(Date.parse(instant))).toBe(day);
  });

  it('refuses what is no instant', () => {
    expect(() => beijingDate(Number.NaN)).toThrow(RangeError);
  });
});
