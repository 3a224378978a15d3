import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { isoDate, type IsoDate } from '../calendar/index.js';
import { DATE_STYLES, formatDate } from './format-date.js';
import { parseDate } from './parse-date.js';

describe('a day as papers write it', () => {
  it.each([
    ['2026-11-22', '2026年11月22日', '二〇二六年十一月二十二日', '2026.11.22'],
    ['2026-01-01', '2026年1月1日', '二〇二六年一月一日', '2026.01.01'],
    ['2010-10-10', '2010年10月10日', '二〇一〇年十月十日', '2010.10.10'],
    ['2000-02-20', '2000年2月20日', '二〇〇〇年二月二十日', '2000.02.20'],
    ['2026-12-31', '2026年12月31日', '二〇二六年十二月三十一日', '2026.12.31'],
  ] as const)('%s', (date, arabic, chinese, dotted) => {
    expect(formatDate(date)).toBe(arabic);
    expect(formatDate(date, 'chinese')).toBe(chinese);
    expect(formatDate(date, 'dotted')).toBe(dotted);
    expect(formatDate(date, 'iso')).toBe(date);
  });

  it('is read back, whatever its style', () => {
    fc.assert(
      fc.property(fc.integer({ min: -354_285, max: 2_932_896 }), fc.constantFrom(...DATE_STYLES), (number, style) => {
        const date = isoDate(number); // from the year 1000 on: earlier years have fewer than four digits
        expect(parseDate(formatDate(date, style))).toBe(date);
      }),
      { numRuns: numRuns(300, 50_000) },
    );
  }, 120_000);

  it('refuses what is no day', () => {
    expect(() => formatDate('2026-02-30')).toThrow(/2026-02-30/);
    expect(() => formatDate('明天' as IsoDate)).toThrow(RangeError);
  });
});
