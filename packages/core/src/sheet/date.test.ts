import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfSerial, parseDay, serialOfDate, timeOfFraction } from './date.js';

const RUNS = process.env['ZHENGWU_LONG'] === undefined ? 200 : 20_000;

describe('days as spreadsheets count them', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [45_413, false, '2024-05-01'],
    [2_958_465, false, '9999-12-31'],
    [0, true, '1904-01-01'],
    [1, true, '1904-01-02'],
    [43_951, true, '2024-05-01'],
  ])('%d (from 1904: %s) is %s', (serial, from1904, date) => {
    expect(dateOfSerial(serial, from1904)).toEqual({ date });
  });

  it.each([0, 60, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])('%d is no day', (serial) => {
    expect(dateOfSerial(serial, false)).toBeUndefined();
  });

  it('rounds a time to the second, over midnight if need be', () => {
    expect(dateOfSerial(45_413.5625, false)).toEqual({ date: '2024-05-01', time: '13:30:00' });
    expect(dateOfSerial(45_413.999_999, false)).toEqual({ date: '2024-05-02' });
    expect(timeOfFraction(8.5 / 24)).toBe('08:30');
    expect(timeOfFraction(0.999_999_9)).toBe('00:00');
  });

  it('counts back what it counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_958_465 }).filter((serial) => serial !== 60), fc.integer({ min: 1, max: 86_399 }), (days, second) => {
        const day = dateOfSerial(days + second / 86_400, false);
        expect(day === undefined ? undefined : serialOfDate(day.date, day.time)).toBeCloseTo(days + second / 86_400, 8);
      }),
      { numRuns: RUNS },
    );
  });

  it.each(['2024-02-30', '2023-02-29', '1899-12-31', '24-05-01', 'x'])('%s has no serial', (date) => {
    expect(serialOfDate(date)).toBeUndefined();
  });
});

describe('days as people write them', () => {
  it.each(['2024-5-1', '2024/05/01', '2024.5.1', '2024年5月1日', '2024 年 5 月 1 号', '20240501', '２０２４－０５－０１', '2024-05-01 00:00:00'])('%s', (text) => {
    expect(parseDay(text)).toBe('2024-05-01');
  });

  it.each(['2024-5', '5月1日', '2024-13-01', '2024年2月30日', '长期', '2024-5/1', '2024-05-01 13:30'])('%s is none', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});
