import { describe, expect, it } from 'vitest';
import { isIsoDate, parseIsoDate } from './iso-date.js';

describe('a calendar day is YYYY-MM-DD and exists', () => {
  it.each(['2026-11-22', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(parseIsoDate(text)).toBe(text);
  });

  it.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-2', '0000-01-01', '2026/01/02', ' 2026-01-02', '2026-01-02T00:00', ''])(
    '%s is none',
    (text) => {
      expect(parseIsoDate(text)).toBeUndefined();
    },
  );

  it.each([null, undefined, 20260102, new Date(0), ['2026-01-02']])('what is no text is none: %s', (value) => {
    expect(isIsoDate(value)).toBe(false);
  });
});
