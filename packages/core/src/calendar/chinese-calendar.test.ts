import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { CHINESE_NOTICES } from './chinese-notices.js';
import { chineseCalendar } from './chinese-calendar.js';
import { addDays } from './day-number.js';
import type { IsoDate } from './iso-date.js';
import { parseCalendar } from './parse-calendar.js';
import { works } from './testing/slow-calendar.js';
import { knownYears } from './unknown-year.js';
import { isWorkingDay } from './working-day.js';

/** chinese-days by its own rule, for a year that it lists. */
function worksInChineseDays(date: IsoDate): boolean {
  if (date in chineseDays.workdays) return true;
  if (date in chineseDays.holidays) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

describe('the Chinese calendar is that of chinese-days 1.5.7, but for one day', () => {
  it('lists exactly its years: if this fails after an update, add the new year with its notice', () => {
    const years = new Set(Object.keys(chineseDays.holidays).map((date) => Number(date.slice(0, 4))));
    expect(knownYears(chineseCalendar)).toEqual([...years].sort((a, b) => a - b));
  });

  it('agrees on every day of them, except that 2005-12-31 was worked (国办发明电〔2005〕35号)', () => {
    const different: IsoDate[] = [];
    for (let date: IsoDate = '2004-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
      if (isWorkingDay(date, chineseCalendar) !== worksInChineseDays(date)) different.push(date);
    }
    expect(different).toEqual(['2005-12-31']);
    expect(isWorkingDay('2005-12-31', chineseCalendar)).toBe(true);
  });

  it('lists as adjusted workdays only Saturdays and Sundays', () => {
    for (const year of Object.values(chineseCalendar.years)) {
      for (const date of year.workdays) expect([0, 6], date).toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
    }
  });

  it('parses as its own document, whole; only the years without a confirmed notice are remarked upon', () => {
    const { value, findings, unread, isReadonly } = parseCalendar(JSON.stringify(chineseCalendar));
    expect(value).toEqual(chineseCalendar);
    expect(unread).toEqual([]);
    expect(isReadonly).toBe(false);
    expect(findings.map(({ rule, params }) => [rule, params])).toEqual(
      [2004, 2005, 2007, 2008].map((year) => ['calendar/unconfirmed-year', { year }]),
    );
  });
});

describe('each year names the notices that order it', () => {
  it.each(knownYears(chineseCalendar))('%i', (year) => {
    const { sources = [] } = chineseCalendar.years[String(year)] ?? {};
    expect(sources).toContain(CHINESE_NOTICES[String(year)]);
    for (const { status, number, readAt } of sources) {
      if (status === 'verified') expect([number, readAt]).toEqual([expect.stringMatching(/^国(办)?发明电〔\d{4}〕\d+号$/), expect.any(String)]);
    }
  });
});

// From the texts of 国办发明电〔2024〕12号 and 〔2025〕7号, word for word.
describe('known days', () => {
  it.each([
    ['2025 元旦', '2025-01-01', '2025-01-01', []],
    ['2025 春节', '2025-01-28', '2025-02-04', ['2025-01-26', '2025-02-08']],
    ['2025 清明节', '2025-04-04', '2025-04-06', []],
    ['2025 劳动节', '2025-05-01', '2025-05-05', ['2025-04-27']],
    ['2025 端午节', '2025-05-31', '2025-06-02', []],
    ['2025 国庆节、中秋节', '2025-10-01', '2025-10-08', ['2025-09-28', '2025-10-11']],
    ['2026 元旦', '2026-01-01', '2026-01-03', ['2026-01-04']],
    ['2026 春节', '2026-02-15', '2026-02-23', ['2026-02-14', '2026-02-28']],
    ['2026 清明节', '2026-04-04', '2026-04-06', []],
    ['2026 劳动节', '2026-05-01', '2026-05-05', ['2026-05-09']],
    ['2026 端午节', '2026-06-19', '2026-06-21', []],
    ['2026 中秋节', '2026-09-25', '2026-09-27', []],
    ['2026 国庆节', '2026-10-01', '2026-10-07', ['2026-09-20', '2026-10-10']],
  ] as const)('%s: %s to %s off, worked for it: %j', (_name, first, last, worked) => {
    for (let date: IsoDate = first; date <= last; date = addDays(date, 1)) expect(isWorkingDay(date, chineseCalendar), date).toBe(false);
    for (const date of worked) expect(isWorkingDay(date, chineseCalendar), date).toBe(true);
    for (const date of [addDays(first, -1), addDays(last, 1)]) expect(isWorkingDay(date, chineseCalendar)).toBe(works(date, chineseCalendar));
  });

  // Changed after the yearly notice: 国发明电〔2015〕1号, 国办发明电〔2019〕3号, 国办发明电〔2020〕1号.
  it.each([
    ['2015-09-03', false],
    ['2015-09-04', false],
    ['2015-09-06', true],
    ['2019-05-02', false],
    ['2019-05-05', true],
    ['2020-01-31', false],
    ['2020-02-01', false],
    ['2020-02-03', true],
  ] as const)('%s worked: %s', (date, worked) => {
    expect(isWorkingDay(date, chineseCalendar)).toBe(worked);
  });
});
