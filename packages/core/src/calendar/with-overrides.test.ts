import { describe, expect, it } from 'vitest';
import { addWorkingDays } from './add-working-days.js';
import { chineseCalendar } from './chinese-calendar.js';
import type { IsoDate } from './iso-date.js';
import { UnknownYearError } from './unknown-year.js';
import { withOverrides } from './with-overrides.js';
import { isWorkingDay } from './working-day.js';

const typhoon = { title: '关于台风期间停工的通知（虚构，用于测试）', status: 'unverified' } as const;

describe('a host lays its own days over the calendar', () => {
  it('closes a weekday, opens a holiday, and names what orders it', () => {
    const local = withOverrides(chineseCalendar, { name: '开平市', holidays: ['2026-09-21'], workdays: ['2026-10-07'], source: typhoon });
    expect(isWorkingDay('2026-09-21', local)).toBe(false);
    expect(isWorkingDay('2026-10-07', local)).toBe(true);
    expect(local.name).toBe('开平市');
    expect(local.years['2026']?.sources).toHaveLength(2);
    expect(local.years['2025']).toBe(chineseCalendar.years['2025']);
  });

  it('leaves the calendar that it was given as it was', () => {
    const before = JSON.stringify(chineseCalendar);
    withOverrides(chineseCalendar, { holidays: ['2026-11-23'] });
    expect(JSON.stringify(chineseCalendar)).toBe(before);
    expect(isWorkingDay('2026-11-23', chineseCalendar)).toBe(true);
  });

  it('cancels an adjusted workday', () => {
    const local = withOverrides(chineseCalendar, { holidays: ['2026-10-10'] });
    expect(addWorkingDays('2026-10-09', 1, local)).toBe('2026-10-12');
  });

  it('brings a year of its own', () => {
    const years = { 2027: { holidays: ['2027-01-01'], workdays: [], sources: [] } } as const;
    expect(addWorkingDays('2026-12-31', 1, withOverrides(chineseCalendar, { years }))).toBe('2027-01-04');
  });

  it('does not make a year known by a single day', () => {
    expect(() => withOverrides(chineseCalendar, { holidays: ['2027-10-01'] })).toThrow(UnknownYearError);
  });

  it.each([
    ['both off and worked', { holidays: ['2026-11-23'], workdays: ['2026-11-23'] }],
    ['no day', { holidays: ['2026-02-30'] }],
  ] as const)('refuses a day that is %s', (_what, overrides: { readonly holidays: readonly IsoDate[]; readonly workdays?: readonly IsoDate[] }) => {
    expect(() => withOverrides(chineseCalendar, overrides)).toThrow(RangeError);
  });
});
