import { beijingDate, dayNumber, formatDateTime, type Lang } from '@zhengwu/core';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A moment as one says it among colleagues, in Beijing time: 今天 14:26, 昨天 09:05, 11 月 18 日 16:30, 2025 年 3 月 5 日.
 * @param at ms since 1970
 * @param now ms since 1970: what 今天 is
 */
export function whenText(at: number, now: number, lang: Lang): string {
  const [day = '', clock = ''] = formatDateTime(at, 'iso').split(' ');
  const daysAgo = dayNumber(beijingDate(now)) - dayNumber(beijingDate(at));
  const [year = '', month = '', date = ''] = day.split('-');
  const isThisYear = day.slice(0, 4) === beijingDate(now).slice(0, 4);
  if (lang === 'en') {
    if (daysAgo === 0) return `today ${clock}`;
    if (daysAgo === 1) return `yesterday ${clock}`;
    const short = `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''}`;
    return isThisYear ? `${short} ${clock}` : `${short} ${year}`;
  }
  if (daysAgo === 0) return `今天 ${clock}`;
  if (daysAgo === 1) return `昨天 ${clock}`;
  return isThisYear ? `${Number(month)} 月 ${Number(date)} 日 ${clock}` : `${year} 年 ${Number(month)} 月 ${Number(date)} 日`;
}

/** The same to the minute, for a tooltip and for papers: 2026-11-23 14:26. */
export function exactTimeText(at: number): string {
  return formatDateTime(at, 'iso');
}
