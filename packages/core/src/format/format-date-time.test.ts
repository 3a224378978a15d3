import { describe, expect, it } from 'vitest';
import { formatDateTime, parseDateTime } from './format-date-time.js';

describe('a moment as papers write it, in Beijing time', () => {
  it.each([
    ['an instant in UTC', '2026-11-22T06:05:00Z', '2026年11月22日14时05分'],
    ['one that is tomorrow in China', '2026-12-31T16:00:00Z', '2027年1月1日00时00分'],
    ['with an offset', '2026-11-22T01:30:00-05:00', '2026年11月22日14时30分'],
    ['without a zone it is Beijing time', '2026-11-22T14:05', '2026年11月22日14时05分'],
    ['with a space and seconds', '2026-11-22 14:05:59', '2026年11月22日14时05分'],
    ['milliseconds', Date.UTC(2026, 10, 22, 6, 5), '2026年11月22日14时05分'],
    ['before 1970', Date.UTC(1969, 11, 31, 15, 59), '1969年12月31日23时59分'],
  ])('%s', (_what, moment, words) => {
    expect(formatDateTime(moment)).toBe(words);
  });

  it('has other styles', () => {
    expect(formatDateTime('2026-01-02T03:04', 'clock')).toBe('2026年1月2日 03:04');
    expect(formatDateTime('2026-01-02T03:04', 'iso')).toBe('2026-01-02 03:04');
  });

  it.each(['', '2026-11-22', '2026-02-30T10:00', '2026-11-22T24:00', '2026-11-22T10:60', '2026-11-22T10:00:60', 'now', Number.NaN])('%s is none', (moment) => {
    if (typeof moment === 'string') expect(parseDateTime(moment)).toBeUndefined();
    expect(() => formatDateTime(moment)).toThrow(RangeError);
  });
});
