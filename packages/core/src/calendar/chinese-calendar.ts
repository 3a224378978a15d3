import { CHINESE_NOTICES } from './chinese-notices.js';
import { CHINESE_YEARS, type NoticedYear } from './chinese-years.js';
import { addDays } from './day-number.js';
import { isIsoDate, type IsoDate } from './iso-date.js';
import type { CalendarSource, CalendarYear, WorkingCalendar } from './working-calendar.js';

/**
 * The working calendar of mainland China, 2004 to 2026, each year with the notices of the State Council that
 * order it. The last days of a year stand as announced so far: the next year's notice may still move
 * them, as it did in 2005, 2006, 2007, 2011, 2018 and 2022. A host adds years and local days with
 * `withOverrides`, or brings its own calendar through `parseCalendar`.
 */
export const chineseCalendar: WorkingCalendar = /* @__PURE__ */ buildCalendar();

function buildCalendar(): WorkingCalendar {
  const years: Record<string, CalendarYear> = {};
  for (const [year, noticed] of Object.entries(CHINESE_YEARS)) years[year] = yearFromNotice(year, noticed);
  return { format: 'zhengwu/working-calendar', formatVersion: 1, name: '全国', years };
}

function yearFromNotice(year: string, { off, worked, notices }: NoticedYear): CalendarYear {
  return { holidays: daysOf(year, off), workdays: daysOf(year, worked), sources: notices.map(noticeOf) };
}

function noticeOf(key: number | string): CalendarSource {
  const notice = CHINESE_NOTICES[String(key)];
  if (notice === undefined) throw new RangeError(`no notice is listed as ${String(key)}`);
  return notice;
}

function daysOf(year: string, runs: string): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (const run of runs.split(' ')) {
    const [first = '', last = first] = run.split('..').map((day) => `${year}-${day}`);
    if (!isIsoDate(first) || !isIsoDate(last)) throw new RangeError(`not a run of days: ${year} ${run}`);
    for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  }
  return days;
}
